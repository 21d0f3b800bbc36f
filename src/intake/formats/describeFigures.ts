import type { Framework } from '../../framework/framework'
import { parsePeriod } from '../../framework/period'
import { phases } from '../../framework/vocabulary'
import type { FigureRecipe, Source } from '../recipes/recipe'
import { cohortLabels, type Labels, phaseLabels } from '../sql/labels'
import { macrosIn, type Sql, textsIn } from '../sql/sql'
import { fileColumns } from './describeColumns'

/** A figure that rows of a kind of file give. */
export interface DescribedFigure {
  readonly measures: Ids
  readonly cohorts: Ids
  readonly phases: Ids
  /** The column its value stands in, or how it is worked out of columns. */
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  /** Optional columns without which the file has no such figure. */
  readonly needs: readonly string[]
  /** Columns that say which rows hold it; none where every row does. */
  readonly chosenBy: readonly string[]
}

/** A sum of columns as a person would write it: `100 − sess_overall_percent`. */
const sumOf = (sql: Sql) =>
  sql
    .replace(/number_of\("([^"]+)"\)/g, '$1')
    .replace(/nullif\((\w+), 0\)/g, '$1')
    .replaceAll(' - ', ' − ')
    .replaceAll(' / ', ' ÷ ')

function inWords(source: Source | undefined, derived: FigureRecipe['derived']) {
  if (!source) return ''
  const made = derived?.[source.column]
  if (made?.includes(' OVER ')) return 'from other rows of the file'
  if (source.value === undefined && made === undefined) return source.column
  const sum = sumOf(source.value ?? '')
  if (/^[\w −÷]+$/.test(sum)) return sum
  return `worked out from ${fileColumns(source.value ?? made ?? '', derived).join(', ')}`
}

/** The ids a piece of SQL can give: those of a list of labels, those it spells out, or any. */
function idsOf(sql: Sql, known: readonly string[], labels: Labels): Ids {
  const [word] = macrosIn(sql)
  const spelt = word === 'sen_cohort' || word === 'school_phase' ? Object.keys(labels) : textsIn(sql)
  const ids = known.filter((id) => spelt.includes(id))
  return ids.length > 0 ? ids : 'any'
}

/** The figures a recipe makes of a row, in the framework's ids. */
export const describeFigures = (
  { figures, derived }: FigureRecipe,
  { measures, cohorts }: Framework,
): DescribedFigure[] =>
  figures.map((figure) => ({
    measures: idsOf(figure.measure, [...measures.keys()], {}),
    cohorts: idsOf(figure.cohort, [...cohorts.keys()], cohortLabels),
    phases: idsOf(figure.phase, phases, phaseLabels),
    value: inWords(figure.value, derived),
    numerator: inWords(figure.numerator, derived),
    denominator: inWords(figure.denominator, derived),
    needs: figure.needs ?? [],
    chosenBy: fileColumns(figure.when ?? '', derived),
  }))

/** Some ids, or any the framework has. */
export type Ids = readonly string[] | 'any'

/** How a cell is read by each word of `macros.ts` that is about time. */
const macroReadings: Readonly<Record<string, string>> = {
  academic_year: 'an academic year, written 201819',
  academic_label: 'an academic year, written 2018/19',
  academic_year_ending: 'an academic year by the year it ends in, 2019 for 2018/19',
  financial_year_ending: 'a financial year by the year it ends in, 2019 for 2018-19',
  financial_year: 'a financial year, written 2018-19, 2018/19 or 201819',
  calendar_year: 'a calendar year, written 2019',
  ees_year: 'an academic year, written 2024/25, AY 2024/2025 or 2024/25 Academic year',
  ees_term: 'a term, written 2024/25 Autumn term or T1 2024/2025',
  term_of: 'a term, written Autumn term',
  period_label: 'a period as the template writes it',
}

export interface PeriodReading {
  /** The file's columns that say the period; none where the kind of file is about one period only. */
  readonly columns: readonly string[]
  readonly readings: readonly string[]
}

/** How a recipe finds a row's period. */
export function periodReading({ period, derived, year }: FigureRecipe): PeriodReading {
  const texts = textsIn(period)
  const fixed = texts.filter((text) => parsePeriod(text)).map((text) => `always ${text}`)
  const months = texts
    .filter((text) => parsePeriod(`${text}2019`)?.kind === 'month')
    .map((text) => `the count of ${text.trim()}`)
  return {
    columns: fileColumns(period, derived),
    readings: [
      ...new Set([...macrosIn(period).flatMap((word) => macroReadings[word] ?? []), ...months, ...fixed]),
      ...(year ? [`where there is no ${year.column}, the year in the file’s name, or the one you say`] : []),
    ],
  }
}

/** One spelling of each kind of period, with its first and last day. */
export const periodSpellings = [
  '2018/19',
  '2018/19 autumn',
  '2018-19',
  '2019',
  'January 2019',
  '2019-01-31',
].flatMap((label) => parsePeriod(label) ?? [])
