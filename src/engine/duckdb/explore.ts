import { type Answer, literal, type Row } from '../port'

/** A wider answer is refused: no screen shows it. */
const widest = 100
/** A longer text is cut (characters). */
const longest = 2000

/**
 * Functions that a SELECT can call and that change more than its answer: the engine's log, even where its settings are
 * locked; chance; and `query`, which runs a text that could name any of them piece by piece.
 */
export const changingFunctions = [
  'enable_logging',
  'disable_logging',
  'truncate_duckdb_logs',
  'write_log',
  'checkpoint',
  'force_checkpoint',
  'setseed',
  'query',
] as const

/** The database has no other spelling of a name than its letters, so a text without them calls none of these. */
const mention = new RegExp(changingFunctions.join('|'), 'i')
/** A call as the database prints it: the name, quoted where it must be, and the bracket. */
const call = new RegExp(`(?<![\\p{L}\\p{N}_$])(${changingFunctions.join('|')})"?\\(`, 'iu')

/** What ends a statement and what may follow: there is no place for it in brackets. */
const ending = /(?:;|\s|--[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/

/** Two ways to run a statement on a connection that nothing else uses meanwhile. */
export interface Runs {
  /** @param stoppable it may take long */
  run(sql: string, stoppable?: boolean): Promise<Row[]>
  /** @throws Error when the text holds more than one statement; none of them was run then */
  runOne(sql: string): Promise<void>
}

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
 * Refuses a statement that calls what changes more than its answer, however the call is written: the database reads it as
 * the text of a macro, which it prints back as it understood it, and forgets the macro again.
 * @throws Error naming the function, or with the database's words when it cannot read the statement
 */
async function demandHarmless({ run, runOne }: Runs, statement: string) {
  if (!mention.test(statement)) return
  await runOne(`CREATE TEMP MACRO typed() AS TABLE FROM (${statement.replace(ending, '')}\n)`)
  const printed = await run(
    `SELECT macro_definition AS printed FROM duckdb_functions() WHERE database_name = 'temp' AND function_name = 'typed'`,
  )
  if (printed.length !== 1) throw new Error('Parser Error: this is not one statement')
  const called = call.exec(text(printed[0] ?? {}, 'printed') ?? '')?.[1]
  if (called)
    throw new Error(`Permission Error: ${called} is not among the functions that can be called here`)
}

/** @throws what `work` throws, in the database's words for the statement itself */
async function inReadOnly<T>({ run }: Runs, work: () => Promise<T>) {
  await run('BEGIN TRANSACTION READ ONLY')
  try {
    return await work()
  } catch (problem) {
    throw withoutPlace(problem)
  } finally {
    await run('ROLLBACK')
  }
}

/**
 * Asks what someone typed. Its text reaches the database as a value: the table function `query` takes one SELECT (or what
 * the database reads as one: FROM, VALUES, DESCRIBE, …) and refuses everything else, so there is no way out of it; and
 * the transaction is read-only.
 * @throws Error with the database's words, or why the statement is refused
 */
export async function explore(runs: Runs, statement: string, limit: number): Promise<Answer> {
  await inReadOnly(runs, () => demandHarmless(runs, statement))
  const { run } = runs
  const source = `query(${literal(statement)})`
  return inReadOnly(runs, async () => {
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
  })
}
