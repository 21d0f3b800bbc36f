import type { Level, LevelLook } from '../../../charts/distribution/series'
import { isJudgeable } from '../../../framework/series'
import { quarters } from '../../../statistics/rank'
import type { Figures, Spread } from './spread'

/** At least so many neighbours stand for all ten. */
const leastNeighbours = 6

/** England, the region, the neighbours' median and the middle of all, as far as they have a figure for the period. */
export function levelsOf(
  { framework, book, key }: Figures,
  { ranked }: Spread,
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
  const ofValues = (look: LevelLook, name: string, values: readonly number[], least: number): Level[] =>
    values.length < least
      ? []
      : [{ look, name: `${name} (${values.length})`, value: quarters(values).middle }]
  const near = ranked.filter(({ code }) => closest.includes(code))
  return [
    ...ofArea('england', 'E92000001'),
    ...ofArea('region', region),
    ...ofValues(
      'neighbours',
      'Neighbours’ median',
      near.map(({ point }) => point.value),
      leastNeighbours,
    ),
    ...ofValues(
      'middle',
      'Middle of all',
      ranked.map(({ point }) => point.value),
      2,
    ),
  ]
}
