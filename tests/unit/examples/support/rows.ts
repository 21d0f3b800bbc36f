import { readDay } from '../../../../src/tools/examples/days.mjs'
import { makeRows } from '../../../../src/tools/examples/files.mjs'
import { readPublished } from '../../../../src/tools/examples/published.mjs'

export const published = await readPublished()

type Wish = Parameters<typeof makeRows>[1]

export function wish(pupils: number, kinds: string[], changes: Partial<Wish> = {}): Wish {
  return {
    seed: 1,
    pupils,
    senOnly: false,
    from: readDay('2018-09-01'),
    to: readDay('2019-07-31'),
    kinds,
    ...changes,
  }
}

/** The bytes of each file, in memory. */
export function bytesOf(wished: Wish): Map<string, Buffer> {
  const pieces = new Map<string, Buffer[]>()
  makeRows(published, wished, (file, rows) => {
    const list = pieces.get(file) ?? []
    pieces.set(file, list)
    list.push(Buffer.from(rows))
  })
  return new Map([...pieces].map(([file, list]) => [file, Buffer.concat(list)]))
}

/** Cells by column name. No cell the generator writes has a comma in it. */
export function rowsOf(files: Map<string, Buffer>, file: string): Record<string, string>[] {
  const [header = '', ...lines] = (files.get(file)?.toString() ?? '').trimEnd().split('\n')
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}
