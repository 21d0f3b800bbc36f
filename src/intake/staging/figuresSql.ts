import { identifier, literal } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import { bareRowChecks, figureChecks } from '../checks'
import type { Fault, FigureTerms, RejectingCheck } from '../checks/check'
import { limits } from '../checks/limits'
import type { Recognised } from '../detect/header/recognise'
import { type Figure, type FigureRecipe, holdsFigures, type Recipe, type Source } from '../recipes/recipe'
import { exact, lookup } from '../sql/macros'
import { sharedCells } from '../sql/sharedExpressions'
import { smallCountSql } from '../sql/smallCounts'
import { keyColumns, noNumber, noText, type Sql } from '../sql/sql'
import { type Readable, shown } from './read'
import { beside, emptyReason, faultColumns, rowColumns, rowsSql, ruleFault } from './rowsSql'

/** A part of a figure: its value, numerator or denominator. SQL over a row of the file; NULL where the file lacks it. */
export interface Part {
  readonly name: string
  /** The file has its column. */
  readonly exists: boolean
  /** The cell. */
  readonly raw: Sql
  /** The number in the cell. */
  readonly printed: Sql
  /** The number meant: the cell's own, or made of the row. */
  readonly number: Sql
}

export function part(name: string, source: Source | undefined, has: (column: string) => boolean): Part {
  if (source === undefined || !has(source.column))
    return { name, exists: false, raw: noText, printed: noNumber, number: noNumber }
  const raw = identifier(source.column)
  const printed = `number_of(${raw})`
  const number = source.value === undefined ? printed : exact(source.value)
  return { name, exists: true, raw, printed, number }
}

/** Whether a recipe has a column in this file, read or derived. */
export const hasColumn =
  ({ recipe, positions }: Recognised) =>
  (name: string) =>
    positions.has(name) || name in (recipe.derived ?? {})

/** Some figure of the file has a numerator or denominator. */
export const hasCounts = (recipe: Recipe, has: (column: string) => boolean) =>
  holdsFigures(recipe) &&
  recipe.figures.some(({ numerator, denominator }) =>
    [numerator, denominator].some((source) => source !== undefined && has(source.column)),
  )

/** SQL over `<name>_raw`: what the symbol in the cell means. In a count, few people are a symbol in any publication. */
function symbolOf({ name }: Part, { symbols, mapped }: Recipe): Sql {
  const meaning = lookup(symbols, `${name}_raw`)
  return name === 'value' || mapped
    ? meaning
    : `coalesce(${meaning}, ${smallCountSql(`${name}_raw`, `${name}_printed`)})`
}

/** What a school's figure has beside an area's: name → SQL over a row of the file, each to be worked out once. */
export function schoolColumns(recipe: FigureRecipe, shared: (sql: Sql) => Sql): readonly [string, Sql][] {
  if (recipe.yields === 'observations') return []
  const { school, urn = noText, name = noText, low, high } = recipe
  const limit = (sql: Sql | undefined) => (sql === undefined ? noNumber : shared(exact(sql)))
  return [
    ['school', `coalesce(${shared(school)}, _area)`],
    ['urn', shared(urn)],
    ['name', shared(name)],
    ['low', limit(low)],
    ['high', limit(high)],
  ]
}

const faultsOf = (checks: readonly RejectingCheck[], terms: FigureTerms): Fault[] => [
  ruleFault,
  ...checks.flatMap(({ faults }) => faults(terms)),
]

/**
 * A file's rows, once for each figure its recipe knows: columns as `buildSql` says, and those of the table
 * `observation` or `school_figure`; `numerator_symbol` and `denominator_symbol` where the file has such counts; and those of `keyColumns`.
 * Rows without a figure, and those that are skipped, stand there once, with `measure` NULL. `held` says how many
 * figures a line stands for: a skipped row for all it would have had.
 */
