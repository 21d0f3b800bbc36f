import { formatValue } from '../../format/numbers'
import { monthYear } from '../../framework/period'
import type { Quality } from '../../framework/vocabulary'
import type { FigureOrigin } from './figure'
import type { OriginGroup, OriginInput } from './origins'
import type { Place } from './position'

const figure = (
  period: string,
  value: number,
  text: string,
  quality: Quality | null,
  place: Pick<Place, 'file' | 'row' | 'column' | 'raw' | 'publisher'>,
): FigureOrigin => ({
  period,
  figure: text,
  value,
  symbol: null,
  quality,
  remark: '',
  places: [{ kind: 'The framework', recipeId: '', ...place }],
})

/** A framework file has one line a row, below its header. */
const lineOf = (index: number) => index + 2

/** What the framework's own files say: baseline and goal. */
export function statedGroup({ framework, goal, row }: OriginInput, name: string): OriginGroup {
  const { measure } = row
  const at = lineOf(framework.goals.findIndex(({ id }) => id === goal.id))
  const stated = (column: string, period: string, value: number, quality: Quality | null) =>
    figure(period, value, formatValue(value, measure.unit, goal.decimals), quality, {
      file: 'datasets/framework/goals.csv',
      row: at,
      column,
      raw: value.toFixed(goal.decimals),
      publisher: goal.number === null ? `The document, clause ${goal.clause}` : framework.document,
    })
  const { baseline, baselinePeriod, target, targetDate } = goal
  const figures = [
    ...(baseline === null
      ? []
      : [stated('baseline', baselinePeriod ?? 'period unknown', baseline, goal.baselineQuality)]),
    ...(target === null || (goal.aim?.kind !== 'value' && goal.aim?.kind !== 'beyond')
      ? []
      : [stated('target', targetDate ? monthYear(targetDate) : '', target, null)]),
  ]
  const { measure: id, cohort, phase } = goal
  return {
    measure: id,
    cohort,
    phase,
    id: 'stated',
    title: `${name}: baseline and goal`,
    area: name,
    figures,
  }
}
