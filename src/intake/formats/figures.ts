import type { Framework } from '../../framework/framework'
import { phases } from '../../framework/vocabulary'
import type { FigureRecipe, Source, Sql } from '../recipes/recipe'
import { cohortLabels, type Labels, phaseLabels } from '../staging/labels'
import { fileColumns, type Ids, textsIn, wordsIn } from './pieces'

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
  const [word] = wordsIn(sql)
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
