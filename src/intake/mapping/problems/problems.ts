import type { Framework } from '../../../framework/framework'
import { splitSentence, splitsIn } from '../../checks/splits'
import { columnsUsed, type Draft, filledTable, readsOf } from '../draft'
import type { Table } from '../table'
import { positionOf } from '../text'
import { blankProblems, figureProblems, symbolProblems } from './figureProblems'
import { areaProblems, type Problem, periodProblems, some, stop, warn, wordProblems } from './partProblems'

/** The part that reads a column. */
function readerOf(draft: Draft, column: string): Problem['part'] {
  const reads = (one: Draft) => columnsUsed(one).includes(column)
  const none: Draft = {
    ...draft,
    area: null,
    period: null,
    measure: null,
    cohort: null,
    phase: null,
    figures: [],
    leftOut: [],
  }
  const parts = ['area', 'period', 'measure', 'cohort', 'phase', 'leftOut'] as const
  return parts.find((part) => reads({ ...none, [part]: draft[part] })) ?? 'figures'
}

/** Columns that split the rows and nothing reads; only once every part is chosen can one tell. */
function splitProblems(draft: Draft, table: Table): Problem[] {
  const { area, period, measure, cohort, phase, figures } = draft
  if ([area, period, measure, cohort, phase].includes(null) || figures.length === 0) return []
  return splitsIn(table, readsOf(draft, table.header)).map((split) => warn('leftOut', splitSentence(split)))
}

/** Everything that is open or odd, part by part; a mapping can be used when nothing of it stops. */
export function problemsOf(draft: Draft, file: Table, framework: Framework): Problem[] {
  const table = filledTable(file, draft)
  const absent = columnsUsed(draft).filter((name) => positionOf(table.header, name) < 0)
  const unfinished = draft.leftOut.filter(({ values }) => values.length === 0)
  return [
    ...absent.map((name) => stop(readerOf(draft, name), `The file has no column ${some([name])}.`)),
    ...areaProblems(draft, table, framework),
    ...periodProblems(draft, table),
    ...wordProblems('measure', draft, table, framework),
    ...wordProblems('cohort', draft, table, framework),
    ...wordProblems('phase', draft, table, framework),
    ...figureProblems(draft, table, framework),
    ...symbolProblems(draft, table),
    ...blankProblems(draft, table),
    ...unfinished.map(({ column }) =>
      stop('leftOut', `Choose the values of ${some([column])}, or take the rule out.`),
    ),
    ...splitProblems(draft, table),
    ...(draft.title.trim() === '' ? [stop('name', 'Give this kind of file a name.')] : []),
  ]
}
