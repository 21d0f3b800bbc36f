import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build } from '../../../src/tools/build.mjs'
import { serve } from '../../../src/tools/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site, which ends with a slash. */
    url: string
    /** The folder the site was built into. */
    directory: string
  }
}

/** Builds into a folder of its own, so that a running `npm start` or a second test run is not disturbed. */
export default async function setup(project: TestProject) {
  const cache = join(project.config.root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const directory = await mkdtemp(join(cache, 'site-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    await build(directory)
    const { url, close } = await serve({ directory })
    project.provide('url', url)
    project.provide('directory', directory)
    return () => close().then(remove)
  } catch (error) {
    await remove()
    throw error
  }
}
