import type { Framework } from '../../../framework/framework'
import type { Draft } from '../draft'
import { openLabels, unknownAreas } from '../labels'
import type { Table } from '../table'
import { type Problem, some, stop, warn } from './problem'

export function areaProblems({ area }: Draft, table: Table, framework: Framework): Problem[] {
  if (area === null)
    return [stop('area', 'Choose the column that names the area, or the one area the file is about.')]
  if (area.from === 'fixed')
    return framework.areas.has(area.area)
      ? []
      : [stop('area', `The framework has no area ${some([area.area])}.`)]
  const strange = area.labels.flatMap(({ means }) => (means && !framework.areas.has(means) ? [means] : []))
  const open = openLabels(area.labels, unknownAreas(table, area.columns, framework))
  const times = open.reduce((sum, one) => sum + one.times, 0)
  return [
    ...(strange.length > 0 ? [stop('area', `The framework has no area ${some(strange)}.`)] : []),
    ...(times > 0
      ? [
          warn(
            'area',
            `${times === 1 ? '1 row names' : `${times} rows name`} no known area: ${some(open.map(({ cell }) => cell))}. Say what is meant, or leave ${times === 1 ? 'it' : 'them'} out.`,
          ),
        ]
      : []),
  ]
}
