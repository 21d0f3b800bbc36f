import { identifier, literal } from '../engine/port'
import { phases } from '../framework/words'
import { type Readable, shown, sourceSql } from './read'
import type { Figure, NeighbourRecipe, ObservationRecipe, Source, Sql } from './recipe'

/** Rows come out once for each figure (or once without one): `row`, `aside` or `wrong` (reasons), and the figure. */
export const buildSql = (readable: Readable, stage: string): Sql => {
  const { recipe } = readable.recognised
  const checked =
    recipe.yields === 'observations' ? observations(readable, recipe) : neighbours(readable, recipe)
  return `CREATE TEMP TABLE ${identifier(stage)} AS
    WITH source AS MATERIALIZED (
      SELECT s.*, a.code AS _area FROM (${sourceSql(readable)}) s LEFT JOIN area_alias a ON a.alias = lower(s._key)
    ) ${checked}`
}

const unknownArea = (recipe: { area: Sql }) =>
  `WHEN _area IS NULL THEN 'No area is known as ' || ${shown(recipe.area)} || '.'`

function observations({ recognised: { header, positions } }: Readable, recipe: ObservationRecipe): Sql {
  const has = (name: string) => positions.has(name)
  const figures = recipe.figures.filter(({ needs = [] }) => needs.every(has))
  const cell = (source: Source | undefined) =>
    source && has(source.column) ? identifier(source.column) : 'CAST(NULL AS VARCHAR)'
  const number = (source: Source | undefined) => {
    if (!source || !has(source.column)) return 'CAST(NULL AS DOUBLE)'
    return source.value ? `exact(${source.value})` : `number_of(${identifier(source.column)})`
  }
  const published = (source: Source) => literal(header[positions.get(source.column) ?? -1] ?? source.column)
  const arm = (figure: Figure) => `
    SELECT _row, _aside, _wrong, _area, _period, _quality, _unknown,
      ${figure.measure} AS measure, ${figure.cohort} AS cohort, ${figure.phase} AS phase,
      ${shown(`${figure.measure} ${figure.cohort} ${figure.phase}`)} AS labels,
      ${published(figure.value)} AS "column", ${cell(figure.value)} AS raw,
      number_of(${cell(figure.value)}) AS printed, ${number(figure.value)} AS value,
      ${cell(figure.numerator)} AS over, ${number(figure.numerator)} AS numerator,
      ${cell(figure.denominator)} AS under, ${number(figure.denominator)} AS denominator
    FROM periods WHERE _aside IS NULL AND coalesce(${figure.when ?? 'true'}, false)`
  const symbol = (text: Sql) => {
    const branches = Object.entries(recipe.symbols).map(
      ([s, meaning]) => `WHEN ${literal(s)} THEN ${literal(meaning)}`,
    )
    return branches.length ? `CASE lower(${text}) ${branches.join(' ')} END` : 'CAST(NULL AS VARCHAR)'
  }
  const any = figures.map(({ when }) => `coalesce(${when ?? 'true'}, false)`).join(' OR ') || 'false'
  const carried = `coalesce(${recipe.carried ?? 'false'}, false)`
  return `,
  periods AS MATERIALIZED (
    SELECT *, ${recipe.period} AS _period, ${recipe.quality} AS _quality,
      CASE ${unknownArea(recipe)} END AS _unknown FROM source
  ),
  figures AS (${figures.map(arm).join('\n    UNION ALL')}),
  meant AS (
    SELECT *, CASE WHEN value IS NULL THEN coalesce(${symbol('raw')},
        CASE WHEN printed IS NOT NULL THEN coalesce(${symbol('over')}, ${symbol('under')},
          CASE WHEN denominator = 0 THEN 'no denominator' END) END) END AS symbol
    FROM figures
  )
  SELECT f._row AS "row", CAST(NULL AS VARCHAR) AS aside, coalesce(_wrong, _unknown, CASE
      WHEN _period IS NULL THEN 'The period cannot be read.'
      WHEN m.id IS NULL OR c.id IS NULL OR phase IS NULL OR phase NOT IN (${phases.map(literal).join(', ')})
        THEN 'The measure, group of people or phase is not known: ' || labels || '.'
      WHEN raw IS NULL THEN '“' || "column" || '” is empty, and the file does not say why.'
      WHEN value IS NULL AND symbol IS NULL
        THEN '“' || raw || '” in “' || "column" || '” is neither a number nor a symbol this publisher uses.'
      WHEN value < m.lowest OR value > m.highest THEN '“' || raw || '” in “' || "column" || '” cannot be.'
      WHEN over IS NOT NULL AND number_of(over) IS NULL AND ${symbol('over')} IS NULL
        THEN 'The numerator “' || over || '” is neither a number nor a symbol this publisher uses.'
      WHEN under IS NOT NULL AND number_of(under) IS NULL AND ${symbol('under')} IS NULL
        THEN 'The denominator “' || under || '” is neither a number nor a symbol this publisher uses.'
      WHEN denominator < 0 OR numerator < m.lowest THEN 'A count below zero cannot be.'
      WHEN m.highest = 100 AND numerator > denominator THEN 'The numerator is larger than the denominator.'
    END) AS wrong,
    measure, cohort, phase, _area AS area, _period AS period, value, numerator, denominator, symbol,
    _quality AS quality, "column", raw
  FROM meant f LEFT JOIN measure m ON m.id = f.measure LEFT JOIN cohort c ON c.id = f.cohort
  UNION ALL
  SELECT _row, _aside, CASE WHEN _aside IS NULL THEN coalesce(_wrong, _unknown,
      CASE WHEN NOT ${carried} THEN 'The row holds no figure the recipe knows.' END) END,
    NULL, NULL, NULL, _area, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM periods WHERE _aside IS NOT NULL OR NOT (${any})`
}

function neighbours(_: Readable, recipe: NeighbourRecipe): Sql {
  const arms = recipe.neighbours.map(
    ({ rank, neighbour, closeness }) => `
    SELECT _row, _aside, _wrong, _area, ${shown(recipe.area)} AS labels, ${rank} AS rank,
      ${identifier(neighbour)} AS raw, ${identifier(closeness)} AS closeness FROM source`,
  )
  return `
  SELECT _row AS "row", _aside AS aside, CASE WHEN _aside IS NULL THEN coalesce(_wrong, CASE
      WHEN _area IS NULL THEN 'No area is known as ' || labels || '.'
      WHEN n.code IS NULL THEN 'Neighbour ' || rank || ' is not known: “' || coalesce(raw, '') || '”.'
    END) END AS wrong,
    _area AS area, n.code AS neighbour, rank, closeness
  FROM (${arms.join(' UNION ALL ')}) LEFT JOIN area_alias n ON n.alias = lower(raw)`
}
