import type { Goal } from '../framework/framework'
import { longDate, type Period, parsePeriod } from '../framework/period'
import { knownOn, type Point } from '../framework/series'
import type { SeriesBook } from '../observations/seriesBook'

/** A date at which the scorecard may say something else than the day before. */
export interface TimeStop {
  /** ISO date. */
  readonly date: string
  /** The date in words and what was published or ended then: `30 July 2020: academic year 2018/19 published`. */
  readonly words: string
}

function nameOf({ kind, label }: Period): string | undefined {
  if (kind === 'day') return undefined
  if (kind === 'month') return label
  const [year, term] = label.split(' ')
  return term ? `${term} term ${year}` : `${kind} ${label}`
}

const dueWords = (count: number) => `the date of ${count} ${count === 1 ? 'goal' : 'goals'}`

interface StopsInput {
  /** The goals as they are shown for the area. */
  readonly goals: readonly Goal[]
  readonly area: string
  readonly book: SeriesBook
  readonly today: string
  /** The date on screen: a stop as well, so that the way on from it is one step. */
  readonly asAt: string
}

/**
 * Dates at which a figure could be known, ends of the baselines' periods, dates of goals, today and the date on screen,
 * in order.
 */
export function timeStops({ goals, area, book, today, asAt }: StopsInput): TimeStop[] {
  const ended = new Map<string, Set<string>>()
  const at = (date: string) => {
    const names = ended.get(date) ?? new Set<string>()
    if (date <= today || date === asAt) ended.set(date, names)
    return names
  }
  const end = (period: Period | undefined) => {
    const name = period && nameOf(period)
    if (name) at(period.end).add(name)
  }
  const known = (point: Point) => {
    const name = nameOf(point.period)
    if (point.release && name) at(knownOn(point)).add(`${name} published`)
    else end(point.period)
  }
  for (const goal of goals) {
    end(goal.baselinePeriod === null ? undefined : parsePeriod(goal.baselinePeriod))
    for (const point of book.get(area, goal)?.points ?? []) if (point.value !== null) known(point)
  }
  for (const date of new Set(goals.flatMap(({ targetDate }) => targetDate ?? [])))
    at(date).add(dueWords(goals.filter(({ targetDate }) => targetDate === date).length))
  at(today).add('today')
  at(asAt)
  return [...ended]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([date, names]) => ({
      date,
      words: [longDate(date), [...names].join(', ')].filter(Boolean).join(': '),
    }))
}
