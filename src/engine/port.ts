/** A cell as it leaves the engine: never a bigint, typed array, NaN or Infinity. */
export type Cell = string | number | boolean | null | readonly Cell[]
export type Row = Readonly<Record<string, Cell>>

/** What the rest of the app knows of a database. SQL in, plain rows out. */
export interface Engine {
  /**
   * Runs one statement and returns its rows.
   * @throws AbortError when `signal` aborts; EngineLostError when the engine went away; Error with the database's words.
   */
  query(sql: string, signal?: AbortSignal): Promise<Row[]>
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

/** Quotes a text value for SQL. Values from files never reach SQL text except through this. */
export const literal = (value: string) => `'${value.replaceAll("'", "''")}'`

/** Quotes an identifier for SQL. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`
