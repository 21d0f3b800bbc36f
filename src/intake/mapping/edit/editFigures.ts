import type { Draft } from '../draft'
import { anyPeriodInName, meaningInName } from '../guess/columnName'
import type { Vocabulary } from '../guess/vocabulary'
import { figureOf, type LeftOut, type MappedFigure } from '../mapping'
import { symbolsFor } from '../symbols'
import type { Table } from '../table'

/** The figures with the usual meanings of symbols that come with their columns. */
const withFigures = (draft: Draft, figures: readonly MappedFigure[], table: Table): Draft => ({
  ...draft,
  figures,
  symbols: symbolsFor(figures, table, draft.symbols),
})

/** What a column's name says of its figures, in the parts that are left to them. */
function saidInName(draft: Draft, name: string, words: Vocabulary): Partial<MappedFigure> {
  const parts = (['measure', 'cohort', 'phase'] as const).flatMap((part) => {
    const word = draft[part]?.from === 'figures' ? meaningInName(name, words[part]) : undefined
    return word === undefined ? [] : [[part, word]]
  })
  const period = draft.period?.from === 'figures' ? anyPeriodInName(name) : undefined
  return { ...Object.fromEntries(parts), ...(period ? { period } : {}) }
}

/** Adds a column of values, with what its name says of it; `null` adds a value worked out from two counts. */
export function addFigure(draft: Draft, value: string | null, table: Table, words: Vocabulary): Draft {
  const figure = figureOf(value, {
    factor: value === null ? 100 : 1,
    ...saidInName(draft, value ?? '', words),
  })
  return withFigures(draft, [...draft.figures, figure], table)
}

/** Changes a figure; with another column comes what that column's name says. */
export function changeFigure(
  draft: Draft,
  place: number,
  change: Partial<MappedFigure>,
  table: Table,
  words: Vocabulary,
): Draft {
  const named = change.value ? saidInName(draft, change.value, words) : {}
  return withFigures(
    draft,
    draft.figures.map((figure, i) => (i === place ? { ...figure, ...named, ...change } : figure)),
    table,
  )
}

export const removeFigure = (draft: Draft, place: number): Draft => ({
  ...draft,
  figures: draft.figures.toSpliced(place, 1),
})

export const addRule = (draft: Draft, column: string): Draft => ({
  ...draft,
  leftOut: [...draft.leftOut, { column, rule: 'is', values: [] }],
})

export const changeRule = (draft: Draft, place: number, change: Partial<LeftOut>): Draft => ({
  ...draft,
  leftOut: draft.leftOut.map((rule, i) => (i === place ? { ...rule, ...change } : rule)),
})

export const removeRule = (draft: Draft, place: number): Draft => ({
  ...draft,
  leftOut: draft.leftOut.toSpliced(place, 1),
})

/** Adds a value to a rule's list, or takes it out. */
export const toggleValue = ({ values }: LeftOut, value: string): Partial<LeftOut> => ({
  values: values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
})
