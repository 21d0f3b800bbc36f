import type { Draft } from '../draft'
import type { LeftOut } from '../mapping'

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