export function figuresSql(
  readable: Readable,
  recipe: FigureRecipe,
  framework: Framework,
  quick: boolean,
): Sql {
  const { header, positions } = readable.recognised
  const has = hasColumn(readable.recognised)
  const headerOf = (column: string) => header[positions.get(column) ?? -1] ?? column
  const figures = recipe.figures.filter(({ needs = [] }) => needs.every(has))
  const partsOf = (figure: Figure) =>
    (['value', 'numerator', 'denominator'] as const).map((name) => ({
      ...part(name, figure[name], has),
      header: literal(headerOf(figure[name]?.column ?? '')),
    }))
  const counted = hasCounts(recipe, has) ? (['numerator', 'denominator'] as const) : []
  const holdsOf = ({ when }: Figure) => (when === undefined ? 'true' : `coalesce(${when}, false)`)
  const alwaysHeld = figures.some((figure) => holdsOf(figure) === 'true')
  const shared = sharedCells()
  const own = schoolColumns(recipe, shared.of)

  const empty = `_skipped = ${literal(emptyReason)}`
  const conditions = figures.map(holdsOf).filter((holds) => holds !== 'true')
  /** How many figures a whole row holds. */
  const heldWhole = [
    `${figures.length - conditions.length}`,
    ...conditions.map((holds) => shared.of(`CAST(${holds} AS INTEGER)`)),
  ].join(' + ')

  const figureSql = (figure: Figure, index: number): Sql => {
    const first = index === 0
    const before = figures.slice(0, index).map(holdsOf)
    const leads = before.includes('true')
      ? 'false'
      : before.length === 0
        ? 'true'
        : `NOT (${before.join(' OR ')})`
    const parts = partsOf(figure)
    const counts = parts.filter(({ name, exists }) => exists && name !== 'value')
    const terms = {
      ...limits(framework, figure),
      counted: counts.map(({ name, header }) => ({ name, header })),
    }
    const bare = first && !alwaysHeld
    const { column, dividedBy } = figure.value
    const origin = dividedBy === undefined ? headerOf(column) : `${headerOf(column)} ÷ ${headerOf(dividedBy)}`
    const period = figure.period ?? recipe.period
    const texts = quick
      ? []
      : [
          `${shared.of(shown(recipe.area))} AS _place`,
          `${shared.of(shown(period))} AS _time`,
          `${shared.of(shown(`${figure.measure} ${figure.cohort} ${figure.phase}`))} AS _labels`,
        ]
    const cells = [
      ...rowColumns(quick),
      `${shared.of(holdsOf(figure))} AS _holds`,
      `${shared.of(leads)} AS _leads`,
      ...(first ? [`${heldWhole} AS _held`] : []),
      ...(bare
        ? [
            `${shared.of(`NOT (${figures.map(holdsOf).join(' OR ')})`)} AS _bare`,
            `${shared.of(recipe.carried ? `NOT coalesce(${recipe.carried}, false)` : 'true')} AS _orphan`,
          ]
        : []),
      ...own.map(([name, sql]) => `${sql} AS ${name}`),
      `${shared.of(figure.measure)} AS measure`,
      `${shared.of(figure.cohort)} AS cohort`,
      `${shared.of(figure.phase)} AS phase`,
      `${shared.of(period)} AS period`,
      `${shared.of(figure.quality ?? recipe.quality)} AS quality`,
      `${literal(origin)} AS "column"`,
      ...(dividedBy === undefined ? [] : [`${shared.of(identifier(dividedBy))} AS value_divisor`]),
      ...parts.flatMap(({ name, exists, raw, printed, number }) => [
        `${shared.of(raw)} AS ${name}_raw`,
        ...(exists && counts.length > 0 ? [`${shared.of(printed)} AS ${name}_printed`] : []),
        `${shared.of(number)} AS ${name}`,
      ]),
      ...texts,
    ]
    const symbol = (one: Part) => symbolOf(one, recipe)
    const others = [
      ...counts.map(({ name }) => `${name}_symbol`),
      `CASE WHEN denominator = 0 THEN 'no denominator' END`,
    ]
    const countSymbols = counted.map((name) => {
      const count = counts.find((one) => one.name === name)
      return `${count ? symbol(count) : noText} AS ${name}_symbol`
    })
    const valueSymbols = parts.filter(({ name }) => name === 'value').map(symbol)
    const whyNone =
      counts.length === 0
        ? valueSymbols
        : [...valueSymbols, `CASE WHEN value_printed IS NOT NULL THEN coalesce(${others.join(', ')}) END`]
    const standing = bare ? '_holds OR _bare' : '_holds'
    const where = first
      ? holdsOf(figure) === 'true'
        ? ''
        : `WHERE _skipped IS NOT NULL OR ${standing}`
      : 'WHERE _skipped IS NULL AND _holds'
    const raw =
      dividedBy === undefined ? 'value_raw' : `coalesce(value_raw || ' ÷ ' || value_divisor, value_raw)`
    const cases = [
      { when: '_skipped IS NOT NULL', faults: [] },
      ...(bare ? [{ when: '_bare', faults: faultsOf(bareRowChecks, terms) }] : []),
      { when: 'true', faults: faultsOf(figureChecks, terms) },
    ]
    const held = first
      ? `CASE WHEN _skipped IS NULL THEN CAST(_holds AS INTEGER) WHEN ${empty} THEN 0 ELSE _held END`
      : '1'
    return `SELECT _row AS "row", ${first ? 'true' : '_leads'} AS first, _skipped AS skipped, ${faultColumns(cases, quick)},
        CAST(${held} AS INTEGER) AS held,
        ${first ? 'CASE WHEN _skipped IS NULL AND _holds THEN measure END' : 'measure'} AS measure, cohort, phase, _area AS area, period,
        value, numerator, denominator, symbol, quality, "column", raw,
        ${own.map(([name]) => `${name}, `).join('')}${keyColumns(own.length > 0 ? 'school' : '_area')}${counted.map((name) => `, ${name}_symbol`).join('')}
        ${beside(quick)}
      FROM (SELECT *, ${raw} AS raw, ${[...countSymbols, `CASE WHEN value IS NULL THEN coalesce(${[...whyNone, noText].join(', ')}) END AS symbol`].join(', ')}
        FROM (SELECT ${cells.join(', ')} FROM file)) ${where}`
  }

  const all = figures.map(figureSql)
  return `WITH file AS (${rowsSql(readable, shared.named(), quick)}) ${all.join(' UNION ALL ')}`
}
