import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import type { Engine, Row } from '../port'
import { pack, unpack } from './arrowStream'
import { explore } from './explore'
import { importDirectory, lockStatements } from './lock'
import { plainRows } from './plainRows'
import { watchWorker } from './watchWorker'

/** A statement that someone typed and took back has this long to stop (milliseconds). Then the engine is given up. */
const patience = 2000

/** One call at a time, in the order they came. */
function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(call: () => Promise<T>): Promise<T> => {
    const turn = last.then(call, call)
    last = turn
    return turn
  }
}

/** @param stream its rows as they are found; otherwise they are all found before the first is read */
async function cancellable(
  connection: AsyncDuckDBConnection,
  sql: string,
  signal: AbortSignal,
  stream: boolean,
): Promise<Row[]> {
  signal.throwIfAborted()
  const cancel = () => void connection.cancelSent()
  signal.addEventListener('abort', cancel)
  try {
    const rows: Row[] = []
    const reader = await connection.send(sql, stream)
    for await (const batch of reader) rows.push(...plainRows(batch))
    return rows
  } catch (problem) {
    signal.throwIfAborted()
    throw problem
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/**
 * Starts DuckDB-WASM in a worker, locked: it reads registered files and nothing else.
 * @throws Error when the engine's files cannot be fetched or compiled.
 */
export async function bootDuckdb(): Promise<Engine> {
  const worker = new Worker(workerUrl)
  const watcher = watchWorker(worker)
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
  const inTurn = queue()

  let registered = 0
  const engine: Engine = {
    steady: (work) => work(engine),
    query: (sql, signal) =>
      inTurn(() =>
        watcher.guard(
          signal
            ? cancellable(connection, sql, signal, true)
            : connection.query(sql).then((table) => plainRows(table)),
        ),
      ),
    async explore(statement, limit, signal) {
      let late: ReturnType<typeof setTimeout> | undefined
      const stop = () => {
        late = setTimeout(() => watcher.stop('A statement could not be stopped'), patience)
      }
      signal.throwIfAborted()
      signal.addEventListener('abort', stop)
      try {
        const reader = await watcher.guard(database.connect())
        const run = (sql: string, stoppable = false) =>
          watcher.guard(
            stoppable
              ? cancellable(reader, sql, signal, false)
              : reader.query(sql).then((table) => plainRows(table)),
          )
        const runOne = (sql: string) =>
          watcher.guard(
            reader.prepare(sql).then(async (prepared) => {
              await prepared.query()
              await prepared.close()
            }),
          )
        try {
          return await explore({ run, runOne }, statement, limit)
        } finally {
          await watcher.guard(reader.close())
        }
      } finally {
        clearTimeout(late)
        signal.removeEventListener('abort', stop)
      }
    },
    pack: (sql) =>
      inTurn(() => watcher.guard(connection.useUnsafe((results, number) => pack(results, number, sql)))),
    unpack: (table, packed) => inTurn(() => watcher.guard(unpack(connection, table, packed))),
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
  return engine
}
