import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Layout,
  ofOtherCells,
  ofPerson,
} from '../../../../../../src/intake/people/aggregate/fastPath/layout'
import {
  mostDistinctRows,
  NumberedRows,
} from '../../../../../../src/intake/people/aggregate/fastPath/numberedRows'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const layoutOf = (kinds: readonly number[], more: Partial<Layout> = {}): Layout => ({
  delimiter: 44,
  carriageReturns: false,
  kinds,
  isPersonFirst: kinds.every((kind, at) => kind === (at === 0 ? ofPerson : ofOtherCells)),
  ...more,
})

/** The rows read last: the person, and the distinct row as a line with x for the person. */
const pairsOf = (rows: NumberedRows) =>
  Array.from({ length: rows.count }, (_, at) => {
    const person = rows.personOf[at] ?? -1
    return [
      person < 0 ? '' : textOf(rows.people.text(person)),
      textOf(rows.linesOf([rows.distinctOf[at] ?? 0])),
    ]
  })

const cell = fc.constantFrom('', 'a', 'b', 'ab', '/', 'Zoë', '2018-09-03')
const kindsOf = fc
  .tuple(fc.array(fc.constantFrom<number>(0, ofOtherCells), { minLength: 1, maxLength: 4 }), fc.nat(4))
  .map(([kinds, at]) => kinds.toSpliced(Math.min(at, kinds.length), 0, ofPerson))

test('every row is a person and a distinct row, each by one number', () => {
  fc.assert(
    fc.property(
      kindsOf,
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 60 }),
      fc.boolean(),
      (kinds, lines, carriageReturns) => {
        const lineEnd = carriageReturns ? '\r\n' : '\n'
        const rows = new NumberedRows(layoutOf(kinds, { carriageReturns }))
        const text = lines.map((cells) => cells.join(',') + lineEnd).join('')
        expect(rows.read(bytesOf(text))).toBe(true)
        const cut = lines.filter((cells) => cells.length === kinds.length)
        const at = kinds.indexOf(ofPerson)
        expect(pairsOf(rows)).toEqual(
          cut.map((cells) => {
            const person = cells[at] ?? ''
            const rest = cells.map((one, i) =>
              i === at ? person && 'x' : kinds[i] === ofOtherCells ? one : '',
            )
            return [person, `${rest.join(',')}\n`]
          }),
        )
        const isBlank = (cells: readonly string[]) => cells.length === 1 && cells[0] === ''
        const fewer = lines.filter((cells) => cells.length < kinds.length && !isBlank(cells))
        expect(rows.tooFewCells).toBe(fewer.length)
        expect(rows.tooManyCells).toBe(lines.filter((cells) => cells.length > kinds.length).length)
        expect(new Set(pairsOf(rows).map(([, rest]) => rest)).size).toBe(rows.distinctRows.size)
      },
    ),
  )
})

test('a row that says whom it is about is not taken for one that does not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('', 'a'), fc.constantFrom('', '1', '2')), { maxLength: 20 }),
      (lines) => {
        const rows = new NumberedRows(layoutOf([ofPerson, ofOtherCells]))
        rows.read(bytesOf(lines.map((cells) => `${cells.join(',')}\n`).join('')))
        expect(pairsOf(rows)).toEqual(lines.map(([person, rest]) => [person, `${person && 'x'},${rest}\n`]))
      },
    ),
  )
})

test('rows that repeat, and others between them, are the same in any order of reading', () => {
  const days = ['2018-09-03,AM,/', '2018-09-03,PM,\\', '2018-09-04,AM,/', '2018-09-04,PM,I']
  const lines = Array.from({ length: 9000 }, (_, i) => {
    const pupil = `P${Math.floor(i / 3)}`
    return `${pupil},${days[(i * i) % days.length]}`
  })
  const rows = new NumberedRows(layoutOf([ofPerson, ofOtherCells, ofOtherCells, ofOtherCells]))
  const found: string[] = []
  for (let at = 0; at < lines.length; at += 1000) {
    rows.read(bytesOf(`${lines.slice(at, at + 1000).join('\n')}\n`))
    found.push(...pairsOf(rows).map(([person, rest]) => `${person}${rest?.slice(1, -1)}`))
  }
  expect(found).toEqual(lines)
  expect([rows.people.size, rows.distinctRows.size]).toEqual([3000, 2])
})

test.each([
  ['a quotation mark', 'P1,a\n"P2",a\n'],
  ['a line end of another kind', 'P1,a\r\nP2,a\n'],
])('%s is not simple', (_, text) => {
  expect(new NumberedRows(layoutOf([ofPerson, ofOtherCells])).read(bytesOf(text))).toBe(false)
})

test('a damaged letter is not simple, wherever it stands', () => {
  for (const at of [0, 3, 5])
    expect(
      new NumberedRows(layoutOf([ofPerson, ofOtherCells, 0])).read(
        bytesOf('P1,a,b\n').map((byte, i) => (i === at ? 0xe9 : byte)),
      ),
    ).toBe(false)
})

test('a line feed alone, where lines end with two characters, is not simple', () => {
  const rows = new NumberedRows(layoutOf([ofPerson, ofOtherCells], { carriageReturns: true }))
  expect(rows.read(bytesOf('P1,a\r\nP1,a\n'))).toBe(false)
})

test('too many distinct rows are not worth it', () => {
  const rows = new NumberedRows(layoutOf([ofPerson, ofOtherCells]))
  const text = Array.from({ length: mostDistinctRows + 1 }, (_, i) => `P1,${i}\n`).join('')
  expect(rows.read(bytesOf(text.slice(0, text.lastIndexOf('P1'))))).toBe(true)
  expect(rows.read(bytesOf(text))).toBe(false)
})
