import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { startInNode } from '../../../src/engine/duckdb/node'
import type { Engine } from '../../../src/engine/port'
import { addUp, figures, pupilFixture, rowsOf } from '../../support/people/addUp'
import type { Mark } from '../../support/people/marks'
import { marksByLoops, outcomeOf } from '../../support/people/marksByLoops'

let engine: Engine
beforeAll(async () => {
  engine = await startInNode()
})

const header = 'pupil,school,phase,provision,date,session,code'
const line = ({ pupil, school, phase, provision, date, code }: Mark) =>
  `${pupil},${school},${phase},${provision},${date},AM,${code}`
const fileOf = (rows: readonly Mark[]) => [header, ...rows.map(line)].join('\n')

test('the codes of both lists count as they did on their day', async () => {
  const text = pupilFixture('session_marks_codes')
  const rows = rowsOf(text)
  const { recipe, rowsRead, used, skipped, rejected, codes, cells } = await addUp(engine, text)
  expect(recipe.id).toBe('session-marks')
  expect(rowsRead).toBe(rows.length)
  const said = (outcome: string) => rows.filter(({ expected }) => expected === outcome).length
  const sum = (all: readonly { rows: number }[]) => all.reduce((of, { rows }) => of + rows, 0)
  expect(used).toBe(said('attended') + said('missed'))
  expect(sum(skipped)).toBe(said('skipped'))
  expect(sum(rejected)).toBe(said('rejected'))
  const terms = cells.filter(({ measure, period }) => measure === 'attendance-local' && period.includes('/'))
  expect(terms.reduce((all, { numerator }) => all + numerator, 0)).toBe(said('attended'))
  expect(terms.reduce((all, { denominator }) => all + (denominator ?? 0), 0)).toBe(used)
  expect(codes.filter(({ reason }) => reason.includes('not one of')).map(({ word }) => word)).toEqual(
    expect.arrayContaining(['-', 'Y8', 'A', '…']),
  )
  expect(
    new Set(codes.filter(({ reason }) => reason.includes('not in use')).map(({ word }) => word)),
  ).toEqual(
    new Set(['F', 'H', 'J', 'Y', 'K', 'C1', 'C2', 'J1', 'Q', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7']),
  )
})

test('pupils at two schools, a changed provision, exactly 10% and 50%, and dates day first', async () => {
  const text = pupilFixture('session_marks')
  const { cells, rowsRead, used } = await addUp(engine, text)
  expect([rowsRead, used]).toEqual([100, 100])
  const found = figures(cells)
  expect(found).toMatchObject({
    // Ten of a hundred missed by one enrolment, in a month that is its whole year so far.
    'persistent-absence-local | 2018/19 autumn | 3562001 | primary | SEN support': '1/2 of 2',
    'persistent-absence-local | 2018/19 autumn | 3562001 | primary | EHC plan': '1/1 of 1',
    'severe-absence-local | 2018/19 autumn | 3564002 | secondary | SEN support': '1/1 of 1',
  })
  const iso = (date: string) => date.split('/').reverse().join('-')
  const rows = rowsOf(text).map(
    ({ pupil = '', school = '', phase = '', provision = '', date = '', code = '' }): Mark => ({
      pupil,
      school,
      phase,
      provision,
      date: iso(date),
      code,
    }),
  )
  expect(found).toEqual(figures(marksByLoops(rows)))
})

const days = [
  '2018-08-31',
  '2018-09-03',
  '2018-09-28',
  '2018-12-31',
  '2019-01-07',
  '2019-04-30',
  '2019-05-01',
]
  .concat(['2019-07-19', '2019-07-31', '2019-08-01', '2019-09-02', '2024-07-31', '2024-08-18', '2024-08-19'])
  .concat(['2024-09-03', '2025-02-28', '2025-03-03', '2021-01-11', '2020-10-05'])
const codes = [...'/\\LBPVWJKCEFHIMRSTGNOUDXYQZ#?', 'C1', 'C2', 'J1', 'Y1', 'Y7', 'Y9', '']
const provisions = ['SEN support', 'EHC plan', 'No SEN'] as const

/** A few pupils at one or two schools, each of whom changes provision at most once. */
const pupils = fc.array(
  fc.record({
    schools: fc.subarray(['3562001', '3564002', '3567003'], { minLength: 1, maxLength: 2 }),
    changes: fc.constantFrom(...days),
    before: fc.constantFrom(...provisions),
    after: fc.constantFrom(...provisions),
    marks: fc.array(
      fc.record({
        date: fc.constantFrom(...days),
        code: fc.oneof(fc.constant('/'), fc.constantFrom(...codes)),
      }),
      { maxLength: 30 },
    ),
  }),
  { minLength: 1, maxLength: 6 },
)
const phaseOf: Record<string, string> = { 2: 'primary', 4: 'secondary', 7: 'special' }

test('any file gives the figures of a plain loop', async () => {
  await fc.assert(
    fc.asyncProperty(pupils, async (all) => {
      const rows = all.flatMap(({ schools, changes, before, after, marks }, at) =>
        schools.flatMap((school) =>
          marks.map(
            ({ date, code }): Mark => ({
              pupil: `P${at}`,
              school,
              phase: phaseOf[school.slice(3, 4)] ?? '',
              provision: date < changes ? before : after,
              date,
              code,
            }),
          ),
        ),
      )
      fc.pre(rows.length > 0)
      const { cells, rowsRead, used } = await addUp(engine, fileOf(rows))
      expect(figures(cells)).toEqual(figures(marksByLoops(rows)))
      expect(rowsRead).toBe(rows.length)
      expect(used).toBe(rows.filter((row) => ['attended', 'missed'].includes(outcomeOf(row))).length)
    }),
    { numRuns: 20 },
  )
}, 60_000)

test('marks with a pupil list are those that say it all, and nothing is asked for twice', async () => {
  const text = pupilFixture('session_marks')
  const rows = rowsOf(text).filter(({ pupil }) => pupil === 'P1' || pupil === 'P5')
  const bare = rows.map(({ pupil, date, session, code }) => [pupil, date, session, code].join(','))
  const whole = rows.map((row) => Object.values(row).join(','))
  const list = [
    'UPN,LAESTAB,School phase,SEN status',
    'P1,356/2001,State-funded primary,K',
    'P5,3564002,Secondary,n',
    'P9,3564002,Secondary,N',
  ].join('\n')
  const joined = await addUp(engine, ['UPN,Date,Session,Mark', ...bare].join('\n'), list)
  const alone = await addUp(engine, [header, ...whole].join('\n'))
  expect(figures(joined.cells)).toEqual(figures(alone.cells))
  expect(joined.used).toBe(rows.length)
})

test('rows that cannot be read say why', async () => {
  const bad = [
    'P1,356200,primary,K,2018-09-03,AM,/',
    'P1,+356200,primary,K,2018-09-03,AM,/',
    'P1,3562001,nursery,K,2018-09-03,AM,/',
    'P1,3562001,primary,maybe,2018-09-03,AM,/',
    'P1,3562001,primary,K,2018-09-03,lesson 3,/',
    'P1,3562001,primary,K,,AM,/',
    'P1,3562001,primary,K,2018-09-03,AM,',
    ',3562001,primary,K,2018-09-03,AM,/',
    'P1,3562001,primary,K,2018-09-03,pm,l',
  ]
  const { used, rejected, cells, codes } = await addUp(engine, [header, ...bad].join('\n'))
  expect(used).toBe(1)
  // No cell but a code is ever shown.
  expect(codes).toEqual([])
  expect(Object.fromEntries(rejected.map(({ reason, rows }) => [reason, rows]))).toEqual({
    'The school is no LAESTAB number of seven digits, such as 3562001 or 356/2001.': 2,
    'The phase must be primary, secondary or special.': 1,
    'The provision must be SEN support, EHC plan or No SEN, or K, E or N.': 1,
    'The session must be AM or PM: marks of single lessons are no sessions.': 1,
    'The row has no date in “date”.': 1,
    'The session has no attendance code.': 1,
    'The row does not say whom it is about.': 1,
  })
  expect(figures(cells)['attendance-local | September 2018 | 3562001 | primary | SEN support']).toBe(
    '1/1 of 1',
  )
})
