import { inject } from 'vitest'

const response = await fetch(inject('site'))
const text = await response.text()
if (!response.ok) throw new Error(text)

/** The address of the built site, which ends with a slash. Whoever imports it waits until the site is built. */
export const site = text
