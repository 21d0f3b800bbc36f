import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build } from '../../../src/tools/build.mjs'
import { serve } from '../../../src/tools/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the address of the built site once it is built, or with 500 and why it is not. */
    site: string
    /** The folder the site is built into. */
    directory: string
  }
}

/**
 * Builds into a folder of its own, so that a running `npm start` or a second test run is not disturbed. The other
 * projects' tests run in the meantime: who needs the site asks for it (see address.ts).
 */
export default async function setup(project: TestProject) {
  const cache = join(project.config.root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const directory = await mkdtemp(join(cache, 'site-'))
  const serving = build(directory).then(() => serve({ directory }))
  serving.catch(() => {})
  const teller = createServer((_, response) => {
    serving.then(
      ({ url }) => response.end(url),
      (problem) => response.writeHead(500).end(`${problem}`),
    )
  })
  teller.listen(0, '127.0.0.1')
  await once(teller, 'listening')
  const at = teller.address()
  if (at === null || typeof at === 'string') throw new Error('The teller has no port')
  project.provide('site', `http://127.0.0.1:${at.port}/`)
  project.provide('directory', directory)
  return async () => {
    teller.close()
    await serving.then(
      ({ close }) => close(),
      () => {},
    )
    await rm(directory, { recursive: true, force: true })
  }
}
