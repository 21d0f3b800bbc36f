import * as z from 'zod/mini'
import { absences, cellsOf, uncounted } from '../aggregate.mjs'
import { addressOf, byPupil, load } from './others'
import { readList, type Way } from './way'

/** What is used of Perspective. */
interface View {
  to_columns_string(): Promise<string>
}
interface Table {
  update(csv: string, options: { format: 'csv' }): Promise<void>
  size(): Promise<number>
  view(config: Record<string, unknown>): Promise<View>
}
interface Client {
  table(schema: Record<string, 'string'>): Promise<Table>
}
interface Perspective {
  init_client(wasm: Promise<Response>): void
  worker(): Promise<Client>
}
const isPerspective = (found: unknown): found is Perspective =>
  typeof found === 'object' && found !== null && 'worker' in found

const answer = z.object({
  __ROW_PATH__: z.array(z.array(z.string())),
  possible: z.array(z.number()),
  missed: z.array(z.number()),
})
const piece = 32_000_000

/** Whole lines of a file, a piece at a time, each with the column names above it. */
async function* piecesOf(file: File) {
  let header = ''
  let rest = ''
  for (let at = 0; at < file.size; at += piece) {
    const text = rest + (await file.slice(at, at + piece).text())
    const end = text.lastIndexOf('\n') + 1
    rest = text.slice(end)
    if (header === '') header = text.slice(0, text.indexOf('\n') + 1)
    yield at === 0 ? text.slice(0, end) : header + text.slice(0, end)
  }
}

/** Perspective, in the worker it brings along: the whole file as a table in there, and one view of it. */
export const way: Way = async () => {
  const perspective = await load('@perspective-dev/client/dist/cdn/perspective.js')
  if (!isPerspective(perspective)) throw new Error('Perspective is not what it was')
  perspective.init_client(fetch(addressOf('@perspective-dev/client/dist/wasm/perspective-js.wasm')))
  const client = await perspective.worker()
  return async ({ marks, list }) => {
    const table = await client.table({
      synthetic_pupil: 'string',
      date: 'string',
      session: 'string',
      code: 'string',
    })
    for await (const text of piecesOf(marks)) await table.update(text, { format: 'csv' })
    const view = await table.view({
      group_by: ['synthetic_pupil', 'month'],
      group_rollup_mode: 'flat',
      columns: ['possible', 'missed'],
      expressions: {
        month: `substring("date", 0, 7)`,
        possible: `match("code", '[${uncounted}]') ? 0 : 1`,
        missed: `match("code", '[${absences}]') ? 1 : 0`,
      },
      aggregates: { possible: 'sum', missed: 'sum' },
    })
    const { __ROW_PATH__: paths, possible, missed } = answer.parse(JSON.parse(await view.to_columns_string()))
    const rows = paths.map(([pupil, month], at) => [pupil, month, possible[at], missed[at]])
    return cellsOf(byPupil(rows), await readList(list))
  }
}
