import { expect, test } from 'vitest'
import type { UnknownFile } from '../../../src/intake/detect/figureFiles'
import { guess } from '../../../src/intake/mapping/guess/guess'
import type { Mapping } from '../../../src/intake/mapping/mapping'
import {
  type Batch,
  beingMapped,
  type Event,
  emptyBatch,
  mappingsFor,
  nextToRead,
  reduce,
} from '../../../src/review/batch'
import { framework } from '../intake/mapping/framework'
import { wideByYear } from '../intake/mapping/tables'

const mapping = (title: string): Mapping => ({
  kind: 'mapping',
  version: 1,
  id: 'ours',
  revision: 1,
  title,
  publisher: '',
  quality: 'final',
  headers: ['Area'],
  area: { from: 'fixed', area: 'E08000007' },
  period: { from: 'figures' },
  measure: { from: 'fixed', word: 'persistent-absence' },
  cohort: { from: 'fixed', word: 'SEN support' },
  phase: { from: 'fixed', word: 'all' },
  figures: [],
  symbols: [],
  blanks: 'reject',
  leftOut: [],
})
const unknown: UnknownFile = {
  kind: 'unknown',
  file: { name: 'a.csv', content: new File(['x'], 'a.csv') },
  hash: '',
  sniffed: {
    kind: 'text',
    encoding: 'UTF-8',
    delimiter: ',',
    lines: [],
    looked: 1,
    skipped: 0,
    bytes: new Uint8Array(),
    findings: [],
  },
  findings: [],
  header: wideByYear.header,
  sample: wideByYear.rows,
  firstRow: 2,
  partial: false,
  refusal: { kind: 'refused', title: 'Unknown', reason: '', advice: '' },
}
const draft = { draft: guess(wideByYear, framework).draft, before: undefined, guessed: undefined }

const run = (events: readonly Event[], from: Batch = emptyBatch) => events.reduce(reduce, from)
const files = ['a.csv', 'b.csv'].map((name) => new File(['x'], name))
const bothUnknown = run([
  { kind: 'files', files, firstId: 1 },
  { kind: 'stand', id: 1, stand: { at: 'unknown', unknown, mapping: false } },
  { kind: 'stand', id: 2, stand: { at: 'unknown', unknown, mapping: false } },
])

test('what is said of one file reads it, and lets the other unknown ones be tried again', () => {
  const said = run([{ kind: 'mapped', id: 1, mapping: mapping('Ours') }], bothUnknown)
  expect(said.items.map(({ stand }) => stand.at)).toEqual(['waiting', 'waiting'])
  expect(nextToRead(said)).toMatchObject({ id: 1, said: { keep: true } })
  // What is said here goes before what was kept under the same id.
  expect(mappingsFor(said, [mapping('Kept')]).map(({ title }) => title)).toEqual(['Ours'])
})

test('a new mapping that is left goes on where it was', () => {
  const left = run(
    [
      { kind: 'stand', id: 1, stand: { at: 'unknown', unknown, mapping: true } },
      { kind: 'mapping left', id: 1, draft },
    ],
    bothUnknown,
  )
  expect(beingMapped(left)).toBeUndefined()
  const again = run([{ kind: 'stand', id: 1, stand: { at: 'unknown', unknown, mapping: true } }], left)
  expect(beingMapped(again)).toMatchObject({ id: 1, draft })
})

test('a change that is left leaves what was said before, and one that is used takes its place', () => {
  const changing = run(
    [
      { kind: 'mapped', id: 1, mapping: mapping('Ours') },
      { kind: 'keep mapping', id: 1, keep: false },
      { kind: 'change mapping', id: 1, mapping: mapping('Ours') },
      { kind: 'stand', id: 1, stand: { at: 'unknown', unknown, mapping: false } },
    ],
    bothUnknown,
  )
  expect(beingMapped(changing)).toMatchObject({ id: 1, initial: { title: 'Ours' } })
  const left = run([{ kind: 'mapping left', id: 1, draft }], changing)
  expect(left.items[0]).toMatchObject({ stand: { at: 'waiting' }, said: { mapping: { title: 'Ours' } } })
  expect(left.items[0]).not.toHaveProperty('changing')
  const used = run([{ kind: 'mapped', id: 1, mapping: mapping('Ours, better') }], changing)
  expect(used.items[0]).toMatchObject({ said: { mapping: { title: 'Ours, better' }, keep: false } })
  expect(used.items[0]).not.toHaveProperty('changing')
})
