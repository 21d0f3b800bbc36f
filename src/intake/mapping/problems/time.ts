import { parsePeriod } from '../../../framework/period'
import type { Draft } from '../draft'
import { readings } from '../periods/readings'
import { readPeriod } from '../periods/second'
import { cellsOf, type Table, tally } from '../table'
import { type Problem, some, stop, warn } from './problem'

const known = 'such as 2018/19, 2018/19 autumn, 2018-19, 2019 or January 2019'

export function periodProblems({ period, figures }: Draft, table: Table): Problem[] {
  if (period === null)
    return [stop('period', 'Choose the column that says the period, or the one period the file is about.')]
  if (period.from === 'fixed')
    return parsePeriod(period.period) ? [] : [stop('period', `Write the period as this page does, ${known}.`)]
  if (period.from === 'figures') {
    const open = figures.filter((figure) => !parsePeriod(figure.period ?? ''))
    return open.length > 0
      ? [
          stop(
            'period',
            `Say which period ${open.length === 1 ? 'the column' : 'each of the columns'} ${some(open.map(({ value }) => value ?? 'worked out'))} is about, ${known}.`,
          ),
        ]
      : []
  }
  const { column, second, reading } = period
  if (reading === null) {
    const [example = ''] = cellsOf(table, column).filter(Boolean)
    return [stop('period', `Say what ${example ? some([example]) : 'its cells'} stands for.`)]
  }
  if (second !== null && !readings[reading].refined)
    return [
      stop(
        'period',
        `A second column goes with academic years (their term) and calendar years (their month) only.`,
      ),
    ]
  const beside = second === null ? null : cellsOf(table, second)
  const odd = cellsOf(table, column).flatMap((cell, i) => {
    const other = beside?.[i] ?? null
    return cell && readPeriod(reading, cell, other) === undefined
      ? [other === null ? cell : `${cell} ${other}`]
      : []
  })
  return odd.length > 0
    ? [
        warn(
          'period',
          `${odd.length === 1 ? '1 cell' : `${odd.length} cells`} cannot be read so: ${some(tally(odd).map(({ cell }) => cell))}.`,
        ),
      ]
    : []
}
