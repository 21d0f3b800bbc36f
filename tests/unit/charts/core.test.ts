import { expect, it, vi } from 'vitest'
import { chartKind } from '../../../src/charts/core/chartKind'
import { type Column, chartCsv, readingOf } from '../../../src/charts/core/columns'

interface Row {
  readonly name: string
  readonly value: number | null
}

const columns: readonly Column<Row>[] = [
  { id: 'area', cell: () => 'Stockport' },
  { id: 'period', heading: 'Period', isName: true, text: ({ name }) => name, cell: ({ name }) => name },
  {
    id: 'value',
    heading: 'Value',
    text: ({ value }) => `${value}%`,
    cell: ({ value }) => value,
    said: ({ value }) => (value === null ? '' : `${value}%`),
  },
  { id: 'aside', said: () => 'mean 4%' },
  { id: 'note', remark: ({ value }) => (value === null ? 'Schools were closed.' : '') },
]

it('makes the reading and the CSV of a row from one list of columns', () => {
  expect(readingOf(columns, { name: '2018/19', value: 3 })).toBe('2018/19: 3% · mean 4%.')
  expect(readingOf(columns, { name: '2019/20', value: null })).toBe('2019/20: mean 4%. Schools were closed.')
  const rows = [{ name: '2018/19', value: 3 }]
  const table = { name: '', caption: [] }
  expect(chartCsv({ columns, readings: rows, table })).toBe('area,period,value\r\nStockport,2018/19,3\r\n')
  const csvRows = [...rows, { name: '2019/20', value: null }]
  expect(chartCsv({ columns, readings: rows, table, csvRows })).toBe(
    'area,period,value\r\nStockport,2018/19,3\r\nStockport,2019/20,\r\n',
  )
})

it('works out a chart once for an input and a width: reading it lays out nothing anew', () => {
  const nothing = () => null
  const series = vi.fn((input: { readonly rows: readonly Row[] }) =>
    input.rows.map(({ value }) => value ?? 0),
  )
  const layout = vi.fn((values: readonly number[], width: number) => ({
    width,
    height: 10,
    plot: { left: 0, right: width, top: 0, bottom: 10 },
    stops: values.map((value) => ({ x: value, y: 0 })),
  }))
  const figures = vi.fn(({ rows }: { readonly rows: readonly Row[] }) => ({
    columns,
    readings: rows,
    table: { name: '', caption: [] },
  }))
  const kind = chartKind({
    name: 'counted-chart',
    series,
    layout,
    figures,
    title: () => 'A chart',
    description: () => undefined,
    nothing: () => 'Nothing.',
    Ground: nothing,
    Marks: nothing,
    reads: 'Read a period',
    shows: 'line',
  })
  const input = { rows: [{ name: '2018/19', value: 3 }] }
  const first = kind.layout(input, 320)
  expect(kind.layout(input, 320)).toBe(first)
  expect(kind.content(input)).toBe(kind.content(input))
  expect(kind.csv(input)).toContain('2018/19')
  for (const count of [series, layout, figures]) expect(count).toHaveBeenCalledTimes(1)
  expect(kind.layout(input, 760).width).toBe(760)
  expect(kind.layout({ ...input }, 760).stops).toEqual([{ x: 3, y: 0 }])
  expect(layout).toHaveBeenCalledTimes(3)
  expect(series).toHaveBeenCalledTimes(2)
})
