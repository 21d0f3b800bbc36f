import { beforeAll, describe, expect, it } from 'vitest'
import { changingFunctions } from '../../src/engine/duckdb/explore'
import { type Engine, identifier } from '../../src/engine/port'
import type { Framework } from '../../src/framework/framework'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { documentation } from '../../src/observations/explore/documentation'
import { exampleStatements } from '../../src/observations/explore/examples'
import { prepareViews } from '../../src/observations/explore/views'
import { toSeries } from '../../src/observations/seriesBook'
import { startShipped } from './support/app'

let engine: Engine
let framework: Framework
const { signal } = new AbortController()
const ask = (sql: string, limit = 1000) => engine.explore(sql, limit, signal)

/** Everything a statement must leave as it was: the figures, what else is in the catalogue, and every setting. */
const state = async () => [
  await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS n, CAST(bit_xor(hash(observation)) AS VARCHAR) AS h FROM observation`,
  ),
  await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS n, CAST(bit_xor(hash(neighbour)) AS VARCHAR) AS h FROM neighbour`,
  ),
  await engine.query(`SELECT table_name FROM information_schema.tables ORDER BY ALL`),
  await engine.query(`SELECT name, value FROM duckdb_settings() ORDER BY ALL`),
  await engine.query(`SELECT database_name FROM duckdb_databases() ORDER BY ALL`),
]
let before: unknown

beforeAll(async () => {
  const started = await startShipped()
  ;({ engine, framework } = started)
  await prepareViews(engine, framework, started.register.snapshot().dataFiles)
  before = await state()
}, 120_000)

const single = /Expected a single SELECT statement/
const closed = /file system operations are disabled/
const notCallable = /is not among the functions that can be called here/

