import { beforeAll, expect, test } from 'vitest'
import { startInNode } from '../../../src/engine/duckdb/node'
import type { Engine } from '../../../src/engine/port'
import { recognisePeople } from '../../../src/intake/detect/peopleFiles'
import {
  addUpPart,
  cellsOfPartials,
  mergePartials,
} from '../../../src/intake/people/aggregate/engines/partials'
import { addUpWhole } from '../../support/people/addUp'
import { cellsOf, type Mark, marks, sorted } from '../../support/people/marks'

let engine: Engine
beforeAll(async () => {
  engine = await startInNode()
})

const never = new AbortController().signal

const known = async (content: Blob, recipe = marks) => {
  const found = await recognisePeople(content, [recipe])
  if (found?.kind !== 'people') throw new Error('Not recognised')
  return { content, known: found }
}

const rows: Mark[] = [
  { pupil: 'P1', school: '3562001', phase: 'primary', provision: 'EHC plan', date: '2018-09-03', code: '/' },
  { pupil: 'P1', school: '3562001', phase: 'primary', provision: 'EHC plan', date: '2018-09-04', code: 'I' },
  { pupil: 'P1', school: '3562001', phase: 'primary', provision: 'EHC plan', date: '2018-10-01', code: 'L' },
  { pupil: 'P2', school: '3562001', phase: 'primary', provision: 'EHC plan', date: '2018-09-03', code: 'U' },
  { pupil: 'P2', school: '3562001', phase: 'primary', provision: 'EHC plan', date: '2018-09-04', code: 'X' },
  { pupil: 'P3', school: '3564002', phase: 'secondary', provision: 'No SEN', date: '2018-09-04', code: '/' },
  { pupil: 'P3', school: '3564002', phase: 'secondary', provision: 'No SEN', date: '2018-09-05', code: 'Q' },
]
const line = ({ pupil, school, phase, provision, date, code }: Mark) =>
  `${pupil},${school},${phase},${provision},${date},AM,${code}`
const header = 'pupil,school,phase,provision,date,session,code'

test('every row has one outcome, and the cells are those of a plain loop', async () => {
  const extra = [
    'P4,3562001,primary,EHC plan,2018-13-01,AM,/',
    'P4,3562001,primary,EHC plan,18-09-03,AM,/',
    'P4,3562001,primary,EHC plan,infinity,AM,/',
    ',,,,,,',
    ',3562001,primary,EHC plan,2018-09-03,AM,/',
    'P4,3562001,primary,EHC plan,,AM,/',
    'P4,3562001,primary',
    'P5,3562001,primary,EHC plan,2018-09-03,AM,/,/',
    'P5,3562001,nursery,EHC plan,2018-09-03,AM,/',
    'P5,3562001,primary,EHC plan,2018-09-03,AM,"lives at 5 High Street"',
  ]
  const file = await known(new Blob([[header, ...rows.map(line), ...extra].join('\n')]))
  const whole = await addUpWhole(engine, file)
  expect(sorted(whole.cells)).toEqual(cellsOf(rows))
  expect(whole).toMatchObject({ rowsRead: 17, used: 5 })
  expect(whole.skipped).toEqual([
    { reason: 'Not required to attend.', rows: 1 },
    { reason: 'The row is empty.', rows: 1 },
  ])
  expect(new Map(whole.rejected.map(({ reason, rows }) => [reason, rows]))).toEqual(
    new Map([
      ['“date” is no date of the form 2018-09-03 or 03/09/2018.', 3],
      ['The row does not say whom it is about.', 1],
      ['The row has no date.', 1],
      ['The row has fewer cells than the file has columns.', 1],
      ['The row has more cells than the file has columns.', 1],
      ['Unknown phase.', 1],
      ['Unknown code.', 2],
    ]),
  )
  expect(whole.codes.filter(({ reason }) => reason === 'Unknown code.')).toEqual(
    expect.arrayContaining([
      { reason: 'Unknown code.', word: 'Q', rows: 1 },
      { reason: 'Unknown code.', word: '…', rows: 1 },
    ]),
  )
})

test('dates may be written day first, with BOM, CRLF and another delimiter', async () => {
  const ukDate = (date: string) => `${date.split('-').reverse().join('/').replace(/^0/, '')} 00:00`
  const text = [header, ...rows.map((row) => line({ ...row, date: ukDate(row.date) }))].join('\r\n')
  const file = await known(new Blob([`\ufeff${text.replaceAll(',', ';')}\r\n`]))
  const whole = await addUpWhole(engine, file)
  expect(sorted(whole.cells)).toEqual(cellsOf(rows))
  expect(whole).toMatchObject({ rowsRead: 7, used: 5 })
})

test('a pupil list gives school, phase and provision, and rows of people it does not name are skipped', async () => {
  const content = new Blob([
    ['pupil,date,session,code', ...rows.map(({ pupil, date, code }) => `${pupil},${date},AM,${code}`)].join(
      '\n',
    ),
  ])
  const file = await known(content)
  if (!file.known.list) throw new Error('No list is asked for')
  const list = await known(
    new Blob([
      [
        'pupil,school,phase,provision',
        'P1,3562001,primary,EHC plan',
        'P1,3562001,primary,EHC plan',
        'P3,3564002,secondary,No SEN',
        'P3,3564003,secondary,No SEN',
      ].join('\n'),
    ]),
    file.known.list,
  )
  const whole = await addUpWhole(engine, file, list)
  expect(sorted(whole.cells)).toEqual(cellsOf(rows.filter(({ pupil }) => pupil === 'P1')))
  expect(whole).toMatchObject({ rowsRead: 7, used: 3 })
  expect(whole.skipped).toEqual([
    { reason: 'Not required to attend.', rows: 1 },
    { reason: 'The pupil list does not name this person.', rows: 1 },
    { reason: 'The pupil list names this person more than once, with different entries.', rows: 1 },
  ])
})

test('partials may be merged on the way', async () => {
  const { content, known: file } = await known(new Blob([[header, ...rows.map(line)].join('\n')]))
  const { recipe, source, firstByte } = file
  const text = await content.text()
  const cuts = [firstByte, text.indexOf('\nP1', 150) + 1, text.indexOf('\nP3') + 1, content.size]
  const packed: Uint8Array[] = []
  for (const [at, from] of cuts.slice(0, -1).entries()) {
    const part = await addUpPart(engine, recipe, source, content.slice(from, cuts[at + 1]), 'salt', never)
    packed.push(part.packed)
  }
  const [first, ...others] = packed
  if (!first) throw new Error('No part')
  const together = [first, await mergePartials(engine, recipe, source, others)]
  const { cells } = await cellsOfPartials(engine, recipe, source, together, undefined, never)
  expect(sorted(cells)).toEqual(cellsOf(rows))
})

test('what leaves a part names nobody, and nobody can make it again without the salt', async () => {
  const { content, known: file } = await known(new Blob([[header, ...rows.map(line)].join('\n')]))
  const { recipe, source, firstByte } = file
  const told = async (salt: string) => {
    const { packed } = await addUpPart(engine, recipe, source, content.slice(firstByte), salt, never)
    await engine.unpack('told', [packed])
    const told = await engine.query('SELECT * FROM told ORDER BY ALL')
    await engine.query('DROP TABLE told')
    return JSON.stringify(told)
  }
  const one = await told('one')
  expect(one).toContain('3562001')
  for (const { pupil } of rows) expect(one).not.toContain(pupil)
  expect(await told('one')).toBe(one)
  expect(await told('other')).not.toBe(one)
})
