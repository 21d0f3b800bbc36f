import * as z from 'zod/mini'
import { absences, cellsOf, uncounted } from '../aggregate.mjs'
import { byPupil, load } from './others'
import { readList, type Way } from './way'

/** What is used of Arquero. */
interface Table {
  groupby(...names: string[]): Table
  rollup(expressions: Record<string, string>): Table
  array(name: string): unknown
}
interface Arquero {
  fromCSVStream(
    stream: ReadableStream<string>,
    options: { autoType: boolean; parse: Record<string, (text: string) => unknown> },
  ): Promise<Table>
}
const isArquero = (found: unknown): found is Arquero =>
  typeof found === 'object' && found !== null && 'fromCSVStream' in found
const column = z.array(z.unknown())

const [present, missed, unasked] = [0, 1, 2]
const classes = new Map([
  ...[...absences].map((code) => [code, missed] as const),
  ...[...uncounted].map((code) => [code, unasked] as const),
])

/** Arquero: the whole file as a table in the page. Months are cut out, and codes sorted, as cells are read. */
export const way: Way = async () => {
  // Its bundle is a script that leaves its name behind.
  await load('arquero/dist/arquero.min.js')
  const arquero: unknown = Reflect.get(globalThis, 'aq')
  if (!isArquero(arquero)) throw new Error('Arquero is not what it was')
  return async ({ marks, list }) => {
    const months = new Map<string, string>()
    const monthOf = (date: string) => {
      const month = months.get(date) ?? date.slice(0, 7)
      months.set(date, month)
      return month
    }
    const table = await arquero.fromCSVStream(marks.stream().pipeThrough(new TextDecoderStream()), {
      autoType: false,
      parse: { date: monthOf, code: (code) => classes.get(code) ?? present },
    })
    const sums = table.groupby('synthetic_pupil', 'date').rollup({
      possible: `d => op.sum(d.code !== ${unasked})`,
      missed: `d => op.sum(d.code === ${missed})`,
    })
    const [pupils = [], dates = [], possible = [], absent = []] = [
      'synthetic_pupil',
      'date',
      'possible',
      'missed',
    ].map((name) => column.parse(sums.array(name)))
    const rows = pupils.map((pupil, at) => [pupil, dates[at], possible[at], absent[at]])
    return cellsOf(byPupil(rows), await readList(list))
  }
}
