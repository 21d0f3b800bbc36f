import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { prebuild } from '../../../src/prebuild/prebuild'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder the published data files were prebuilt into. */
    prebuilt: string
  }
}

/** Prebuilds the published data files once for every test that only needs their figures. */
export default async function setup(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'prebuilt-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    await prebuild(join(project.config.root, 'datasets'), directory)
  } catch (error) {
    await remove()
    throw error
  }
  project.provide('prebuilt', directory)
  return remove
}
