import type { Framework } from '../../../framework/framework'
import type { SeriesKey } from '../../../framework/observation'
import type { FileFormat } from '../../formats/describe'
import { type DescribedColumn, fileColumns } from '../../formats/describeColumns'
import type { DescribedFigure } from '../../formats/describeFigures'
import type { Columns, Rule } from '../../recipes/recipe'
import { type Sql, textsIn } from '../../sql/sql'
import { attendanceCodes } from '../codes/attendanceCodes'
import { peopleRecipes } from '../recipes'
import { pupilList } from '../recipes/pupilList'
import type { PeopleRecipe } from '../recipes/recipe'
import { countingNotes, measureParts } from './whatIsCounted'

/** A recipe, or the pupil list, which gives no figures of its own. */
type Described = Omit<PeopleRecipe, 'groups' | 'sums' | 'cells'> &
  Partial<Pick<PeopleRecipe, 'groups' | 'sums' | 'cells'>>

const groupWords: Readonly<Record<string, string>> = { provision: 'group of people' }
const periods = ['month', 'term', 'year_end']

function columnsOf(recipe: Described): DescribedColumn[] {
  const purposes: [string, Sql][] = [
    ['telling people apart', recipe.person],
    ...Object.entries(recipe.groups ?? {}).map(([name, sql]): [string, Sql] => [
      periods.includes(name) ? 'period' : (groupWords[name] ?? name),
      sql,
    ]),
    ...Object.values(recipe.sums ?? {}).map((sql): [string, Sql] => ['counting', sql]),
    ...recipe.skips.map(({ when }): [string, Sql] => ['setting rows aside', when]),
    ...recipe.rejects.map(({ when }): [string, Sql] => ['rejecting rows', when]),
  ]
  const described = (columns: Columns, more: Pick<DescribedColumn, 'required' | 'inList'>) =>
    Object.entries(columns).map(([name, others]) => ({
      name,
      others,
      ...more,
      serves: [
        ...new Set(
          purposes.flatMap(([purpose, sql]) =>
            fileColumns(sql, recipe.derived).includes(name) ? [purpose] : [],
          ),
        ),
      ],
    }))
  return [
    ...described(recipe.columns, { required: true }),
    ...described(recipe.listed ?? {}, { required: true, inList: true }),
    ...described(recipe.optional ?? {}, { required: false }),
  ]
}

/** What its cells are about, going by the texts in their SQL. */
function figuresOf({ cells = '' }: Described, { measures, cohorts }: Framework): DescribedFigure[] {
  const texts = new Set(textsIn(cells))
  const placed = [...cohorts.keys()].filter((id) => texts.has(id))
  const phases = ['primary', 'secondary', 'special'].filter((phase) => texts.has(phase))
  return [...measures.values()]
    .filter(({ id }) => texts.has(id))
    .map(({ id, unit }) => ({
      measures: [id],
      cohorts: placed,
      phases: phases.length > 0 ? ['all', ...phases] : ['all'],
      value: unit === 'count' ? 'a count' : '100 × numerator ÷ denominator',
      numerator: measureParts[id]?.numerator ?? '',
      denominator: measureParts[id]?.denominator ?? '',
      needs: [],
      chosenBy: [],
    }))
}

/** Columns in the order in which a template has them: who, where, then the rest. */
const templateOf = ({ columns, listed = {}, optional = {} }: Described) => {
  const [who = '', ...others] = Object.keys(columns)
  return [who, ...Object.keys(listed), ...others, ...Object.keys(optional)]
}

function periodOf({ dates, groups = {} }: Described): FileFormat['period'] {
  if (dates.length > 0) return { columns: dates, readings: ['dates, written 2018-09-03 or 03/09/2018'] }
  return !('term' in groups) ? undefined : { columns: ['term'], readings: ['a term, written 2018/19 autumn'] }
}

function describe(recipe: Described, framework: Framework): FileFormat {
  const figures = figuresOf(recipe, framework)
  const feeds = ({ measure, cohort, phase }: SeriesKey) =>
    figures.some(
      (one) => one.measures.includes(measure) && one.cohorts.includes(cohort) && one.phases.includes(phase),
    )
  const rule = ({ when, reason }: Rule) => ({ reason, columns: fileColumns(when, recipe.derived) })
  return {
    id: recipe.id,
    title: recipe.title,
    publisher: 'Your own systems',
    version: recipe.version,
    compiles: false,
    columns: columnsOf(recipe),
    symbols: [],
    figures,
    neighbours: 0,
    ofSchools: false,
    names: false,
    period: periodOf(recipe),
    quality: undefined,
    goals: framework.goals.filter(feeds).map(({ id }) => id),
    beside: [...new Set(framework.related.filter(feeds).map(({ goal }) => goal))],
    skips: recipe.skips.map(rule),
    rejects: recipe.rejects.map(rule),
    people: {
      template: templateOf(recipe),
      notes: countingNotes[recipe.id] ?? [],
      codes: recipe.codes ? attendanceCodes : [],
    },
  }
}

/** Every kind of pupil-level file in words, the pupil list last. */
export const describePeopleFormats = (framework: Framework): FileFormat[] =>
  [...peopleRecipes, pupilList].map((recipe) => describe(recipe, framework))
