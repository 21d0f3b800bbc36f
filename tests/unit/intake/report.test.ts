import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { toCsv } from '../../../src/format/csvText'
import { template } from '../../../src/intake/recipes/template'
import { note } from '../../../src/intake/report/finding'
import { reportCells, reportColumns } from '../../../src/intake/report/reportLine'
import { reportLines } from '../../../src/intake/waiting/fullReport'
import type { Review } from '../../../src/intake/waiting/review'

const report: Review = {
  fileName: '=cmd().csv',
  recipe: template,
  size: 100,
  source: 'dropped',
  hash: 'ab12',
  rowsRead: 10,
  used: 6,
  skipped: [{ reason: 'The row is empty.', rows: 1 }],
  rejectedTotal: 3,
  rejected: [],
  rejectedLines: 3,
  figures: { read: 20, used: 15, skipped: 2, rejected: 3 },
  warned: 1,
  findings: [note('delimiter', 'The cells are separated by tabs.')],
  observations: 6,
  periods: ['2018/19'],
  measures: ['attendance'],
  areas: 1,
  newAreas: [],
  adds: 6,
  changes: [],
  changesTotal: 0,
  same: 0,
}
const found = [
  {
    check: 'value-blank',
    row: 3,
    detail: '“value” is empty, and the file does not say why.',
    column: 'value',
    value: '=9',
  },
  { check: 'value-jump', row: 4, detail: '=1+1', column: null, value: null },
  { check: 'area-closed', row: 5, detail: 'Cumbria (E10000006)', column: null, value: null },
]

it('tells of the file first, then of what is skipped, then of each row', () => {
  const lines = reportLines(report, found)
  expect(lines.map(({ kind, check, row }) => [kind, check, row])).toEqual([
    ...Array.from({ length: 12 }, () => ['summary', '', null]),
    ['file', 'delimiter', null],
    ['skipped', '', null],
    ['rejected', 'value-blank', 3],
    ['warning', 'value-jump', 4],
    ['note', 'area-closed', 5],
  ])
  expect(lines.slice(3, 12).map(({ sentence, detail }) => `${sentence}: ${detail}`)).toEqual([
    'Rows read: 10',
    'Rows used: 6',
    'Rows skipped: 1',
    'Rows rejected: 3',
    'Used rows a check warns of: 1',
    'Figures read: 20',
    'Figures used: 15',
    'Figures skipped: 2',
    'Figures rejected: 3',
  ])
})

it('becomes a CSV in which nothing is a formula', () => {
  const csv = toCsv(reportColumns, reportCells(reportLines(report, found)))
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'kind',
    'severity',
    'check',
    'row',
    'column',
    'value',
    'sentence',
    'detail',
    'what_to_do',
  ])
  expect(rows[0]).toMatchObject({ kind: 'summary', sentence: 'File', detail: "'=cmd().csv" })
  expect(rows.at(-3)).toMatchObject({ row: '3', column: 'value', value: "'=9" })
  expect(rows.at(-2)).toMatchObject({ severity: 'warns', row: '4', detail: "'=1+1" })
  expect(rows.at(-2)?.what_to_do).toMatch(/^Check these rows/)
})
