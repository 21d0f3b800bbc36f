import { keepPreviousData } from '@tanstack/react-query'
import type { Engine } from '../engine/port'
import type { Framework } from '../framework/framework'

/** What every query needs: the engine, the framework, and the version of the data, which grows with every change. */
export interface Source {
  readonly engine: Engine
  readonly framework: Framework
  readonly version: number
  /** The engine holds the data files; before that nothing is asked. */
  readonly ready: boolean
}

/**
 * The options of every query. None that asks the engine takes a signal: each answers sooner than it could be cancelled, and an answer nobody
 * waits for any more is kept for the next time. What was read stays on screen until the next version of the data is read.
 */
export const queryDefaults = {
  networkMode: 'always',
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  placeholderData: keepPreviousData,
} as const

/** Milliseconds that figures read ahead are kept. */
export const halfAnHour = 1_800_000

/** Ids of the measures whose years may be added up from their terms. */
export const summedMeasures = ({ measures }: Framework) =>
  [...measures.values()].filter(({ yearFromTerms }) => yearFromTerms).map(({ id }) => id)
