import { describe, expect, it } from 'vitest'
import { adviceFor, answerCsv, isNumeric, sizeOf, timeOf } from '../../../src/pages/explore/answer'

const answer = (types: readonly string[], ...rows: readonly (readonly (string | null)[])[]) => ({
  columns: types.map((type, at) => ({ name: `c${at}`, type })),
  rows,
  cut: false,
})

it('knows columns of numbers by their type', () => {
  const numbers = ['INTEGER', 'BIGINT', 'UTINYINT', 'HUGEINT', 'DOUBLE', 'FLOAT', 'DECIMAL(9,2)']
  const others = [
    'VARCHAR',
    'DOUBLE[]',
    'STRUCT(a INTEGER)',
    'DATE',
    'INTERVAL',
    'MAP(INTEGER, INTEGER)',
    'BOOLEAN',
  ]
  expect(numbers.filter(isNumeric)).toEqual(numbers)
  expect(others.filter(isNumeric)).toEqual([])
})

describe('the CSV of an answer', () => {
  it('keeps numbers as numbers, texts as texts, and leaves nulls empty', () => {
    expect(answerCsv(answer(['DOUBLE', 'VARCHAR'], ['-0.22', 'a,b'], [null, null], ['1e-07', '']))).toBe(
      'c0,c1\r\n-0.22,"a,b"\r\n,\r\n1e-7,\r\n',
    )
  })
  it('lets no text and no column name start a formula', () => {
    const csv = answerCsv({
      columns: [{ name: '=1+1', type: 'VARCHAR' }],
      rows: [['=cmd|x'], ['+1'], ['-1'], ['@a']],
      cut: false,
    })
    for (const line of csv.trim().split('\r\n')) expect(line).toMatch(/^"?'/)
  })
  it('keeps every digit of a number JavaScript cannot hold', () => {
    expect(answerCsv(answer(['BIGINT'], ['9007199254740993']))).toBe('c0\r\n9007199254740993\r\n')
    expect(answerCsv(answer(['DOUBLE'], ['-0.16141299999999997']))).toBe('c0\r\n-0.16141299999999997\r\n')
    expect(answerCsv(answer(['DECIMAL(9,2)'], ['1.10']))).toBe('c0\r\n1.1\r\n')
  })
  it('writes what is not a number as it is', () => {
    expect(answerCsv(answer(['DOUBLE'], ['inf'], ['nan']))).toBe('c0\r\ninf\r\nnan\r\n')
  })
})

it('says size and time in words', () => {
  expect(sizeOf(answer(['INTEGER'], ['1']))).toBe('1 row, 1 column')
  expect(sizeOf({ ...answer(['A', 'B']), rows: Array.from({ length: 1234 }, () => []) })).toBe(
    '1,234 rows, 2 columns',
  )
  expect([12.4, 999.4, 1449].map(timeOf)).toEqual(['12 ms', '999 ms', '1.4 seconds'])
})

it.each([
  ['Parser Error: Expected a single SELECT statement', 'Write one statement that reads'],
  ['Permission Error: query is not among the functions that can be called here', 'nothing was run'],
  [
    'Permission Error: Cannot access file "x" - file system operations are disabled by configuration',
    'Drop the file',
  ],
  ['Catalog Error: … is not in the catalog, but it exists in the json extension.', 'without extensions'],
  ['Catalog Error: Table with name observations does not exist!', 'The tables are figure'],
  ['Binder Error: Referenced column "valeu" not found in FROM clause!', 'listed below'],
  ["Conversion Error: Could not convert string 'x' to INT32", 'TRY_CAST'],
  ['Out of Memory Error: could not allocate block', 'Read fewer rows'],
  ['Parser Error: memory exhausted at or near "*"', 'Nest fewer'],
  ['Parser Error: syntax error at or near "selct"', 'the words it names'],
  ['Something new', ''],
])('%s: what to do', (words, advice) => {
  expect(adviceFor(words)).toContain(advice)
})
