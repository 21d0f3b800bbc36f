import { identifier, literal } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import type { Figure, ObservationRecipe, Rule, Sql } from '../recipe'
import { brokenRule, faultSql, unknownArea } from './faults'
import { limits } from './limits'
import { lookup } from './macros'
import { noText, type Part, part, pick } from './parts'
import { type Readable, shown, sourceSql } from './read'

function faultsOf(
  framework: Framework,
  figures: readonly Figure[],
  parts: readonly [string, Part][],
): Rule[] {
  const { known, isCount, isShare } = limits(framework, figures)
  const counted = parts.filter(([, { exists }]) => exists).map(([name]) => name)
  const rules: (Rule | false)[] = [
    brokenRule,
    unknownArea('_place'),
    { when: 'period IS NULL', reason: `'The period ' || _time || ' cannot be read.'` },
    known.length > 0 && {
      when: `(${known.join(' AND ')}) IS NOT TRUE`,
      reason: `'The measure, group of people or phase is not known: ' || _labels || '.'`,
    },
    { when: 'raw IS NULL', reason: `'“' || "column" || '” is empty, and the file does not say why.'` },
    {
      when: '(value IS NULL AND symbol IS NULL)',
      reason: `'“' || raw || '” in “' || "column" || '” is neither a number nor a symbol this publisher uses.'`,
    },
    { when: `(value < 0 AND ${isCount})`, reason: `'“' || raw || '” in “' || "column" || '” cannot be.'` },
    isShare !== 'false' && {
      when: `(value > 100 AND ${isShare})`,
      reason: `'“' || raw || '” in “' || "column" || '” cannot be.'`,
    },
    ...counted.map((name) => ({
      when: `(${name}_raw IS NOT NULL AND ${name}_printed IS NULL AND ${name}_symbol IS NULL)`,
      reason: `'The ${name} “' || ${name}_raw || '” is neither a number nor a symbol this publisher uses.'`,
    })),
    counted.length > 0 && {
      when: `(denominator < 0 OR (numerator < 0 AND ${isCount}))`,
      reason: `'A count below zero cannot be.'`,
    },
    counted.length > 1 &&
      isShare !== 'false' && {
        when: `(numerator > denominator AND ${isShare})`,
        reason: `'The numerator is larger than the denominator.'`,
      },
  ]
  return rules.filter((rule) => rule !== false)
}

/**
 * A file's rows, once for each figure its recipe knows: columns as `buildSql` says, and those of the table
 * `observation`. Where a row lacks the figure, or is set aside, `measure` is NULL.
 */
export function observationsSql(
  readable: Readable,
  recipe: ObservationRecipe,
  framework: Framework,
  quick: boolean,
): Sql {
  const { header, positions } = readable.recognised
  const has = (name: string) => positions.has(name) || name in (recipe.derived ?? {})
  const figures = recipe.figures.filter(({ needs = [] }) => needs.every(has))
  const each = (of: (figure: Figure) => Sql) => pick(figures.map(of))
  const parts: readonly [string, Part][] = (['numerator', 'denominator'] as const).map((name) => [
    name,
    part(
      name,
      figures.map((figure) => figure[name]),
      has,
    ),
  ])
  const value = part(
    'value',
    figures.map((figure) => figure.value),
    has,
  )
  const all: readonly [string, Part][] = [['value', value], ...parts]
  const headerOf = (column: string) => header[positions.get(column) ?? -1] ?? column
  const published = ({ value: { column, dividedBy } }: Figure) =>
    literal(dividedBy === undefined ? headerOf(column) : `${headerOf(column)} ÷ ${headerOf(dividedBy)}`)
  const divisors = figures.map(({ value: { dividedBy } }) =>
    dividedBy === undefined ? noText : identifier(dividedBy),
  )
  const divided = divisors.some((divisor) => divisor !== noText)
  const periodOf = (figure: Figure) => figure.period ?? recipe.period

  const holds = figures.map(({ when }) => (when === undefined ? 'true' : `coalesce(${when}, false)`))
  const none = holds.includes('true') ? 'false' : `NOT (${holds.join(' OR ')})`
  const orphan = recipe.carried ? `NOT coalesce(${recipe.carried}, false)` : 'true'
  const rowFaults: Rule[] = [
    brokenRule,
    unknownArea('_place'),
    { when: '_orphan', reason: `'The row holds no figure the recipe knows.'` },
  ]
  const bare =
    none === 'false' ? '' : `WHEN _bare THEN ${faultSql(rowFaults, quick)} WHEN NOT _holds THEN NULL`

  const texts = quick
    ? []
    : [
        `${shown(recipe.area)} AS _place`,
        `${each((figure) => shown(periodOf(figure)))} AS _time`,
        `${each(({ measure, cohort, phase }) => shown(`${measure} ${cohort} ${phase}`))} AS _labels`,
      ]
  const symbolOf = (name: string) => lookup(recipe.symbols, `${name}_raw`)
  const counted = parts.filter(([, { exists }]) => exists).map(([name]) => name)
  const otherSymbols = [
    ...counted.map((name) => `${name}_symbol`),
    `CASE WHEN denominator = 0 THEN 'no denominator' END`,
  ]

  const cells = [
    '_row',
    '_aside',
    '_wrong',
    '_area',
    figures.length > 1 ? '_figure' : '0 AS _figure',
    `${pick(holds)} AS _holds`,
    `${none} AS _bare`,
    `${orphan} AS _orphan`,
    `${each(({ measure }) => measure)} AS measure`,
    `${each(({ cohort }) => cohort)} AS cohort`,
    `${each(({ phase }) => phase)} AS phase`,
    `${each(periodOf)} AS period`,
    `${recipe.quality} AS quality`,
    `${each(published)} AS "column"`,
    ...all.flatMap(([, one]) => one.cells),
    ...(divided ? [`${pick(divisors)} AS value_divisor`] : []),
    ...texts,
  ]
  const numbers = all.flatMap(([name, one]) => [
    ...(one.exists ? [`${one.printed} AS ${name}_printed`] : []),
    `${one.number} AS ${name}`,
  ])
  const symbols = [
    ...counted.map((name) => `${symbolOf(name)} AS ${name}_symbol`),
    `CASE WHEN value IS NULL THEN coalesce(${symbolOf('value')}${
      counted.length > 0
        ? `, CASE WHEN value_printed IS NOT NULL THEN coalesce(${otherSymbols.join(', ')}) END`
        : ''
    }, ${noText}) END AS symbol`,
  ]
  const indices =
    figures.length > 1 ? `, (SELECT unnest([${figures.map((_, i) => i).join(', ')}]) AS _figure)` : ''
  return `SELECT _row AS "row", _figure = 0 AS first, _aside AS aside,
    CASE WHEN _aside IS NOT NULL THEN NULL ${bare} ELSE ${faultSql(faultsOf(framework, figures, parts), quick)} END AS wrong,
    CASE WHEN _aside IS NULL AND _holds THEN measure END AS measure, cohort, phase, _area AS area, period,
    value, numerator, denominator, symbol, quality, "column",
    ${divided ? `coalesce(raw || ' ÷ ' || value_divisor, raw) AS raw` : 'raw'}
  FROM (SELECT *, value_raw AS raw, ${symbols.join(', ')}
    FROM (SELECT *, ${numbers.join(', ')}
      FROM (SELECT ${cells.join(', ')} FROM (${sourceSql(readable)})${indices})))`
}
