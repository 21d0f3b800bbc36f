import * as z from 'zod/mini'
import { type Engine, EngineLostError, identifier, literal } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import { parsePeriod } from '../../framework/period'
import { phases, qualities, symbolMeanings } from '../../framework/vocabulary'
import { tablesOf } from '../../observations/dataFile'
import { type TableName, tables } from '../../observations/tables'
import { isCount, isShare } from '../checks/limits'
import { forgetBrokenSql } from '../sql/brokenLines'
import type { Sql } from '../sql/sql'
import type { RegisteredFile } from './bundle'

const stage = 'read_back'

/** Columns that are never empty. */
const demanded: Readonly<Record<TableName, readonly string[]>> = {
  observation: ['measure', 'cohort', 'phase', 'area', 'period', 'quality', 'row', 'column'],
  neighbour: ['area', 'neighbour', 'rank'],
  school_figure: ['school', 'measure', 'cohort', 'phase', 'area', 'period', 'quality', 'row', 'column'],
  school_name: ['name'],
}
/** What a figure is of: it stands once in a file. */
const keys: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  observation: ['measure', 'cohort', 'phase', 'area', 'period'],
  school_figure: ['school', 'measure', 'cohort', 'phase', 'period'],
}
const areas: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  observation: ['area'],
  neighbour: ['area', 'neighbour'],
}

const known: Readonly<Record<string, (label: string) => boolean>> = {
  period: (label) => parsePeriod(label) !== undefined,
  phase: (label) => phases.some((phase) => phase === label),
  symbol: (label) => symbolMeanings.some((meaning) => meaning === label),
  quality: (label) => qualities.some((quality) => quality === label),
}

interface Fault {
  readonly when: Sql
  readonly reason: Sql
}

const textList = (texts: readonly string[]) => texts.map(literal).join(', ')
const shown = (name: string): Sql => `'“' || left(${identifier(name)}, 40) || '”'`

/** Every value as it must be for its column's type, and none that no figure has. */
const cellFaults = (table: TableName): Fault[] => [
  ...demanded[table].map((name) => ({
    when: `${identifier(name)} IS NULL`,
    reason: literal(`the ${name} is missing`),
  })),
  ...Object.entries(tables[table]).flatMap(([name, type]): Fault[] => {
    if (type === 'VARCHAR') return []
    const read = `TRY_CAST(${identifier(name)} AS ${type})`
    const sound = type === 'DOUBLE' ? `isfinite(${read})` : `${read} IS NOT NULL`
    return [
      {
        when: `${identifier(name)} IS NOT NULL AND NOT coalesce(${sound}, false)`,
        reason: `${shown(name)} || ' is no number'`,
      },
    ]
  }),
]

/** What the checks on a dropped file ask of a figure, asked of it again. */
function figureFaults(table: TableName, { measures }: Framework): Fault[] {
  const key = keys[table]
  if (!key) return []
  const ids = (condition: typeof isCount) =>
    `measure IN (${textList(['', ...[...measures.values()].filter(condition).map(({ id }) => id)])})`
  const number = (name: string) => `TRY_CAST(${name} AS DOUBLE)`
  return [
    {
      when: '(value IS NULL) = (symbol IS NULL)',
      reason: literal('there must be either a value or the reason why there is none'),
    },
    {
      when: `(${number('value')} < 0 AND ${ids(isCount)}) OR (${number('value')} > 100 AND ${ids(isShare)})`,
      reason: `${shown('value')} || ' cannot be'`,
    },
    {
      when: `${number('denominator')} < 0 OR (${number('numerator')} < 0 AND ${ids(isCount)})`,
      reason: literal('a count is below zero'),
    },
    {
      when: `${number('numerator')} > ${number('denominator')} AND ${ids(isShare)}`,
      reason: literal('the numerator is larger than the denominator'),
    },
    {
      when: `count(*) OVER (PARTITION BY ${key.join(', ')}) > 1`,
      reason: literal('the same figure stands there more than once'),
    },
  ]
}

const labelled = z.object({ name: z.string(), label: z.string() })

async function labelFaults(engine: Engine, table: TableName): Promise<Fault[]> {
  const columns = Object.keys(known).filter((name) => name in tables[table])
  if (columns.length === 0) return []
  const distinct = columns.map(
    (name) => `SELECT DISTINCT '${name}' AS name, ${name} AS label FROM ${stage} WHERE ${name} IS NOT NULL`,
  )
  const found = (await engine.query(distinct.join(' UNION ALL '))).map((row) => labelled.parse(row))
  const wrong = found.filter(({ name, label }) => !known[name]?.(label))
  return wrong.map(({ name, label }) => ({
    when: `${name} = ${literal(label)}`,
    reason: `'there is no ${name} ' || ${shown(name)}`,
  }))
}

