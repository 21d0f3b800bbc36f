import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import { plainRows } from '../../../src/engine/duckdb/rows'
import type { Engine } from '../../../src/engine/port'

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/blocking'))
const bundle = (name: string) => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: '' })

/** The engine that ships, run in Node without a worker. `statements` counts what it was asked. */
export async function startEngine(): Promise<Engine & { readonly statements: () => number }> {
  const database = await createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new VoidLogger(),
    NODE_RUNTIME,
  )
  await new Promise<void>((done, fail) => database.instantiate().then(() => done(), fail))
  database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } })
  const connection = database.connect()
  let files = 0
  let statements = 0
  return {
    statements: () => statements,
    async query(sql, signal) {
      signal?.throwIfAborted()
      statements += 1
      return plainRows(connection.query(sql))
    },
    async register(content) {
      files += 1
      const path = `import/${files}.csv`
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
}
