import { firstPeriod, type GapPoint } from '../verdict/gap/gap'
import type { Gap } from './gaps'

/** What an address may ask for. */
export interface GapAsked {
  readonly measure?: string | undefined
  readonly phase?: string | undefined
  readonly cohort?: string | undefined
  /** Labels of periods. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What was asked for and is not there; something else was chosen instead. */
export type GapChoiceProblem =
  | { readonly kind: 'no gap'; readonly what: 'measure' | 'phase' | 'group'; readonly asked: string }
  | { readonly kind: 'no period'; readonly which: 'first' | 'last'; readonly asked: string }
  | { readonly kind: 'first not before last' }

/** What the address asks for, as far as there is such a gap. */
export interface GapChoice {
  readonly gap: Gap
  /** Cohorts and phases that this measure has, and the periods of this gap. */
  readonly cohorts: readonly Gap[]
  readonly phases: readonly Gap[]
  readonly periods: readonly GapPoint[]
  /** Labels; absent where the gap is known in a single period only. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly problems: readonly GapChoiceProblem[]
}

const unique = (gaps: readonly Gap[], name: (gap: Gap) => string) => [
  ...new Map(gaps.map((gap) => [name(gap), gap])).values(),
]

/** The gap and the two periods to compare; whatever the address leaves open has the first gap and its longest stretch. */
export function gapChoice(gaps: readonly Gap[], search: GapAsked): GapChoice | undefined {
  const problems: GapChoiceProblem[] = []
  const among = (
    of: readonly Gap[],
    what: 'measure' | 'phase' | 'group',
    asked: string | undefined,
    name: (gap: Gap) => string,
  ) => {
    const found = of.filter((gap) => name(gap) === asked)
    if (asked !== undefined && found.length === 0) problems.push({ kind: 'no gap', what, asked })
    const [first] = of
    return found.length > 0 || !first ? found : of.filter((gap) => name(gap) === name(first))
  }
  const measured = among(gaps, 'measure', search.measure, ({ measure }) => measure)
  const phased = among(measured, 'phase', search.phase, ({ phase }) => phase)
  const [gap] = among(phased, 'group', search.cohort, ({ cohort }) => cohort)
  if (!gap) return undefined
  const { points } = gap.line
  const labelled = (which: 'first' | 'last', asked: string | undefined) => {
    const found = points.find(({ period }) => period.label === asked)
    if (asked !== undefined && !found) problems.push({ kind: 'no period', which, asked })
    return found
  }
  const asked = labelled('last', search.to)
  const to = asked && asked !== points[0] ? asked : points.at(-1)
  const wanted = labelled('first', search.from)
  const before = to && wanted && wanted.period.end < to.period.end
  if (wanted && !before) problems.push({ kind: 'first not before last' })
  const from = before ? wanted : to && firstPeriod(gap.line, to.period.label)
  // Nothing alike before it: the earliest, so that the page says why nothing can be said.
  const earliest = points.find((point) => to && point.period.end < to.period.end)
  return {
    gap,
    cohorts: unique(phased, ({ cohort }) => cohort),
    phases: unique(measured, ({ phase }) => phase),
    periods: points,
    from: (from ?? earliest)?.period.label,
    to: to?.period.label,
    problems,
  }
}
