import type { SymbolMeaning } from '../../../framework/vocabulary'
import type { Draft } from '../draft'
import type { LabelTable, WordPartName } from '../mapping'
import { lowered } from '../text'

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
