import { identifier, literal } from '../engine/port'
import { phases } from '../framework/words'
import { type Readable, shown, sourceSql } from './read'
import type { Figure, NeighbourRecipe, ObservationRecipe, Rule, Source, Sql } from './recipe'

/**
 * Creates a table of a file's rows, once for each figure (or once without one): `row`, whether it is the row's `first`, `aside` and `wrong` (reasons, or
 * NULL), and the figure. Without `reasons`, `wrong` is merely not NULL: words cost more than everything else.
 */
export const buildSql = (readable: Readable, stage: string, reasons: boolean): Sql => {
  const { recipe } = readable.recognised
  const checked =
    recipe.yields === 'observations'
      ? observations(readable, recipe, reasons)
      : neighbours(readable, recipe, reasons)
  return `CREATE TEMP TABLE ${identifier(stage)} AS
    WITH source AS (
      SELECT s.*, a.code AS _area FROM (${sourceSql(readable)}) s LEFT JOIN area_alias a ON a.alias = lower(s._key)
    ) ${checked}`
}

/** A fault a figure may have; `reason` is SQL giving a sentence. */
const faultSql = (faults: readonly Rule[], reasons: boolean): Sql =>
  reasons
    ? `CASE ${faults.map(({ when, reason }) => `WHEN ${when} THEN ${reason}`).join(' ')} END`
    : `CASE WHEN ${faults.map(({ when }) => when).join(' OR ')} THEN '' END`

const unknownArea = (text: Sql): Rule => ({
  when: '_area IS NULL',
  reason: `'No area is known as ' || ${text} || '.'`,
})

/** The meaning of a symbol, looked up in the recipe's dialect. */
function meaning(symbols: ObservationRecipe['symbols'], text: Sql): Sql {
  const list = (words: readonly string[]) => `[${words.map(literal).join(', ')}]`
  if (Object.keys(symbols).length === 0) return 'CAST(NULL AS VARCHAR)'
  return `map(${list(Object.keys(symbols))}, ${list(Object.values(symbols))})[lower(${text})]`
}

