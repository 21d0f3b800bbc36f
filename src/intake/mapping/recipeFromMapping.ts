import { identifier, literal } from '../../engine/port'
import type { Figure, ObservationRecipe, Rule } from '../recipes/recipe'
import { lookup } from '../sql/macros'
import type { Sql } from '../sql/sql'
import { columnsUsed, isFilledDown, readsOf } from './draft'
import { isOtherLevelSql, levelNames, levelSql, otherLevelReason } from './level'
import type { LabelTable, LeftOut, MappedFigure, Mapping, WordPart, WordPartName } from './mapping'
import { identifierNames, isOfKindSql, otherKind } from './periods/identifier'
import { readPeriodSql } from './periods/readings'
import { clean, cleanSql, findColumn, lowered, plainName } from './text'

/**
 * Canonical names for a file's columns. What a stranger wrote into a header never becomes a name in SQL; a name made up
 * here is never one of the headers, so that it finds no other column.
 */
export function canonicalNames(headers: readonly string[]): (header: string) => string {
  const taken = new Set(headers.map(plainName))
  const names = new Map<string, string>()
  let number = 0
  for (const header of taken) {
    do number += 1
    while (taken.has(`mapped_${number}`))
    names.set(header, `mapped_${number}`)
  }
  return (header) => names.get(plainName(header)) ?? ''
}

const reason = 'Left out by the mapping.'
const nothing = 'CAST(NULL AS VARCHAR)'
const place = 'mapped_area'

const among = (x: Sql, values: readonly string[]): Sql =>
  `lower(coalesce(${x}, '')) IN (${values.map((value) => literal(lowered(clean(value)))).join(', ')})`

const translated = (labels: LabelTable, x: Sql): Sql =>
  lookup(
    Object.fromEntries(
      labels.flatMap(({ label, means }) => (means === null ? [] : [[lowered(label), means]])),
    ),
    x,
  )

const withoutMeaning = (labels: LabelTable, x: Sql): Rule[] => {
  const left = labels.filter(({ means }) => means === null).map(({ label }) => label)
  return left.length > 0 ? [{ when: among(x, left), reason }] : []
}

/** A column the mapping need not name: its canonical name, and whether files are known by it. */
function unnamed(name: string, spellings: readonly string[], headers: readonly string[]) {
  const known = findColumn(headers, spellings)
  const taken = headers.map(plainName)
  let own = name
  while (taken.includes(own)) own += '_'
  return { known, own, optional: known === undefined ? { [own]: spellings } : {} }
}

/** A number is 100 · n ÷ d (or n ÷ d) where the file prints only the counts. */
function source({ value, numerator, denominator, factor }: MappedFigure, raw: (name: string) => Sql) {
  const number = (name: string) => `number_of(${raw(name)})`
  if (value !== null)
    return { column: value, ...(factor === 1 ? {} : { value: `${factor} * ${number(value)}` }) }
  const [over = '', under = ''] = [numerator ?? '', denominator ?? '']
  return {
    column: over,
    dividedBy: under,
    value: `${factor} * ${number(over)} / nullif(${number(under)}, 0)`,
  }
}

/** The id of the recipe that a mapping becomes. */
export const recipeIdOf = ({ id }: Mapping) => `mapped-${id}`

/**
 * The recipe a mapping stands for. Column names of the file are found in its header and named anew; its words and
 * labels reach SQL only as literals.
 */
