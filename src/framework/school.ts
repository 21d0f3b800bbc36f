import type { Origin, SeriesKey } from './observation'
import type { Period } from './period'
import type { Phase, SymbolMeaning } from './vocabulary'

/** One figure of one school, or of all schools of an area and phase. */
export interface SchoolFigure extends SeriesKey, Origin {
  /** The school's LAESTAB number, or the area's code. */
  readonly school: string
  /** As the file names the school, if it does. */
  readonly name: string | null
  readonly area: string
  readonly period: Period
  readonly value: number | null
  /** 95% limits as published. */
  readonly low: number | null
  readonly high: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** Why there is no value. */
  readonly symbol: SymbolMeaning | null
}

export interface School {
  /** LAESTAB. */
  readonly number: string
  /** As some file names it, else by its number. */
  readonly name: string
  /** What kind of school it is; `all` where no file says. */
  readonly phase: Phase
}

/** The schools of some figures, with what any of these figures tells of them; the latest period counts. */
export function schoolsOf(figures: readonly SchoolFigure[]): ReadonlyMap<string, School> {
  const schools = new Map<string, School>()
  const inTime = figures
    .filter(({ school, area }) => school !== area)
    .sort((a, b) => a.period.end.localeCompare(b.period.end))
  for (const { school: number, name, phase } of inTime) {
    const known = schools.get(number)
    schools.set(number, {
      number,
      name: name ?? known?.name ?? `School ${number}`,
      phase: phase === 'all' ? (known?.phase ?? 'all') : phase,
    })
  }
  return schools
}