describe('a hostile statement changes nothing and reaches nothing', () => {
  const hostile: readonly (readonly [sql: string, words: RegExp])[] = [
    ['DROP TABLE observation', single],
    ['DROP VIEW figure', single],
    ["INSERT INTO observation (measure) VALUES ('x')", single],
    ['UPDATE observation SET value = 0', single],
    ['DELETE FROM observation', single],
    ['TRUNCATE observation', single],
    ['MERGE INTO observation USING (SELECT 1) ON true WHEN MATCHED THEN DELETE', single],
    ['CREATE TABLE mine AS SELECT 1', single],
    ['CREATE TEMP TABLE mine AS SELECT 1', single],
    ['CREATE OR REPLACE VIEW figure AS SELECT 1', single],
    ['CREATE MACRO median(x) AS 1', single],
    ['ALTER TABLE observation DROP COLUMN value', single],
    ["COMMENT ON TABLE observation IS 'x'", single],
    ['SELECT 1; DROP TABLE observation', single],
    ['SELECT 1; SELECT 2', single],
    ['SELECT 1) ; DROP TABLE observation; --', /syntax error/],
    ['SELECT 1)); DROP TABLE observation; --', /syntax error/],
    ["'); DROP TABLE observation; --", /unterminated/],
    ["SELECT ''); DROP TABLE observation; --", /syntax error/],
    ['SELECT 1 /*', /unterminated/],
    ["SELECT 'a", /unterminated/],
    ['SELECT $$a', /unterminated/],
    ['', single],
    ['-- nothing', single],
    [';', single],
    ['BEGIN', single],
    ['COMMIT', single],
    ['ROLLBACK; DROP TABLE observation', single],
    ['SET threads = 2', single],
    ['SET enable_external_access = true', single],
    ['RESET lock_configuration', single],
    ['PRAGMA database_list', single],
    ['PRAGMA enable_profiling', single],
    ['CALL pragma_version()', single],
    ['CALL enable_logging()', /syntax error/],
    ['FROM enable_logging(); DROP TABLE observation', /syntax error/],
    ['SELECT 1) ; COMMIT; DROP TABLE observation; FROM query(1', /Cannot prepare multiple statements/],
    ['SELECT 1), (x) AS TABLE (SELECT write_log(x)', /syntax error/],
    ["ATTACH 'other.db'", single],
    ["ATTACH ':memory:' AS other", single],
    ['USE memory', single],
    ['DETACH memory', single],
    ['INSTALL httpfs', single],
    ['LOAD httpfs', single],
    ["COPY observation TO 'out.csv'", single],
    ["COPY (SELECT 1) TO 'out.csv'", single],
    ["COPY observation FROM 'in.csv'", single],
    ["EXPORT DATABASE 'out'", single],
    ["IMPORT DATABASE 'in'", single],
    ['PREPARE mine AS SELECT 1', single],
    ['EXECUTE mine', single],
    ['EXPLAIN ANALYZE SELECT 1', single],
    ['VACUUM', single],
    ['CHECKPOINT', /syntax error/],
    ['WITH gone AS (DELETE FROM observation RETURNING *) FROM gone', /A CTE needs a SELECT/],
    ['FROM (DELETE FROM observation RETURNING *)', /syntax error/],
    ["FROM read_csv('https://example.org/x.csv')", closed],
    ["FROM 'https://example.org/x.csv'", closed],
    ["FROM read_csv('/etc/passwd')", closed],
    ["FROM read_text('/etc/passwd')", closed],
    ["FROM read_text('import/../../etc/passwd')", closed],
    ["FROM read_blob('*')", closed],
    ["FROM glob('/*')", closed],
    ["FROM sniff_csv('/etc/passwd')", closed],
    ["FROM read_parquet('x.parquet')", /does not exist|exists in the parquet extension/],
    ["SELECT getenv('HOME')", /does not exist/],
    ['FROM enable_logging()', notCallable],
    ["FROM enable_logging(storage = 'file', storage_path = 'x')", notCallable],
    ['SELECT 1 WHERE EXISTS (FROM system.main."ENABLE_LOGGING" /* */ ())', notCallable],
    ['FROM truncate_duckdb_logs()', notCallable],
    ["SELECT write_log('x')", notCallable],
    ["SELECT 'x'.write_log()", /syntax error/],
    ['SELECT area.write_log() FROM observation', notCallable],
    ["SELECT [write_log(x) FOR x IN ['a']]", notCallable],
    ['SELECT * REPLACE (write_log(area) AS area) FROM observation', notCallable],
    ['SELECT 1 ORDER BY (SELECT setseed(0.1)) LIMIT (SELECT 1)', notCallable],
    ['WITH a AS MATERIALIZED (FROM enable_logging()) SELECT 1', notCallable],
    ['DESCRIBE FROM enable_logging()', notCallable],
    ['SELECT setseed(0.5)', notCallable],
    ['FROM force_checkpoint()', notCallable],
    ["FROM query('FROM enable_' || 'logging()')", notCallable],
    [`FROM "query" -- \n ('FROM enable_' || 'logging()')`, notCallable],
    ['FROM u&"\\0065nable_logging"()', /NOT IMPLEMENTED/],
    ["SELECT nextval('mine')", /does not exist/],
    ['SELECT ?', /parameters/],
    [`SELECT * FROM ${'(SELECT * FROM '.repeat(2000)} area ${')'.repeat(2000)}`, /memory exhausted/],
    [`SELECT * FROM ${'(SELECT * FROM '.repeat(900)} area ${')'.repeat(900)}`, /Max expression depth/],
    [`SELECT ${Array.from({ length: 101 }, (_, at) => at)}`, /101 columns; at most 100/],
    ["SELECT error('stop') FROM observation", /^Invalid Input Error: stop$/],
    ["SELECT CAST('x' AS INTEGER)", /^Conversion Error/],
  ]
  it.each(hostile.map(([sql, words]) => [sql.slice(0, 80), sql, words] as const))(
    '%s',
    async (_, sql, words) => {
      const failed = await ask(sql).then(
        () => undefined,
        (problem: unknown) => problem,
      )
      expect(String(failed instanceof Error ? failed.message : failed)).toMatch(words)
      expect(await state()).toEqual(before)
      expect((await ask('SELECT count(*) > 60000 AS enough FROM observation')).rows).toEqual([['true']])
    },
  )
})

