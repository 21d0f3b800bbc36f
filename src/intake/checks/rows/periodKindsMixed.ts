import { literal } from '../../../engine/port'
import { type PeriodKind, parsePeriod } from '../../../framework/period'
import type { RowCheck } from '../check'
import { textList } from '../details'
import { type Counted, used } from '../staged'
import { rows, verb } from '../words'

/** The kind of a period as far as a measure cares: where years are formed of terms, both belong together. */
function kindOf(period: string, yearFromTerms: boolean): PeriodKind | undefined {
  const kind = parsePeriod(period)?.kind
  return yearFromTerms && kind === 'term' ? 'academic year' : kind
}

/** The kinds a measure's periods should have: those accepted before, or else the one most figures of the file have. */
function expected({ groups, accepted }: Counted, measure: string, yearFromTerms: boolean) {
  const before = accepted
    .filter(({ measures }) => measures.includes(measure))
    .flatMap(({ periods }) => periods.map((period) => kindOf(period, yearFromTerms)))
  if (before.length > 0) return new Set(before)
  const figures = new Map<PeriodKind | undefined, number>()
  for (const group of groups)
    if (group.measure === measure) {
      const kind = kindOf(group.period, yearFromTerms)
      figures.set(kind, (figures.get(kind) ?? 0) + group.figures)
    }
  const [most] = [...figures].sort((a, b) => b[1] - a[1])
  return new Set([most?.[0]])
}

/** A calendar year among academic years is another stretch of time: the series would bend where nothing happened. */
export const periodKindsMixed: RowCheck = {
  id: 'period-kinds-mixed',
  severity: 'warns',
  title: 'Kinds of period mixed',
  sentence: (n) => `${rows(n)} ${verb(n, 'has', 'have')} another kind of period than the rest of the series.`,
  advice:
    'Calendar, academic and financial years, terms and months are different series: correct the period, or leave these rows out.',
  find(counted) {
    const measures = new Set(counted.groups.map(({ measure }) => measure))
    const odd = [...measures].flatMap((measure) => {
      const { yearFromTerms = false } = counted.framework.measures.get(measure) ?? {}
      const kinds = expected(counted, measure, yearFromTerms)
      const periods = counted.groups
        .filter((group) => group.measure === measure && !kinds.has(kindOf(group.period, yearFromTerms)))
        .map(({ period }) => period)
      return periods.length === 0
        ? []
        : [`(measure = ${literal(measure)} AND period IN (${textList(periods)}))`]
    })
    if (odd.length === 0) return undefined
    const kinds = counted.groups.map(
      ({ period }) =>
        `WHEN ${literal(period)} THEN ${literal(`${period}: ${parsePeriod(period)?.kind ?? 'unknown'}`)}`,
    )
    return `SELECT DISTINCT "row", CASE period ${[...new Set(kinds)].join(' ')} END AS detail FROM ${counted.table}
      WHERE ${used} AND (${odd.join(' OR ')})`
  },
}
