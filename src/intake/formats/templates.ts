import type { Framework, Goal } from '../../framework/framework'
import { seriesId } from '../../framework/observation'
import { template } from '../recipes/template'

export const templateColumns = [template.columns, template.optional ?? {}].flatMap(Object.keys)

/** What to write into each column of the template. */
export const templateHelp: Readonly<Record<string, string>> = {
  measure: 'the id of a measure, from the list',
  cohort: 'the id of a group of people, from the list',
  phase: 'all, or a phase of school',
  area_code: 'the code of an area; its name is understood as well',
  period: 'a period, in one of the spellings listed',
  value: 'the figure, or a symbol for why there is none',
  numerator: 'the count above the line, where there is one; may be empty',
  denominator: 'the count below the line, where there is one; may be empty',
  quality: 'provisional, revised or final; empty means final',
  area_name: 'for the reader; not read',
  source: 'for the reader; not read',
}

const statedBaseline = ({ baseline, baselinePeriod }: Goal) => (baselinePeriod === null ? null : baseline)

/** The period of a goal's row in its template; `null` where the document leaves it open. */
export const templatePeriod = (goal: Goal) =>
  statedBaseline(goal) === null ? goal.outturnPeriod : goal.baselinePeriod

/**
 * One row a goal of the home area, cells as `templateColumns`: its baseline as the document has it, or, where nobody
 * knows the baseline's period, “not available” at the period that settles the goal. A goal without either has no row,
 * nor has one that would repeat another's figure.
 */
export function goalsTemplate({ goals, document, homeArea, areas }: Framework): (string | number | null)[][] {
  const written = new Set<string>()
  return goals.flatMap((goal) => {
    const { measure, cohort, phase, baselineQuality: quality } = goal
    const baseline = statedBaseline(goal)
    const period = templatePeriod(goal)
    const figure = `${seriesId(goal)}|${period}`
    if (period === null || written.has(figure)) return []
    written.add(figure)
    const cells: Readonly<Record<string, string | number>> = {
      measure,
      cohort,
      phase,
      area_code: homeArea,
      period,
      value: baseline ?? 'x',
      quality,
      area_name: areas.get(homeArea)?.name ?? '',
      source: baseline === null ? '' : document,
    }
    return [templateColumns.map((column) => cells[column] ?? null)]
  })
}

/**
 * One row for each group of pupils whom a goal is about, cells as `templateColumns`: how many there were in the January
 * of the document's year, “not available” until someone writes it.
 */
export function pupilsTemplate({ goals, measures, sizeMeasure, documentDate, homeArea, areas }: Framework) {
  const groups = goals
    .filter(({ measure }) => measures.get(measure)?.ofPupils)
    .map(({ cohort, phase }) => ({ measure: sizeMeasure, cohort, phase }))
  const cells = [...new Map(groups.map((group) => [seriesId(group), group])).values()].map((group) => ({
    ...group,
    area_code: homeArea,
    period: `January ${documentDate.slice(0, 4)}`,
    value: 'x',
    area_name: areas.get(homeArea)?.name ?? '',
  }))
  return cells.map((row: Readonly<Record<string, string>>) =>
    templateColumns.map((column) => row[column] ?? null),
  )
}
