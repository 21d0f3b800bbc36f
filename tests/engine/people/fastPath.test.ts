import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startInNode } from '../../../src/engine/duckdb/node'
import type { Engine } from '../../../src/engine/port'
import { recognisePeople } from '../../../src/intake/detect/peopleFiles'
import { aggregate } from '../../../src/intake/people/aggregate/aggregate'
import { readShare, type ShareReader } from '../../../src/intake/people/aggregate/fastPath/readShare'
import type { PeopleFile } from '../../../src/intake/people/aggregate/peopleFile'
import type { Aggregated } from '../../../src/intake/people/aggregate/result'
import { peopleRecipes } from '../../../src/intake/people/recipes'
import { sorted } from '../../support/people/marks'

const never = new AbortController().signal

/** An engine for all runs; `packed` counts the parts that it read as a whole. */
const told = { packed: 0 }
const started = startInNode()
const boot = async (): Promise<Engine> => {
  const engine = await started
  return {
    ...engine,
    pack(sql) {
      told.packed += 1
      return engine.pack(sql)
    },
    close: async () => {},
  }
}

const here: ShareReader = (task, listener) => readShare(task, listener)

async function fileOf(text: BlobPart, list?: PeopleFile['known']['list']): Promise<PeopleFile> {
  const content = new Blob([text])
  const known = await recognisePeople(content, list ? [list] : peopleRecipes)
  if (known?.kind !== 'people') throw new Error('Not recognised')
  return { content, known }
}

async function run(
  marks: BlobPart,
  pupils: string,
  workers: number,
  reader?: ShareReader,
): Promise<Aggregated> {
  const file = await fileOf(marks)
  const list = await fileOf(pupils, file.known.list)
  const result = await aggregate({
    file,
    list,
    boot,
    workers,
    signal: never,
    ...(reader ? { reader } : {}),
  })
  if (result.kind === 'refused') throw new Error(result.title)
  return { ...result, cells: sorted(result.cells) }
}

const byText = <T>(all: readonly T[]) =>
  [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
const inOrder = ({ skipped, rejected, codes, list, ...rest }: Aggregated) => ({
  ...rest,
  skipped: byText(skipped),
  rejected: byText(rejected),
  codes: byText(codes),
  list: list && {
    ...list,
    skipped: byText(list.skipped),
    rejected: byText(list.rejected),
    codes: byText(list.codes),
  },
})

const header = 'pupil,note,date,session,code'
const pupil = fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5', 'stranger', 'twice')
const date = fc.constantFrom(
  '2018-09-04',
  '2018-09-05',
  '2018-12-20',
  '2019-01-08',
  '2019-05-02',
  '2024-08-19',
)
const mark = fc.tuple(
  pupil,
  fc.constantFrom('', 'late bus', 'é'),
  date,
  fc.constantFrom('AM', 'PM', 'AM', 'PM', 'pm'),
  fc.constantFrom('/', '\\', 'I', 'O', 'X', 'H', 'K', 'L'),
)
/** Rows that are wrong in their own way. */
const odd = fc.constantFrom(
  ',,,,',
  ',,2018-09-04,AM,/',
  'P1,,2018-09-04,AM,?!',
  'P1,,2018-09-04,AM,QQQ',
  'P1,,2018-09-04,AM,',
  'P1,,never,AM,/',
  'P1,,2018-09-04,lesson 3,/',
  'P1,,2018-09-04,AM',
  'Total: 5',
  'P1,,2018-09-04,AM,/,more',
  '',
)
const line = fc.oneof({ weight: 12, arbitrary: mark.map((cells) => cells.join(',')) }, odd)

const pupils = [
  'pupil,school,phase,provision',
  'P1,3562001,primary,SEN support',
  'P2,3562001,primary,No SEN',
  'P3,3564001,secondary,EHC plan',
  'P4,3564001,secondary,K',
  'P5,3567001,special,E',
  'twice,3562001,primary,N',
  'twice,3562002,primary,N',
  'P6,school,primary,N',
].join('\n')

test('reading each distinct row once comes to what reading every row does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 20, maxLength: 120 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.constantFrom(1, 2, 3),
      fc.boolean(),
      async (lines, lineEnd, isEnded, workers, isBare) => {
        const all = [header, 'P1,,2018-09-04,AM,/', 'P2,,2018-09-04,AM,/', ...lines]
        const rows = isBare ? all.map((row) => row.replace(/,[^,]*/, '')) : all
        const text = rows.join(lineEnd) + (isEnded ? lineEnd : '')
        const list = pupils.replaceAll('\n', lineEnd)
        const expected = await run(text, list, 1)
        told.packed = 0
        const found = await run(text, list, workers, here)
        expect(told.packed).toBe(0)
        expect(inOrder(found)).toEqual(inOrder(expected))
      },
    ),
    { numRuns: 20 },
  )
})

test.each([
  [1, undefined],
  [3, here],
])('rejected rows have the numbers of a spreadsheet that leaves blank lines out', async (workers, reader) => {
  const rows = ['P1,,2018-09-04,AM', '', 'P1,,2018-09-04,AM,/', '', '', 'P1,,never,AM,/', 'P2,,2018-09-04,PM']
  const found = await run([header, ...rows].join('\n'), pupils, workers, reader)
  expect(found.rejectedRows.map(({ row }) => row)).toEqual([2, 4, 5])
  expect(found.rowsRead).toBe(4)
})

/** So far down that no look at a file's beginning sees it. */
const damagedBelow = new Blob([
  `${header}\n`,
  'P1,,2018-09-04,AM,/\n'.repeat(20_000),
  'P1,caf',
  Uint8Array.of(0xe9),
  ',2018-09-04,PM,/\nP2,,2018-09-04,PM,I\n',
])

test.each<[string, BlobPart]>([
  ['quotation marks', `${header}\n"P1",,2018-09-04,AM,/\nP2,"a\nb",2018-09-04,PM,I\n`],
  ['a damaged letter in a column that is not read', damagedBelow],
])('%s: the engine reads every row', async (_, text) => {
  told.packed = 0
  const found = await run(text, pupils, 1, here)
  expect(told.packed).toBeGreaterThan(0)
  expect(inOrder(found)).toEqual(inOrder(await run(text, pupils, 1)))
})

test('the person may stand anywhere, and have letters beyond ASCII', async () => {
  const text = 'date,pupil,session,code\n2018-09-04,Zoë,AM,/\n2018-09-04,P1,AM,I\n2018-09-04,Zoë,PM,/\n'
  const list = `${pupils}\nZoë,3564001,secondary,E`
  told.packed = 0
  const found = await run(text, list, 2, here)
  expect(told.packed).toBe(0)
  expect(inOrder(found)).toEqual(inOrder(await run(text, list, 1)))
  expect(found.used).toBe(3)
})
