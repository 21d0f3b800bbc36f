import { type Answer, literal, type Row } from '../port'

/** A wider answer is refused: no screen shows it. */
const widest = 100
/** A longer text is cut (characters). */
const longest = 2000

/**
 * Functions that a SELECT can call and that change more than its answer: the engine's log, even where its settings are
 * locked; chance; and `query`, which runs a text that could name any of them piece by piece.
 */
const changing =
  /\b(enable_logging|disable_logging|truncate_duckdb_logs|write_log|(?:force_)?checkpoint|setseed|query)\b"?\s*(?:\(|--|\/\*)/i

// Checked by hand: a library would stand in the script that starts the engine.
const text = (row: Row, column: string) => {
  const cell = row[column]
  return typeof cell === 'string' ? cell : null
}

/** The database points at a place in the text it was given, which is not the text that was typed. */
const withoutPlace = (problem: unknown) => {
  if (!(problem instanceof Error) || !problem.message.includes('\n\nLINE ')) return problem
  return new Error(problem.message.split('\n\nLINE ')[0], { cause: problem })
}

/**
 * Asks what someone typed. Its text reaches the database as a value: the table function `query` takes one SELECT (or what
 * the database reads as one: FROM, VALUES, DESCRIBE, …) and refuses everything else, so there is no way out of it; and
 * the transaction is read-only.
 * @param run one statement on a connection that nothing else uses meanwhile; `stoppable` ones may take long
 * @throws Error with the database's words, or why the statement is refused
 */
export async function explore(
  run: (sql: string, stoppable?: boolean) => Promise<Row[]>,
  statement: string,
  limit: number,
): Promise<Answer> {
  const changes = changing.exec(statement)?.[1]
  if (changes)
    throw new Error(`Permission Error: ${changes} is not among the functions that can be called here`)
  const source = `query(${literal(statement)})`
  await run('BEGIN TRANSACTION READ ONLY')
  try {
    const columns = (await run(`DESCRIBE FROM ${source}`)).map((row) => {
      return { name: text(row, 'column_name') ?? '', type: text(row, 'column_type') ?? '' }
    })
    if (columns.length > widest)
      throw new Error(
        `The answer has ${columns.length} columns; at most ${widest} are shown. Name those you need.`,
      )
    const names = columns.map((_, at) => `c${at}`)
    const texts = names.map((name) => `CAST(${name} AS VARCHAR) AS ${name}`)
    const cells = names.map(
      (name) =>
        `CASE WHEN length(${name}) > ${longest} THEN left(${name}, ${longest}) || '…' ELSE ${name} END AS ${name}`,
    )
    const rows = await run(
      `SELECT ${cells} FROM (SELECT ${texts} FROM ${source} AS answer(${names}) LIMIT ${limit + 1})`,
      true,
    )
    return {
      columns,
      rows: rows.slice(0, limit).map((row) => names.map((name) => text(row, name))),
      cut: rows.length > limit,
    }
  } catch (problem) {
    throw withoutPlace(problem)
  } finally {
    await run('ROLLBACK')
  }
}