function observations(
  { recognised: { header, positions } }: Readable,
  recipe: ObservationRecipe,
  reasons: boolean,
): Sql {
  const has = (name: string) => positions.has(name) || name in (recipe.derived ?? {})
  const figures = recipe.figures.filter(({ needs = [] }) => needs.every(has))
  const uses = (part: 'numerator' | 'denominator') =>
    figures.some((figure) => has(figure[part]?.column ?? ''))
  const cell = (source: Source | undefined) =>
    source && has(source.column) ? identifier(source.column) : 'CAST(NULL AS VARCHAR)'
  const computed = (source: Source | undefined) =>
    source?.value && has(source.column) ? `exact(${source.value})` : 'CAST(NULL AS DOUBLE)'
  const published = (source: Source) => literal(header[positions.get(source.column) ?? -1] ?? source.column)
  const part = (figure: Figure, of: 'numerator' | 'denominator') =>
    uses(of)
      ? `, ${cell(figure[of])} AS ${of}_raw, ${computed(figure[of])} AS ${of}_computed,
        ${figure[of]?.value ? 'true' : 'false'} AS ${of}_is_computed`
      : ''
  /** Labels are translated once a row, not once a figure. */
  const labels = [...new Set(figures.flatMap(({ measure, cohort, phase }) => [measure, cohort, phase]))]
  const label = (sql: Sql) => `_label_${labels.indexOf(sql)}`
  const holds = ({ when }: Figure) => (when === undefined ? 'true' : `coalesce(${when}, false)`)
  /** Not the first figure of its row. */
  const follows = (index: number) => figures.slice(0, index).map(holds).join(' OR ') || 'false'
  const arm = (figure: Figure, index: number) => `
    SELECT _row, NOT (${follows(index)}) AS first, _wrong, _area, _period, _quality, ${label(figure.measure)} AS measure,
      ${label(figure.cohort)} AS cohort, ${label(figure.phase)} AS phase,
      ${reasons ? shown(`${figure.measure} ${figure.cohort} ${figure.phase}`) : `''`} AS labels,
      ${reasons ? shown(recipe.period) : `''`} AS when_text, ${reasons ? shown(recipe.area) : `''`} AS where_text,
      ${published(figure.value)} AS "column", ${cell(figure.value)} AS raw,
      ${computed(figure.value)} AS computed, ${figure.value.value ? 'true' : 'false'} AS is_computed
      ${part(figure, 'numerator')}${part(figure, 'denominator')}
    FROM periods WHERE _aside IS NULL AND ${holds(figure)}`
  const number = (of: 'numerator' | 'denominator') =>
    uses(of)
      ? `CASE WHEN ${of}_is_computed THEN ${of}_computed ELSE number_of(${of}_raw) END`
      : 'CAST(NULL AS DOUBLE)'
  const partFaults = (of: 'numerator' | 'denominator'): Rule[] =>
    uses(of)
      ? [
          {
            when: `(${of}_raw IS NOT NULL AND NOT ${of}_is_computed AND ${of} IS NULL AND ${meaning(recipe.symbols, `${of}_raw`)} IS NULL)`,
            reason: `'The ${of} “' || ${of}_raw || '” is neither a number nor a symbol this publisher uses.'`,
          },
        ]
      : []
  const otherSymbols = (['numerator', 'denominator'] as const).filter(uses)
  const faults: Rule[] = [
    { when: '_wrong IS NOT NULL', reason: '_wrong' },
    unknownArea('where_text'),
    { when: '_period IS NULL', reason: `'The period ' || when_text || ' cannot be read.'` },
    {
      when: `m.id IS NULL OR c.id IS NULL OR phase IS NULL OR phase NOT IN (${phases.map(literal).join(', ')})`,
      reason: `'The measure, group of people or phase is not known: ' || labels || '.'`,
    },
    { when: 'raw IS NULL', reason: `'“' || "column" || '” is empty, and the file does not say why.'` },
    {
      when: '(value IS NULL AND symbol IS NULL)',
      reason: `'“' || raw || '” in “' || "column" || '” is neither a number nor a symbol this publisher uses.'`,
    },
    {
      when: 'value < m.lowest OR value > m.highest',
      reason: `'“' || raw || '” in “' || "column" || '” cannot be.'`,
    },
    ...partFaults('numerator'),
    ...partFaults('denominator'),
    ...(uses('denominator')
      ? [
          { when: 'denominator < 0 OR numerator < m.lowest', reason: `'A count below zero cannot be.'` },
          {
            when: '(m.highest = 100 AND numerator > denominator)',
            reason: `'The numerator is larger than the denominator.'`,
          },
        ]
      : []),
  ]
  const rowFaults: Rule[] = [
    { when: '_wrong IS NOT NULL', reason: '_wrong' },
    unknownArea(shown(recipe.area)),
    ...(recipe.carried
      ? [
          {
            when: `NOT coalesce(${recipe.carried}, false)`,
            reason: `'The row holds no figure the recipe knows.'`,
          },
        ]
      : [{ when: 'true', reason: `'The row holds no figure the recipe knows.'` }]),
  ]
  return `,
  periods AS MATERIALIZED (
    SELECT *, ${recipe.period} AS _period, ${recipe.quality} AS _quality,
      ${labels.map((sql) => `${sql} AS ${label(sql)}`).join(', ')} FROM source
  ),
  figures AS (${figures.map(arm).join('\n    UNION ALL')}),
  read AS (
    SELECT *, number_of(raw) AS printed, CASE WHEN is_computed THEN computed ELSE printed END AS value,
      ${number('numerator')} AS numerator, ${number('denominator')} AS denominator
    FROM figures
  ),
  meant AS (
    SELECT *, CASE WHEN value IS NULL THEN coalesce(${meaning(recipe.symbols, 'raw')}${
      otherSymbols.length
        ? `, CASE WHEN printed IS NOT NULL THEN coalesce(${otherSymbols.map((of) => meaning(recipe.symbols, `${of}_raw`)).join(', ')},
          CASE WHEN denominator = 0 THEN 'no denominator' END) END`
        : ''
    }) END AS symbol
    FROM read
  )
  SELECT f._row AS "row", first, CAST(NULL AS VARCHAR) AS aside, ${faultSql(faults, reasons)} AS wrong,
    measure, cohort, phase, _area AS area, _period AS period, value, numerator, denominator, symbol,
    _quality AS quality, "column", raw
  FROM meant f LEFT JOIN measure m ON m.id = f.measure LEFT JOIN cohort c ON c.id = f.cohort
  UNION ALL
  SELECT _row, true, _aside, CASE WHEN _aside IS NULL THEN ${faultSql(rowFaults, reasons)} END,
    NULL, NULL, NULL, _area, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM periods WHERE _aside IS NOT NULL OR NOT (${follows(figures.length)})`
}

function neighbours(_: Readable, recipe: NeighbourRecipe, reasons: boolean): Sql {
  const ranks = recipe.neighbours.map(({ rank }) => rank)
  const arms = recipe.neighbours.map(
    ({ rank, neighbour, closeness }) => `
    SELECT _row, ${rank === ranks[0]} AS first, _aside, _wrong, _area, ${reasons ? shown(recipe.area) : `''`} AS labels, ${rank} AS rank,
      ${identifier(neighbour)} AS raw, ${identifier(closeness)} AS closeness FROM source`,
  )
  const faults: Rule[] = [
    { when: '_wrong IS NOT NULL', reason: '_wrong' },
    unknownArea('labels'),
    {
      when: 'n.code IS NULL',
      reason: `'Neighbour ' || rank || ' is not known: “' || coalesce(raw, '') || '”.'`,
    },
  ]
  return `
  SELECT _row AS "row", first, _aside AS aside, CASE WHEN _aside IS NULL THEN ${faultSql(faults, reasons)} END AS wrong,
    _area AS area, n.code AS neighbour, rank, closeness
  FROM (${arms.join(' UNION ALL ')}) LEFT JOIN area_alias n ON n.alias = lower(raw)`
}