export function recipeFrom(mapping: Mapping): ObservationRecipe {
  const { area, period, figures, headers, blanks } = mapping
  const canonical = canonicalNames(headers)
  const raw = (name: string) => identifier(canonical(name))
  const text = (name: string) => identifier(`${canonical(name)}_text`)

  const wordParts = (['measure', 'cohort', 'phase'] as const).map((name) => [name, mapping[name]] as const)
  const wordSql = (name: WordPartName, part: WordPart, figure: MappedFigure): Sql => {
    if (part.from === 'column') return translated(part.labels, text(part.column))
    const word = part.from === 'fixed' ? part.word : figure[name]
    return word === null ? nothing : literal(word)
  }
  const areaTexts = area.from === 'columns' ? area.columns.map(text) : []
  const areaLabels = area.from === 'columns' ? area.labels : []

  const periodSql = (): Sql => {
    if (period.from === 'column')
      return readPeriodSql(
        period.reading,
        text(period.column),
        period.second === null ? null : text(period.second),
      )
    return period.from === 'fixed' ? literal(period.period) : nothing
  }

  const named = figures.map((figure): Figure => {
    const value = source(figure, raw)
    const counted = (name: string | null) => (name === null ? undefined : { column: canonical(name) })
    const [numerator, denominator] = [counted(figure.numerator), counted(figure.denominator)]
    return {
      measure: wordSql('measure', mapping.measure, figure),
      cohort: wordSql('cohort', mapping.cohort, figure),
      phase: wordSql('phase', mapping.phase, figure),
      ...(period.from === 'figures' && figure.period !== null ? { period: literal(figure.period) } : {}),
      value: {
        ...value,
        column: canonical(value.column),
        ...('dividedBy' in value ? { dividedBy: canonical(value.dividedBy) } : {}),
      },
      ...(numerator ? { numerator } : {}),
      ...(denominator ? { denominator } : {}),
      ...(blanks === 'leave out' ? { when: `${raw(value.column)} IS NOT NULL` } : {}),
    }
  })
  const level = unnamed('mapped_level', levelNames, headers)
  const time = unnamed('mapped_time', identifierNames, headers)
  const cell = ({ known, own }: typeof level) => cleanSql(known === undefined ? identifier(own) : raw(known))
  const readsTime =
    period.from === 'column' &&
    findColumn(
      [period.column, period.second].filter((name) => name !== null),
      identifierNames,
    ) !== undefined
  const labels =
    period.from === 'figures'
      ? figures.flatMap(({ period }) => (period === null ? [] : [literal(period)]))
      : [periodSql()]
  const values = named.map(({ value }) => identifier(value.column))
  const leftOut = ({ column, rule, values: listed }: LeftOut): Rule => ({
    when: `${rule === 'is' ? '' : 'NOT '}${among(text(column), listed)}`,
    reason,
  })
  const words = (name: string): Sql =>
    isFilledDown(mapping, name)
      ? `last_value(${cleanSql(raw(name))} IGNORE NULLS) OVER (ORDER BY _row)`
      : cleanSql(raw(name))
  const labelled = columnsUsed({ ...mapping, figures: [] })

  return {
    id: recipeIdOf(mapping),
    mapped: readsOf(mapping, headers),
    title: mapping.title,
    publisher: mapping.publisher || 'Publisher not named',
    version: mapping.revision,
    yields: 'observations',
    columns: Object.fromEntries(headers.map((header) => [canonical(header), [header]])),
    optional: { ...level.optional, ...time.optional },
    symbols: Object.fromEntries(mapping.symbols.map(({ symbol, means }) => [lowered(symbol), means])),
    derived: {
      ...Object.fromEntries(labelled.map((name) => [`${canonical(name)}_text`, words(name)])),
      ...(areaTexts.length > 0 ? { [place]: `coalesce(${areaTexts.join(', ')})` } : {}),
    },
    skips: [
      { when: isOtherLevelSql(cell(level)), reason: otherLevelReason },
      ...mapping.leftOut.map(leftOut),
      ...withoutMeaning(areaLabels, identifier(place)),
      ...wordParts.flatMap(([, part]) =>
        part.from === 'column' ? withoutMeaning(part.labels, text(part.column)) : [],
      ),
      ...(blanks === 'leave out' ? [{ when: `coalesce(${values.join(', ')}) IS NULL`, reason }] : []),
    ],
    rejects: readsTime
      ? []
      : labels.map((label) => ({
          when: `(${isOfKindSql(label, cell(time))}) = false`,
          reason: otherKind,
          check: 'period-kind-unlike',
        })),
    areaLevel: levelSql(cell(level)),
    levelDecides: true,
    area:
      area.from === 'fixed'
        ? literal(area.area)
        : `coalesce(${translated(areaLabels, identifier(place))}, regexp_replace(${identifier(place)}, '^(\\d{3})\\.0$', '\\1'))`,
    ...(area.from === 'columns' && area.names !== undefined ? { areaName: raw(area.names) } : {}),
    period: periodSql(),
    quality: literal(mapping.quality),
    figures: named,
  }
}