describe('no function of the database changes anything, however its call is written', () => {
  /** What may stand between a name and its bracket, or be mistaken for nothing: spaces of Unicode, signs without width. */
  const between = [
    ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0xad, 0x180e, 0x3000, 0xfeff],
    ...Array.from({ length: 16 }, (_, at) => 0x2000 + at),
    ...[0x2028, 0x202f, 0x205f, 0x2060, 0x2061, 0x2064],
  ].map((code) => String.fromCodePoint(code))
  const disguises: readonly ((name: string) => string)[] = [
    (name) => name.toUpperCase(),
    identifier,
    (name) => `system.main.${name}`,
    (name) => `"system"."main".${identifier(name.toUpperCase())}`,
    (name) => `${name}/**/`,
    (name) => `${name}/* /* ( */ */`,
    (name) => `${name} -- (\n`,
    (name) => `${identifier(name)}\u200b\u2060--\u200b\r\n`,
    ...between.map((sign) => (name: string) => `${name}${sign}`),
    (name) => `${name.slice(0, 3)}\u200b${name.slice(3)}`,
  ]
  const given: Readonly<Record<string, string>> = {
    write_log: "'x'",
    setseed: '0.5',
    query: "'FROM enable_' || 'logging()'",
  }

  it('those that change something are refused in every disguise', async () => {
    const tried = []
    for (const name of changingFunctions)
      for (const disguise of disguises) {
        const start = name === 'write_log' || name === 'setseed' ? 'SELECT' : 'FROM'
        const sql = `${start} ${disguise(name)}(${given[name] ?? ''})`
        tried.push(
          await ask(sql).then(
            () => sql,
            () => undefined,
          ),
        )
      }
    expect(tried.length).toBeGreaterThan(300)
    expect(tried.filter(Boolean)).toEqual([])
    expect(await state()).toEqual(before)
  })

  it('and there are no others that do', async () => {
    const known = await engine.query(`SELECT DISTINCT function_name AS name,
        if(function_type LIKE '%table%', 'FROM', 'SELECT') AS start FROM duckdb_functions()
      WHERE internal AND function_type <> 'pragma' AND regexp_full_match(function_name, '\\w+') ORDER BY ALL`)
    expect(known.length).toBeGreaterThan(500)
    const settings = 'SELECT name, value FROM duckdb_settings() ORDER BY ALL'
    const first = await engine.query(settings)
    let answered = 0
    for (const { name, start } of known)
      for (const args of ['', "'1'", "'observation', 1"])
        answered += await ask(`${start} ${name}(${args})`, 2).then(
          () => 1,
          () => 0,
        )
    expect(answered).toBeGreaterThan(100)
    expect(await engine.query(settings)).toEqual(first)
    expect(await state()).toEqual(before)
  })
})

describe('what a statement gives', () => {
  it.each<[string, string | null, string]>([
    ['NULL', null, 'INTEGER'],
    ["''", '', 'VARCHAR'],
    ['9007199254740993', '9007199254740993', 'BIGINT'],
    ['170141183460469231731687303715884105727', '170141183460469231731687303715884105727', 'HUGEINT'],
    ['CAST(1.10 AS DECIMAL(9, 2))', '1.10', 'DECIMAL(9,2)'],
    ['CAST(0.1 AS DOUBLE)', '0.1', 'DOUBLE'],
    ['1 / 0', 'inf', 'DOUBLE'],
    ["CAST('nan' AS DOUBLE)", 'nan', 'DOUBLE'],
    ["DATE '2019-04-30'", '2019-04-30', 'DATE'],
    ["TIMESTAMP '2019-04-30 12:00:00'", '2019-04-30 12:00:00', 'TIMESTAMP'],
    ['INTERVAL 3 MONTHS', '3 months', 'INTERVAL'],
    ['[1, NULL, 3]', '[1, NULL, 3]', 'INTEGER[]'],
    ["{'a': 1, 'b': ['x']}", "{'a': 1, 'b': [x]}", 'STRUCT(a INTEGER, b VARCHAR[])'],
    ["MAP {'a': 1}", '{a=1}', 'MAP(VARCHAR, INTEGER)'],
    ["'\\x00\\xFF'::BLOB", '\\x00\\xFF', 'BLOB'],
    ["'101'::BIT", '101', 'BIT'],
    ['true', 'true', 'BOOLEAN'],
    ["'<b>' || chr(0)", '<b>\0', 'VARCHAR'],
  ])('%s as %s', async (sql, value, type) => {
    const { columns, rows } = await ask(`SELECT ${sql} AS x`)
    expect(rows).toEqual([[value]])
    expect(columns).toEqual([{ name: 'x', type }])
  })

  it('keeps names apart and in order, whatever they are', async () => {
    const { columns, rows } = await ask('SELECT 1 AS "2019", 2 AS "2018", 3 AS a, 4 AS a, 5 AS __proto__')
    expect(columns.map(({ name }) => name)).toEqual(['2019', '2018', 'a', 'a_1', '__proto__'])
    expect(rows).toEqual([['1', '2', '3', '4', '5']])
  })

  it('has columns where it has no rows', async () => {
    expect(await ask('SELECT code FROM area WHERE false')).toEqual({
      columns: [{ name: 'code', type: 'VARCHAR' }],
      rows: [],
      cut: false,
    })
  })

  it('is cut at the limit, in the order asked, and says so', async () => {
    const cut = await ask('SELECT * FROM range(50) AS t(n) ORDER BY n DESC', 3)
    expect(cut).toMatchObject({ rows: [['49'], ['48'], ['47']], cut: true })
    expect(await ask('FROM range(3)', 3)).toMatchObject({ rows: [['0'], ['1'], ['2']], cut: false })
  })

  it('cuts a very long text', async () => {
    const { rows } = await ask("SELECT repeat('x', 5000)")
    expect(rows[0]?.[0]).toBe(`${'x'.repeat(2000)}…`)
  })

  it.each([
    'FROM area;',
    'SELECT 1; -- a note',
    '-- a note\nWITH one AS (SELECT 1) FROM one',
    'VALUES (1), (2)',
    'TABLE area',
    'DESCRIBE observation',
    'SUMMARIZE neighbour',
    'SHOW TABLES',
    "PIVOT area ON level IN ('region', 'England') USING count(*)",
    "SELECT 'query' AS query, 1 -- of enable_logging",
    "SELECT 'checkpoint' AS word; -- not enable_logging()",
    'DESCRIBE SELECT 1 AS query; /* setseed() */ ;',
  ])('reads: %s', async (sql) => {
    expect((await ask(sql)).rows.length).toBeGreaterThan(0)
    expect(await state()).toEqual(before)
  })

  it('names the fault, not the place in a text nobody typed', async () => {
    await expect(ask('SELECT valeu FROM observation')).rejects.toThrow(
      /^Binder Error: Referenced column "valeu" not found in FROM clause!\nCandidate bindings: "value"[^\n]*$/,
    )
  })
})

