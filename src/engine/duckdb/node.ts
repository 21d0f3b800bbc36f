import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import type { Engine } from '../port'
import { pack, unpack } from './arrowStream'
import { explore } from './explore'
import { importDirectory, lockStatements } from './lock'
import { plainRows } from './plainRows'

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/blocking'))
const bundle = (name: string) => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: '' })

/** The engine that ships, run in Node without a worker: for the build and for tests. It cannot be cancelled. */
export async function startInNode(): Promise<Engine> {
  const database = await createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new VoidLogger(),
    NODE_RUNTIME,
  )
  await new Promise<void>((done, fail) => database.instantiate().then(() => done(), fail))
  database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } })
  const connection = database.connect()
  connection.query(lockStatements)
  let files = 0
  const engine: Engine = {
    steady: (work) => work(engine),
    async query(sql, signal) {
      signal?.throwIfAborted()
      return plainRows(connection.query(sql))
    },
    async explore(statement, limit, signal) {
      signal.throwIfAborted()
      const reader = database.connect()
      try {
        const runs = {
          run: async (sql: string) => plainRows(reader.query(sql)),
          async runOne(sql: string) {
            const prepared = reader.prepare(sql)
            prepared.query()
            prepared.close()
          },
        }
        return await explore(runs, statement, limit)
      } finally {
        reader.close()
      }
    },
    pack: (sql) => connection.useUnsafe((results, number) => pack(results, number, sql)),
    unpack: (table, packed) => unpack(connection, table, packed),
    async register(content) {
      files += 1
      const path = `${importDirectory}/${files}.csv`
      database.registerFileBuffer(path, new Uint8Array(await content.arrayBuffer()))
      return path
    },
    async release(path) {
      database.dropFile(path)
    },
    async close() {
      connection.close()
    },
  }
  return engine
}
