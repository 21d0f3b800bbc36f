import type { SymbolMeaning } from '../../../framework/vocabulary'
import type { Draft } from '../draft'
import type { LabelTable, WordPartName } from '../mapping'
import { columnNames, type Table } from '../table'
import { lowered, plainName } from '../text'

/** Says what a label means: a word, `null` to leave its rows out, `undefined` to leave it open. */
const explained = (labels: LabelTable, label: string, means: string | null | undefined): LabelTable => [
  ...labels.filter((one) => lowered(one.label) !== lowered(label)),
  ...(means === undefined ? [] : [{ label, means }]),
]

export function explainWord(
  draft: Draft,
  part: WordPartName,
  label: string,
  means: string | null | undefined,
): Draft {
  const before = draft[part]
  if (before?.from !== 'column') return draft
  return { ...draft, [part]: { ...before, labels: explained(before.labels, label, means) } }
}

export function explainArea(draft: Draft, label: string, means: string | null | undefined): Draft {
  if (draft.area?.from !== 'columns') return draft
  return { ...draft, area: { ...draft.area, labels: explained(draft.area.labels, label, means) } }
}

export const explainSymbol = (draft: Draft, symbol: string, means: SymbolMeaning | undefined): Draft => ({
  ...draft,
  symbols: [
    ...draft.symbols.filter((one) => lowered(one.symbol) !== lowered(symbol)),
    ...(means === undefined ? [] : [{ symbol, means }]),
  ],
})

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
    area:
      area?.from === 'columns'
        ? {
            ...area,
            columns: area.columns.map(own),
            ...(area.names === undefined ? {} : { names: own(area.names) }),
          }
        : area,
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
    ...(draft.filledDown ? { filledDown: draft.filledDown.map(own) } : {}),
  }
}