function areaFaults(table: TableName, { dataFile }: RegisteredFile): Fault[] {
  const brought = (dataFile.newAreas ?? []).map(({ code }) => code)
  return (areas[table] ?? []).map((name) => ({
    when: `lower(${name}) NOT IN (SELECT alias FROM area_alias UNION ALL SELECT lower(code) FROM area)
      AND ${name} NOT IN (${textList(['', ...brought])})`,
    reason: `'no area is known as ' || ${shown(name)}`,
  }))
}

const counts = z.object({ sound: z.number(), broken: z.number() })
const reasons = z.object({ reason: z.string(), rows: z.number() })
const mostReasons = 3

/** One table's rows of one data file: those that are sound go in, and what keeps the others out is returned. */
async function readTable(engine: Engine, table: TableName, one: RegisteredFile, framework: Framework) {
  const text = one.bundle.tables[table]
  if (!text) return { sound: 0, left: [] }
  const columns = Object.entries(tables[table])
  const path = await engine.register(typeof text === 'function' ? await text() : text)
  try {
    await engine.query(`CREATE OR REPLACE TEMP TABLE ${stage} AS SELECT * FROM read_csv(${literal(path)},
      columns = {${columns.map(([name]) => `${literal(name)}: 'VARCHAR'`).join(', ')}}, auto_detect = false,
      header = true, delim = ',', quote = '"', escape = '"', nullstr = '', store_rejects = true)
      WHERE ${one.bundle.dataFiles.length === 1 ? 'true' : `TRY_CAST(file AS INTEGER) = ${one.numberInBundle}`}`)
    const faults = [
      ...cellFaults(table),
      ...(await labelFaults(engine, table)),
      ...areaFaults(table, one),
      ...figureFaults(table, framework),
    ]
    await engine.query(`CREATE OR REPLACE TEMP TABLE ${stage} AS SELECT *,
      CASE ${faults.map(({ when, reason }) => `WHEN ${when} THEN ${reason}`).join('\n')} END AS wrong FROM ${stage}`)
    const cells = columns.map(([name, type]) =>
      name === 'file' ? `${one.dataFile.number}` : `CAST(${identifier(name)} AS ${type})`,
    )
    await engine.query(`INSERT INTO ${table} SELECT ${cells.join(', ')} FROM ${stage} WHERE wrong IS NULL`)
    const [found] = await engine.query(`SELECT
      (SELECT CAST(count(*) AS DOUBLE) FROM ${stage} WHERE wrong IS NULL) AS sound,
      (SELECT CAST(count(DISTINCT line) AS DOUBLE) FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
        WHERE file_path = ${literal(path)}) AS broken`)
    const { sound, broken } = counts.parse(found)
    const left = await engine.query(`SELECT wrong AS reason, CAST(count(*) AS DOUBLE) AS rows FROM ${stage}
      WHERE wrong IS NOT NULL GROUP BY wrong ORDER BY rows DESC, wrong`)
    await engine.query(`${forgetBrokenSql(path)}; DROP TABLE ${stage}`)
    return {
      sound,
      left: [
        ...left.map((row) => reasons.parse(row)),
        ...(broken > 0 ? [{ reason: 'the line is damaged', rows: broken }] : []),
      ],
    }
  } finally {
    await engine.release(path)
  }
}

/**
 * Puts the figures of a data file back that were out of the app's hands, in a browser's storage or in a workspace file:
 * each is checked as if the file were dropped again. Returns a sentence on those that were left out.
 * @throws Error in words when not one figure is sound; as `Engine.query`.
 */
export async function readBack(
  engine: Engine,
  one: RegisteredFile,
  framework: Framework,
): Promise<string | undefined> {
  let sound = 0
  const left: z.infer<typeof reasons>[] = []
  for (const table of tablesOf[one.dataFile.yields]) {
    const read = await readTable(engine, table, one, framework).catch((problem) => {
      if (problem instanceof EngineLostError) throw problem
      throw new Error('Its figures are damaged and cannot be read.', { cause: problem })
    })
    sound += read.sound
    left.push(...read.left)
  }
  const total = left.reduce((sum, { rows }) => sum + rows, 0)
  if (total === 0) return undefined
  const why = left.slice(0, mostReasons).map(({ reason }) => reason)
  const because = `${why.join('; ')}${left.length > mostReasons ? '; and more' : ''}`
  if (sound === 0) throw new Error(`Its figures are damaged and cannot be read: ${because}.`)
  const [of, are, others] = total === 1 ? ['figure', 'is', 'It was'] : ['figures', 'are', 'They were']
  return `${total.toLocaleString('en-GB')} ${of} of ${one.dataFile.fileName} ${are} damaged: ${because}. ${others} left out; the rest is there. Drop the file again to have all of it.`
}
