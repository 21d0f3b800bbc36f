import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import type { Engine, Row } from '../port'
import { importDirectory, lockStatements } from './lock'
import { plainRows } from './rows'
import { watch } from './watch'

/**
 * Starts DuckDB-WASM in a worker, locked: it reads registered files and nothing else.
 * @throws Error when the engine's files cannot be fetched or compiled.
 */
export async function bootDuckdb(): Promise<Engine> {
  const worker = new Worker(workerUrl)
  const watcher = watch(worker)
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  const connection = await watcher.guard(
    (async () => {
      await database.instantiate(wasmUrl)
      await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } })
      const connection = await database.connect()
      await connection.query(lockStatements)
      return connection
    })(),
  )

  let last: Promise<unknown> = Promise.resolve()
  /** One connection answers one call at a time, in the order they came. */
  const inTurn = <T>(call: () => Promise<T>): Promise<T> => {
    const turn = last.then(call, call)
    last = turn
    return turn
  }

  const cancellable = async (sql: string, signal: AbortSignal): Promise<Row[]> => {
    const cancel = () => void connection.cancelSent()
    signal.addEventListener('abort', cancel)
    try {
      const rows: Row[] = []
      const reader = await connection.send(sql, true)
      for await (const batch of reader) rows.push(...plainRows(batch))
      return rows
    } catch (problem) {
      signal.throwIfAborted()
      throw problem
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

  let registered = 0
  return {
    query: (sql, signal) =>
      inTurn(() => {
        signal?.throwIfAborted()
        return watcher.guard(
          signal ? cancellable(sql, signal) : connection.query(sql).then((table) => plainRows(table)),
        )
      }),
    register: (content) =>
      inTurn(async () => {
        registered += 1
        const path = `${importDirectory}/${registered}.csv`
        await watcher.guard(
          database.registerFileHandle(path, content, DuckDBDataProtocol.BROWSER_FILEREADER, true),
        )
        return path
      }),
    release: (path) =>
      inTurn(async () => {
        await watcher.guard(database.dropFile(path))
      }),
    async close() {
      watcher.stop('The database was closed')
      await database.terminate()
    },
  }
}
