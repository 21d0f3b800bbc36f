import type { Distribution, Figures } from '../../assessment/distribution'
import type { Level, LevelLook } from '../../charts/distribution/distributionSeries'
import { isJudgeable } from '../../framework/series'
import { quartiles } from '../../statistics/rank'
import { neighboursMedian } from '../compare/median'

/** England, the region, the neighbours' median and the middle of all, as far as they have a figure for the period. */
export function levelsOf(
  { framework, book, key }: Figures,
  { ranked }: Distribution,
  label: string,
  area: string,
  closest: readonly string[],
): Level[] {
  const region = framework.areas.get(area)?.region ?? ''
  const summed = ranked.some(({ point }) => point.summed)
  const ofArea = (look: LevelLook, code: string): Level[] => {
    const point = book.get(code, key)?.points.find(({ period }) => period.label === label)
    if (!point || !isJudgeable(point)) return []
    const name = framework.areas.get(code)?.name ?? code
    return [{ look, name: summed && !point.summed ? `${name}, whole year` : name, value: point.value }]
  }
  const values = ranked.map(({ point }) => point.value)
  const median = neighboursMedian(
    ranked.filter(({ code }) => closest.includes(code)).map(({ point }) => point.value),
  )
  return [
    ...ofArea('england', framework.nation),
    ...ofArea('region', region),
    ...(median
      ? [
          {
            look: 'neighbours' as const,
            name: `Neighbours’ median (${median.areas})`,
            value: median.value,
          },
        ]
      : []),
    { look: 'middle', name: `Middle of all (${values.length})`, value: quartiles(values).middle },
  ]
}
