import type { GoalComparison } from '../../assessment/comparisons'
import { roundTo } from '../../statistics/rounding'
import type { PeerComparison } from '../../verdict/peers'

const counted = (n: number, noun: string) => `${n} ${n === 1 ? noun : `${noun}s`}`

/** `England: 9 rows compared, 5 on the better side, 4 on the worse; 3 better beyond chance, …`, or nothing to say. */
export function tally(rows: readonly GoalComparison[], column: string, name: string): string | undefined {
  const cells = rows.flatMap(({ cells, assessment: { goal, measure } }) => {
    const cell = cells.get(column)
    if (!cell || cell.reason !== undefined) return []
    const side = roundTo(cell.difference, goal.decimals) * (measure.polarity === 'higher' ? 1 : -1)
    return [{ side: Math.sign(side), comparison: cell.comparison }]
  })
  if (cells.length === 0) return undefined
  const sides = (side: number) => cells.filter((cell) => cell.side === side).length
  const compared = (comparison: PeerComparison) =>
    cells.filter((cell) => cell.comparison === comparison).length
  const tested = cells.length - compared('not-compared')
  const level = sides(0)
  const said = [
    `${sides(1)} on the better side`,
    `${sides(-1)} on the worse`,
    ...(level > 0 ? [`${level} level`] : []),
  ].join(', ')
  const test =
    tested === 0
      ? 'None can be tested against chance.'
      : `Of ${counted(tested, 'figure')} that can be tested, ${compared('better')} better and ${compared('worse')} worse beyond chance.`
  return `${name}: of ${counted(cells.length, 'figure')} compared, ${said}. ${test}`
}
