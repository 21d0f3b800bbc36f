import { type ReadingId, readings } from '../periods/readings'
import type { Meaning } from './vocabulary'

/** Neighbouring words of a name, longest runs first, up to four words. */
function runs(words: readonly string[]): string[] {
  const lengths = [4, 3, 2, 1].filter((length) => length <= words.length)
  return lengths.flatMap((length) =>
    words.slice(0, words.length - length + 1).map((_, i) => words.slice(i, i + length).join(' ')),
  )
}

const split = (name: string, separators: RegExp) => name.split(separators).filter(Boolean).slice(0, 12)

/** Words for everybody: within a longer name, `total` says nothing of the figures. */
export const wholes: ReadonlySet<string> = new Set(['all', 'All pupils'])

/** What a column's name says of its figures, such as `EHC plan` in `Attendance (EHC plan)`. */
export function meaningInName(name: string, meaning: Meaning): string | undefined {
  const whole = meaning(name)
  if (whole) return whole
  const parts = runs(split(name, /[\s_()[\],:;|/–—-]+/u)).filter((part) => part.length > 1)
  return parts.map(meaning).find((word) => word && !wholes.has(word)) ?? undefined
}

/** The period a column's name holds, under one reading: `2021/22` in `Rate 2021/22`. */
export const periodInName = (name: string, reading: ReadingId): string | undefined =>
  runs(split(name, /[\s_()[\],:;|]+/u))
    .map(readings[reading].read)
    .find((label) => label !== undefined)

const certain = ['term', 'term-in-year', 'month', 'day'] as const

/** The period a column's name holds; `null` where it holds a year of which nobody knows the kind. */
export function anyPeriodInName(name: string): string | null | undefined {
  const label = certain.map((reading) => periodInName(name, reading)).find((one) => one !== undefined)
  if (label) return label
  const academic = periodInName(name, 'academic')
  if (academic) return /\d{4}\/\d{2}/.test(name) && !/financial|\bfy/i.test(name) ? academic : null
  return periodInName(name, 'calendar') ? null : undefined
}
