import type { Engine } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import type { DataFile } from '../../observations/dataFile'
import type { Bundle } from './bundle'
import type { Contents } from './workspace'

export interface RegisterState {
  /** Grows with every change of the figures: the dataset's version. */
  readonly version: number
  readonly dataFiles: readonly DataFile[]
  /** The framework, with the areas that came with accepted data files. */
  readonly framework: Framework
  /** Shipped data files that were taken out. */
  readonly removed: readonly DataFile[]
  /** What went wrong with shipped or stored data files, in sentences. */
  readonly problems: readonly string[]
  /** What undo would take back, in words. */
  readonly undo: string | undefined
  /** What redo would do again, in words. */
  readonly redo: string | undefined
}

/**
 * The register of accepted data files: what the database holds, from which files, and how to get back. The storage is what
 * all tabs of a browser agree on: each step first takes over what another tab did, while no other tab takes one.
 */
export interface Register {
  snapshot(): RegisterState
  /** Calls `listener` after every change; returns a function that stops it. */
  subscribe(listener: () => void): () => void
  find(hash: string): DataFile | undefined
  /** Notes what went wrong. */
  report(problem: string): void
  /** At the start, before an engine is there: the shipped data files, then those in the storage. */
  open(shipped: readonly Bundle[]): Promise<void>
  /**
   * Puts the figures of every data file into a new engine, but for the shipped ones of schools. A stored one that is damaged
   * is left out and reported.
   */
  restoreAll(engine: Engine): Promise<void>
  /**
   * Puts the shipped figures of schools into the engine where they are not there yet.
   * @throws Error when they cannot be fetched; as `Engine.query`.
   */
  restoreSchools(engine: Engine): Promise<void>
  /**
   * Takes data files in, as one step to be taken back together.
   * @param work puts their figures into the engine, all or none, under numbers no data file has had
   * @throws what `work` throws; nothing is registered then
   */
  accept(
    engine: Engine,
    work: (nextNumber: () => number) => Promise<readonly Bundle[]>,
  ): Promise<readonly Bundle[]>
  /**
   * Takes over what another tab of this browser has done since.
   * @throws as `Engine.query`.
   */
  follow(engine: Engine): Promise<void>
  /**
   * Takes a data file and all its figures out, or changes nothing.
   * @throws as `Engine.query`.
   */
  remove(number: number, engine: Engine): Promise<void>
  /** Puts a shipped data file that was taken out back in. */
  putBack(hash: string, engine: Engine): Promise<void>
  /** What a workspace file holds: the reader's own data files, and which shipped ones were taken out. */
  contents(): Contents
  /** Adds what a workspace file holds to what is here; data files that are here already stay as they are. */
  bring(contents: Contents, name: string, engine: Engine): Promise<void>
  undo(engine: Engine): Promise<void>
  redo(engine: Engine): Promise<void>
  /** Back to what shipped, with nothing left in the storage. It cannot be taken back. */
  forget(engine: Engine): Promise<void>
}
