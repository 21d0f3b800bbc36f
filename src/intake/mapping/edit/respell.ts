import type { Draft } from '../draft'
import { columnNames, type Table } from '../table'
import { plainName } from '../text'

/** The same mapping with its columns spelt as this file spells them. */
export function respell(draft: Draft, table: Table): Draft {
  const spellings = new Map(columnNames(table).map((name) => [plainName(name), name]))
  const own = (name: string) => spellings.get(plainName(name)) ?? name
  const orNothing = (name: string | null) => (name === null ? null : own(name))
  const word = (part: Draft['measure']) =>
    part?.from === 'column' ? { ...part, column: own(part.column) } : part
  const { area, period } = draft
  return {
    ...draft,
    area: area?.from === 'columns' ? { ...area, columns: area.columns.map(own) } : area,
    period:
      period?.from === 'column'
        ? { ...period, column: own(period.column), second: orNothing(period.second) }
        : period,
    measure: word(draft.measure),
    cohort: word(draft.cohort),
    phase: word(draft.phase),
    figures: draft.figures.map((figure) => ({
      ...figure,
      value: orNothing(figure.value),
      numerator: orNothing(figure.numerator),
      denominator: orNothing(figure.denominator),
    })),
    leftOut: draft.leftOut.map((rule) => ({ ...rule, column: own(rule.column) })),
  }
}
