import { identifier, literal } from '../engine/port'
import type { Framework } from '../framework/framework'
import { phases } from '../framework/words'
import { brokenRule, faultSql, unknownArea } from './faults'
import { limits } from './limits'
import { exact } from './macros'
import { type Readable, shown, sourceSql } from './read'
import type { Figure, ObservationRecipe, Rule, Source, Sql } from './recipe'

const noText = 'CAST(NULL AS VARCHAR)'
const noNumber = 'CAST(NULL AS DOUBLE)'

/** One piece of SQL for all figures of a row, told apart by `_figure`. */
function pick(pieces: readonly Sql[]): Sql {
  const [first = 'NULL'] = pieces
  if (pieces.every((piece) => piece === first)) return first
  return `CASE _figure ${pieces.map((piece, i) => `WHEN ${i} THEN ${piece}`).join(' ')} END`
}

/** The meaning of a symbol, looked up in the recipe's dialect. */
function meaning(symbols: ObservationRecipe['symbols'], text: Sql): Sql {
  const list = (words: readonly string[]) => `[${words.map(literal).join(', ')}]`
  if (Object.keys(symbols).length === 0) return noText
  return `map(${list(Object.keys(symbols))}, ${list(Object.values(symbols))})[lower(${text})]`
}

/** SQL for one part of every figure: the cell, and the number in it or made of the row. */
function part(sources: readonly (Source | undefined)[], has: (column: string) => boolean) {
  const known = sources.map((source) => (source && has(source.column) ? source : undefined))
  return {
    exists: known.some((source) => source !== undefined),
    raw: pick(known.map((source) => (source ? identifier(source.column) : noText))),
    number: pick(
      known.map((source) => {
        if (!source) return noNumber
        return source.value ? exact(source.value) : `number_of(${identifier(source.column)})`
      }),
    ),
    /** The number in the cell itself, where another one is made of it. */
    printed: pick(known.map((source) => (source ? `number_of(${identifier(source.column)})` : noNumber))),
  }
}
type Part = ReturnType<typeof part>

function faultsOf(framework: Framework, numerator: Part, denominator: Part): Rule[] {
  const { knownMeasure, knownCohort, isCount, isShare } = limits(framework)
  const unread = (name: string, { exists }: Part): Rule[] =>
    exists
      ? [
          {
            when: `(${name}_raw IS NOT NULL AND ${name}_printed IS NULL AND ${name}_symbol IS NULL)`,
            reason: `'The ${name} “' || ${name}_raw || '” is neither a number nor a symbol this publisher uses.'`,
          },
        ]
      : []
  const counted: Rule[] = [
    {
      when: `(denominator < 0 OR (numerator < 0 AND ${isCount}))`,
      reason: `'A count below zero cannot be.'`,
    },
    {
      when: `(numerator > denominator AND ${isShare})`,
      reason: `'The numerator is larger than the denominator.'`,
    },
  ]
  return [
    brokenRule,
    unknownArea('_place'),
    { when: 'period IS NULL', reason: `'The period ' || _time || ' cannot be read.'` },
    {
      when: `coalesce(NOT ${knownMeasure}, true) OR coalesce(NOT ${knownCohort}, true)
        OR coalesce(phase NOT IN (${phases.map(literal).join(', ')}), true)`,
      reason: `'The measure, group of people or phase is not known: ' || _labels || '.'`,
    },
    { when: 'raw IS NULL', reason: `'“' || "column" || '” is empty, and the file does not say why.'` },
    {
      when: '(value IS NULL AND symbol IS NULL)',
      reason: `'“' || raw || '” in “' || "column" || '” is neither a number nor a symbol this publisher uses.'`,
    },
    {
      when: `(value < 0 AND ${isCount}) OR (value > 100 AND ${isShare})`,
      reason: `'“' || raw || '” in “' || "column" || '” cannot be.'`,
    },
    ...unread('numerator', numerator),
    ...unread('denominator', denominator),
    ...(denominator.exists ? counted : []),
  ]
}

/** A file's rows, once for each figure: columns as `buildSql` says, and those of the table `observation`. */
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
  const value = part(
    figures.map((figure) => figure.value),
    has,
  )
  const numerator = part(
    figures.map((figure) => figure.numerator),
    has,
  )
  const denominator = part(
    figures.map((figure) => figure.denominator),
    has,
  )
  const published = ({ column }: Source) => literal(header[positions.get(column) ?? -1] ?? column)
  const holds = figures.map(({ when }) => (when === undefined ? 'true' : `coalesce(${when}, false)`))
  const bare = holds.includes('true') ? 'false' : `NOT (${holds.join(' OR ')})`
  /** Also once for a row without a figure. */
  const kept = pick(
    holds.map((one, i) =>
      i === 0 ? `_aside IS NOT NULL OR ${one} OR ${bare}` : `_aside IS NULL AND ${one}`,
    ),
  )
  const first = pick(holds.map((_, i) => (i === 0 ? 'true' : `NOT (${holds.slice(0, i).join(' OR ')})`)))
  const indices =
    figures.length > 1 ? `, (SELECT unnest([${figures.map((_, i) => i).join(', ')}]) AS _figure)` : ''
  const texts = quick
    ? ''
    : `, ${shown(recipe.area)} AS _place, ${shown(recipe.period)} AS _time,
      ${each(({ measure, cohort, phase }) => shown(`${measure} ${cohort} ${phase}`))} AS _labels`
  const detail = (name: string, { exists, raw, printed }: Part) =>
    exists
      ? `, ${raw} AS ${name}_raw, ${printed} AS ${name}_printed, ${meaning(recipe.symbols, raw)} AS ${name}_symbol`
      : `, ${noText} AS ${name}_symbol`
  const rowFaults: Rule[] = [
    brokenRule,
    unknownArea('_place'),
    { when: `NOT _carried`, reason: `'The row holds no figure the recipe knows.'` },
  ]
  return `SELECT _row AS "row", first, _aside AS aside,
    CASE WHEN _aside IS NOT NULL THEN NULL WHEN _bare THEN ${faultSql(rowFaults, quick)}
      ELSE ${faultSql(faultsOf(framework, numerator, denominator), quick)} END AS wrong,
    measure, cohort, phase, _area AS area, period, value, numerator, denominator, symbol, quality, "column", raw
  FROM (
    SELECT *, CASE WHEN value IS NULL THEN coalesce(${meaning(recipe.symbols, 'raw')},
      CASE WHEN _printed IS NOT NULL THEN coalesce(numerator_symbol, denominator_symbol,
        CASE WHEN denominator = 0 THEN 'no denominator' END) END) END AS symbol
    FROM (
      SELECT _row, ${first} AS first, _aside, _wrong, _area, ${bare} AS _bare,
        coalesce(${recipe.carried ?? 'false'}, false) AS _carried,
        CASE WHEN _aside IS NULL AND NOT ${bare} THEN ${each((figure) => figure.measure)} END AS measure,
        ${each((figure) => figure.cohort)} AS cohort, ${each((figure) => figure.phase)} AS phase,
        ${recipe.period} AS period, ${recipe.quality} AS quality,
        ${each((figure) => published(figure.value))} AS "column",
        ${value.raw} AS raw, ${value.printed} AS _printed, ${value.number} AS value,
        ${numerator.number} AS numerator, ${denominator.number} AS denominator
        ${detail('numerator', numerator)}${detail('denominator', denominator)}${texts}
      FROM (${sourceSql(readable)})${indices} WHERE ${kept}
    )
  )`
}
