type Soon<T> = T | Promise<T>

/** What both kinds of database offer of a result as Arrow's stream format. */
interface Results {
  startPendingQuery(connection: number, sql: string, stream: boolean): Soon<Uint8Array | null>
  pollPendingQuery(connection: number): Soon<Uint8Array | null>
  fetchQueryResults(connection: number): Soon<Uint8Array | null>
}

const endOfStream = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0])

/** A statement's result as one stream: schema, batches, end. The database gives nothing while it is still at work. */
export async function pack(results: Results, connection: number, sql: string): Promise<Uint8Array> {
  let schema = await results.startPendingQuery(connection, sql, false)
  while (schema === null) schema = await results.pollPendingQuery(connection)
  const pieces = [schema]
  for (;;) {
    const batch = await results.fetchQueryResults(connection)
    if (batch?.length === 0) break
    if (batch) pieces.push(batch)
  }
  pieces.push(endOfStream)
  const stream = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    stream.set(piece, at)
    at += piece.length
  }
  return stream
}

interface Tables {
  insertArrowFromIPCStream(
    stream: Uint8Array,
    options: { readonly name: string; readonly create: boolean },
  ): Soon<void>
}

/** The database takes the bytes it is handed away, so it is handed copies. */
export async function unpack(tables: Tables, table: string, packed: readonly Uint8Array[]) {
  for (const [at, stream] of packed.entries())
    await tables.insertArrowFromIPCStream(stream.slice(), { name: table, create: at === 0 })
}
