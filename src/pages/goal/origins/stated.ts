import { formatValue } from '../../../format/numbers'
import { monthYear } from '../../../framework/period'
import type { Quality } from '../../../framework/words'
import { groupFor } from '../../../verdict/children'
import type { FigureOrigin } from './figure'
import type { OriginGroup, OriginInput } from './origins'
import type { Place } from './place'

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

/** What the framework's own files say: baseline, goal, and how many children the group has. */
export function statedGroup({ framework, goal, area, row }: OriginInput, name: string): OriginGroup {
  const { measure } = row
  const at = lineOf(framework.goals.findIndex(({ id }) => id === goal.id))
  const stated = (column: string, period: string, value: number, quality: Quality | null) =>
    figure(period, value, formatValue(value, measure.unit, goal.decimals), quality, {
      file: 'datasets/framework/goals.csv',
      row: at,
      column,
      raw: value.toFixed(goal.decimals),
      publisher: framework.document,
    })
  const { baseline, baselinePeriod, target, targetDate } = goal
  const group = groupFor(row.verdict, framework.groups, area)
  const counted = measure.counted !== '' && measure.counted !== 'school day' ? group : undefined
  const figures = [
    ...(baseline === null
      ? []
      : [stated('baseline', baselinePeriod ?? 'period unknown', baseline, goal.baselineQuality)]),
    ...(target === null ? [] : [stated('target', targetDate ? monthYear(targetDate) : '', target, null)]),
    ...(counted
      ? [
          figure(counted.counted, counted.size, formatValue(counted.size, 'count', 0), null, {
            file: 'datasets/framework/groups.csv',
            row: lineOf(framework.groups.indexOf(counted)),
            column: 'size',
            raw: String(counted.size),
            publisher: counted.source,
          }),
        ]
      : []),
  ]
  const { measure: id, cohort, phase } = goal
  const title = `${name}: baseline${counted ? ', goal and size of the group' : ' and goal'}`
  return { measure: id, cohort, phase, id: 'stated', title, area: name, figures }
}
