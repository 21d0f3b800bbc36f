import type { Goal, Measure, Note } from '../../../src/framework/framework'
import { notesAt } from '../../../src/framework/notes'
import { parsePeriod } from '../../../src/framework/period'
import type { Point, Series } from '../../../src/framework/series'
import { type Evidence, judge } from '../../../src/verdict/verdict'

export const measure = (changes: Partial<Measure> = {}): Measure => ({
  id: 'persistent-absence',
  name: 'Persistent absence',
  unit: 'percent',
  polarity: 'lower',
  decimals: 1,
  counted: 'child',
  definition: 'Pupils who missed 10% or more of their sessions.',
  yearFromTerms: false,
  ofPupils: true,
  interval: 'proportion',
  spread: null,
  intervalNote: '',
  ...changes,
})

export const goal = ({ target = 14.3, ...changes }: Partial<Goal> = {}): Goal => ({
  id: '9-primary',
  number: 9,
  clause: null,
  theme: 'Attendance',
  wording: 'Reduce the persistent absence rates for pupils at SEN support.',
  measure: 'persistent-absence',
  cohort: 'SEN support',
  phase: 'primary',
  decimals: 1,
  baseline: 15.5,
  baselinePeriod: '2017/18',
  note: '',
  baselineQuality: 'provisional',
  aim: target === null ? null : { kind: 'value', value: target },
  target,
  targetDate: '2020-07-31',
  outturnPeriod: '2019/20',
  ...changes,
})

export const note = (changes: Partial<Note>): Note => ({
  measure: '',
  cohort: '',
  phase: '',
  area: '',
  period: '',
  kind: 'break',
  sentence: 'A sentence.',
  source: 'A source.',
  ...changes,
})

export function series(values: Record<string, number | null>, notes: readonly Note[] = []): Series {
  const points = Object.entries(values).map(([label, value]): Point => {
    const period = parsePeriod(label)
    if (!period) throw new Error(`${label} is not a period`)
    return {
      period,
      value,
      numerator: null,
      denominator: null,
      symbol: value === null ? 'suppressed' : null,
      quality: 'final',
      origins: [],
      summed: false,
      notes: notesAt(notes, label),
      others: [],
    }
  })
  return { key: goal(), area: 'E08000007', points }
}

/** Judges by the series alone, or with what `more` adds: counts of pupils, the area an aim follows. */
export const judged = (
  of: Goal,
  by: Measure,
  figures: Series,
  notes: readonly Note[],
  asAt: string,
  more: Pick<Evidence, 'reference' | 'sizes' | 'terms' | 'record' | 'repeats'> = {},
) => judge({ goal: of, measure: by, series: figures, notes, asAt, ...more })
