import type { Outturn } from '../../../src/verdict/outturn'
import type { Replayed } from '../../../src/verdict/replay'
import type { BeforeState } from '../../../src/verdict/towardsGoal'
import { goal, note, series } from './support'

const [point] = series({ '2019/20': 14 }).points
export const valued = (value: number) => {
  if (!point) throw new Error('A series of one period has a point')
  return { ...point, value }
}
export const foretold = (word: BeforeState, changes: Partial<Replayed> = {}): Replayed => ({
  goal: goal(),
  asAt: '2019-12-31',
  before: { state: word },
  ...changes,
})
export const ended = (outturn: Outturn, changes: Partial<Replayed> = {}): Replayed => ({
  goal: goal(),
  asAt: '2026-11-24',
  outturn,
  ...changes,
})
const target = { value: 14.3, strict: false }
export const met = ended({ state: 'met', byNumber: 'met', point: valued(14), target, chance: 'unknown' })
export const missed = ended({
  state: 'missed',
  byNumber: 'missed',
  point: valued(17),
  target,
  chance: 'unknown',
})
export const unfair = ended({ state: 'not-a-fair-test', byNumber: 'met', point: valued(14), target })
export const unpublished = ended({ state: 'not-published', note: note({ kind: 'not-published' }) })
