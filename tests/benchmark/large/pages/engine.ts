import { bootDuckdb } from '../../../../src/engine/duckdb/boot'
import { cellsSql, columns, listColumns, partSql, readCsv } from '../aggregate.mjs'
import { cells, type Way } from './way'

/** More than any line is long (bytes). */
const near = 10_000

/** Cuts a file into parts of whole lines, without the column names. */
async function cut(file: File, parts: number): Promise<Blob[]> {
  const afterLine = async (at: number) =>
    at + new Uint8Array(await file.slice(at, at + near).arrayBuffer()).indexOf(10) + 1
  const starts = await Promise.all(
    Array.from({ length: parts }, (_, part) => afterLine(Math.floor((file.size * part) / parts))),
  )
  return starts.map((start, part) => file.slice(start, starts[part + 1] ?? file.size))
}

/** A statement that can be cancelled is asked how far it is, so a long one is not taken for a lost engine. */
const patiently = new AbortController().signal

/** The engine alone, on parts of the file; what the parts come to is added up by the first. */
export const way: Way = async (workers) => {
  const engines = await Promise.all(Array.from({ length: workers }, bootDuckdb))
  const [first, ...others] = engines
  if (!first) throw new Error('At least one worker is needed')
  return async ({ marks, list }) => {
    const parts = await cut(marks, workers)
    const listPath = await first.register(list)
    await first.query(`CREATE TABLE list AS SELECT * FROM ${readCsv(listPath, listColumns, true)}`)
    const readPart = async (engine: typeof first, part: Blob) =>
      partSql(readCsv(await engine.register(part), columns, false))
    const [own, ...packed] = await Promise.all([
      readPart(first, parts[0] ?? marks).then((sql) => first.query(`CREATE TABLE own AS ${sql}`, patiently)),
      ...others.map(async (engine, at) => engine.pack(await readPart(engine, parts[at + 1] ?? marks))),
    ])
    if (!own) throw new Error('The first part came to nothing')
    if (packed.length > 0) await first.unpack('rest', packed)
    const all = packed.length > 0 ? '(SELECT * FROM own UNION ALL SELECT * FROM rest)' : 'own'
    return cells.parse(await first.query(cellsSql(all, 'list'), patiently))
  }
}
