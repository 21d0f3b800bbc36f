/** A cell as it leaves the engine: never a bigint, typed array, NaN or Infinity. */
export type Cell = string | number | boolean | null | readonly Cell[]
export type Row = Readonly<Record<string, Cell>>

/** What a statement that someone typed gave: texts as the database writes them, null where there is no value. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly rows: readonly (readonly (string | null)[])[]
  /** There were more rows than `rows` holds. */
  readonly cut: boolean
}

/** What the rest of the app knows of a database. SQL in, plain rows out. */
export interface Engine {
  /**
   * Runs one statement and returns its rows.
   * @throws AbortError when `signal` aborts; EngineLostError when the engine went away; Error with the database's words.
   */
  query(sql: string, signal?: AbortSignal): Promise<Row[]>
  /**
   * Has one and the same database do all of some work, and nothing of it another one that was started meanwhile.
   * @throws EngineLostError when it went away before the end; what `work` throws
   */
  steady<T>(work: (engine: Engine) => Promise<T>): Promise<T>
  /**
   * Runs what someone typed, which can read the tables and do nothing else, apart from all other queries; at most
   * `limit` rows of its answer.
   * @throws AbortError when `signal` aborts; EngineLostError when the engine went away, also because the statement could
   * not be stopped otherwise; Error with the database's words.
   */
  explore(statement: string, limit: number, signal: AbortSignal): Promise<Answer>
  /**
   * The rows of one statement as bytes, which only `unpack` reads. Integers of 64 bits become doubles.
   * @throws as `query`
   */
  pack(sql: string): Promise<Uint8Array>
  /** Makes a table of rows that were packed, here or in another engine, by statements of the same columns. */
  unpack(table: string, packed: readonly Uint8Array[]): Promise<void>
  /** Makes a file readable under the returned path, fresh for every call. */
  register(content: Blob): Promise<string>
  /** Forgets a registered file. */
  release(path: string): Promise<void>
  close(): Promise<void>
}

/** The worker died or stopped answering; everything it held is gone. */
export class EngineLostError extends Error {
  override name = 'EngineLostError'
}

/** What was thrown, in words. */
export const errorText = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem))

/** Quotes a text value for SQL. Values from files never reach SQL text except through this. */
export const literal = (value: string) => `'${value.replaceAll("'", "''")}'`

/** Quotes an identifier for SQL. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`
