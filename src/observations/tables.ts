import { type Engine, identifier, literal } from '../engine/port'
import { areaSpellings } from '../framework/areas'
import type { Framework } from '../framework/framework'

/*
 * This room asks the engine. DuckDB's dialect of SQL is the platform: what DuckDB can say is said in SQL, and nothing here
 * tries to suit another database. Each query stands with its SQL text, the shape of its rows and its options, in the
 * file named for what it asks: areas, areaSeries, medians, comparators, ranks, schools; those of the page Explore are in
 * explore/. A rule that SQL and TypeScript both need has its two texts side by side: printings, yearsFromTerms.
 */

/**
 * The tables that hold what data files say, with the type of each column. `observation` holds every figure of every
 * accepted file; printings.ts says which of several counts for one measure, cohort, phase, area and period. `row` and
 * `column` say where it stood in the file, `raw` what was printed there, `symbol` why `value` is missing.
 * `school_figure` holds figures of schools in the same way: `school` is the LAESTAB number, or the area's code where the
 * figure is of all its schools of the phase; the phase is `all` where the file does not say it.
 * `school_name` names schools by that number or by URN; of two names the later file's counts.
 */
export const tables = {
  observation: {
    measure: 'VARCHAR',
    cohort: 'VARCHAR',
    phase: 'VARCHAR',
    area: 'VARCHAR',
    period: 'VARCHAR',
    value: 'DOUBLE',
    numerator: 'DOUBLE',
    denominator: 'DOUBLE',
    symbol: 'VARCHAR',
    quality: 'VARCHAR',
    file: 'INTEGER',
    row: 'INTEGER',
    column: 'VARCHAR',
    raw: 'VARCHAR',
  },
  neighbour: {
    area: 'VARCHAR',
    neighbour: 'VARCHAR',
    rank: 'INTEGER',
    closeness: 'VARCHAR',
    file: 'INTEGER',
    edition: 'VARCHAR',
  },
  school_figure: {
    school: 'VARCHAR',
    urn: 'VARCHAR',
    name: 'VARCHAR',
    measure: 'VARCHAR',
    cohort: 'VARCHAR',
    phase: 'VARCHAR',
    area: 'VARCHAR',
    period: 'VARCHAR',
    value: 'DOUBLE',
    low: 'DOUBLE',
    high: 'DOUBLE',
    numerator: 'DOUBLE',
    denominator: 'DOUBLE',
    symbol: 'VARCHAR',
    quality: 'VARCHAR',
    file: 'INTEGER',
    row: 'INTEGER',
    column: 'VARCHAR',
    raw: 'VARCHAR',
  },
  school_name: {
    school: 'VARCHAR',
    urn: 'VARCHAR',
    name: 'VARCHAR',
    area: 'VARCHAR',
    file: 'INTEGER',
  },
} as const

export type TableName = keyof typeof tables
export const tableNames = [
  'observation',
  'neighbour',
  'school_figure',
  'school_name',
] as const satisfies readonly TableName[]

const columnsOf = (table: TableName) =>
  Object.entries(tables[table])
    .map(([name, type]) => `${identifier(name)} ${type}`)
    .join(', ')

/**
 * `area_alias` turns any lower-cased code, number or spelling into an area: its code, name and level, and whether it is a
 * `former` one. `succession` says which area came after which.
 */
const createTables: readonly string[] = [
  `CREATE TABLE area (code VARCHAR, name VARCHAR, level VARCHAR, region VARCHAR, old_code VARCHAR)`,
  `CREATE TABLE area_alias (alias VARCHAR, code VARCHAR, name VARCHAR, level VARCHAR, former BOOLEAN)`,
  `CREATE TABLE succession (area VARCHAR, successor VARCHAR)`,
  ...tableNames.map((table) => `CREATE TABLE ${table} (${columnsOf(table)})`),
]

const separator = '\u001f'

/** One INSERT of text columns: far quicker to plan than a long VALUES list. */
function insert(table: string, columns: readonly (readonly string[])[]) {
  const lists = columns.map((cells) => `unnest(string_split(${literal(cells.join(separator))}, chr(31)))`)
  return `INSERT INTO ${table} SELECT ${lists.join(', ')}`
}

/** Statements that fill the tables of areas from a framework, whatever they held. */
export function areasSql({ areas }: Framework): string {
  const list = [...areas.values()]
  const spellings = areaSpellings(list)
  const meant = [...spellings].flatMap(([alias, code]) => {
    const area = areas.get(code)
    return area ? [{ ...area, old: area.former.some((one) => one.toLowerCase() === alias) }] : []
  })
  const successions = list.flatMap(({ code, succeededBy }) =>
    succeededBy.filter((one) => areas.has(one)).map((successor) => ({ code, successor })),
  )
  return [
    'DELETE FROM area; DELETE FROM area_alias; DELETE FROM succession',
    insert('area', [
      list.map((a) => a.code),
      list.map((a) => a.name),
      list.map((a) => a.level),
      list.map((a) => a.region),
      list.map((a) => a.oldCode),
    ]),
    insert('area_alias', [
      [...spellings.keys()],
      meant.map((a) => a.code),
      meant.map((a) => a.name),
      meant.map((a) => a.level),
      meant.map((a) => String(a.old)),
    ]),
    insert('succession', [successions.map((s) => s.code), successions.map((s) => s.successor)]),
  ].join(';\n')
}

/** Makes a new engine ready: tables, and the framework's areas. All at once: every way to the engine and back takes time. */
export async function prepareTables(engine: Engine, framework: Framework) {
  await engine.query([...createTables, areasSql(framework)].join(';\n'))
}