it('the documentation names every column, with the type it has', async () => {
  const { rows } = await ask('SHOW TABLES')
  expect(documentation.map(({ name }) => name).sort()).toEqual(
    rows.flatMap(([name]) => (name === 'area_alias' ? [] : [name])),
  )
  for (const { name, columns, about } of documentation) {
    const found = (await ask(`DESCRIBE ${name}`)).rows.map(([column, type]) => [column, type])
    expect(found, name).toEqual(columns.map((column) => [column.name, column.type]))
    for (const text of [about, ...columns.map(({ meaning }) => meaning)]) expect(text).toMatch(/\.$/)
  }
})

it('the view figure holds the figures the pages show', async () => {
  const home = framework.homeArea
  const book = toSeries(await engine.query(areaFiguresSql([home])), framework)
  const { rows } = await ask(
    `SELECT measure, cohort, phase, period, value, symbol FROM figure WHERE area = '${home}'`,
  )
  expect(rows.length).toBeGreaterThan(300)
  const phases = new Map([...framework.goals].map(({ phase }) => [String(phase), phase]))
  let compared = 0
  for (const [measure = '', cohort = '', phase = '', period, value, symbol] of rows) {
    const known = phases.get(phase ?? '')
    if (!known) continue
    const points = book.get(home, { measure: measure ?? '', cohort: cohort ?? '', phase: known })?.points
    const point = points?.find(({ period: { label }, summed }) => label === period && !summed)
    expect([point?.value, point?.symbol]).toEqual([value === null ? null : Number(value), symbol])
    compared += 1
  }
  expect(compared).toBeGreaterThan(300)
})

describe('the examples', () => {
  const example = async (title: string) => {
    const home = framework.areas.get(framework.homeArea)
    const found = home && exampleStatements(home, framework).find((one) => one.title.includes(title))
    if (!found) throw new Error(`No example “${title}”`)
    return ask(found.sql)
  }
  it('all answer', async () => {
    const home = framework.areas.get(framework.homeArea)
    const examples = home ? exampleStatements(home, framework) : []
    expect(examples).toHaveLength(8)
    for (const { title, sql } of examples) expect((await ask(sql)).rows.length, title).toBeGreaterThan(0)
  })
  it('put Stockport among its ten neighbours', async () => {
    const { rows } = await example('and its neighbours')
    expect(rows).toHaveLength(11)
    expect(rows.find(([place]) => place === '0')).toEqual(['0', 'Stockport', '2024/25', '39.048368'])
  })
  it('give the median the pages give', async () => {
    const { rows } = await example('Median of all local authorities')
    expect(Number(rows.at(-1)?.[1])).toBeCloseTo(36.16, 2)
  })
})
