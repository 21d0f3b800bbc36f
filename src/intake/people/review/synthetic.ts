import type { KnownFile } from '../aggregate/recognise'

/** Files of made-up people say so in the name of a column, which travels with the file. */
export const isSynthetic = ({ source }: KnownFile) =>
  source.header.some((name) => /^synthetic[ _]/i.test(name.trim()))
