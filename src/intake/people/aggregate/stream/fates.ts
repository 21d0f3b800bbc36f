import { identifier } from '../../../../engine/port'
import type { Sql } from '../../../recipes/recipe'
import type { PupilRecipe } from '../../recipes/recipe'
import { absentColumns, columnsRead, neededColumns } from './columns'
import type { Source } from './source'

/** What becomes of a row that is not used. */
export interface Fate {
  readonly when: Sql
  readonly kind: 'aside' | 'rejected'
  readonly reason: string
  /** The column whose word is shown with the reason, if it is a code's. */
  readonly word?: string
}

const empty = (names: readonly string[]): Fate => ({
  when: names.map((name) => `${identifier(name)} IS NULL`).join(' AND '),
  kind: 'aside',
  reason: 'The row is empty.',
})

/** Where the date could not be read, the cell beside it is not empty. */
export const writtenDate = (column: string) => `${column} as written`

/** The engine also reads “18-09-03” as a day of the year 18, and “infinity”. */
export const inRange = "BETWEEN DATE '1900-01-01' AND DATE '2199-12-31'"

const noDate = (column: string): Fate => ({
  when: `${identifier(writtenDate(column))} IS NOT NULL AND (${identifier(column)} IS NULL
    OR ${identifier(column)} NOT ${inRange})`,
  kind: 'rejected',
  reason: `“${column}” is no date of the form 2018-09-03 or 03/09/2018.`,
})

/**
 * All fates but being used, in the order in which they are asked. A rule on a column that is not in the file never
 * holds here.
 */
export function fatesOf(recipe: PupilRecipe, source: Source): Fate[] {
  const absent = absentColumns(recipe, source)
  const here = ({ when }: Fate) => !columnsRead(recipe, when).some((name) => absent.includes(name))
  const word = (when: Sql) => columnsRead(recipe, when).find((name) => recipe.codes?.includes(name))
  const rules = (kind: Fate['kind'], all: PupilRecipe['aside']): Fate[] =>
    all.map(({ when, reason }) => {
      const shown = word(when)
      return { when, kind, reason, ...(shown === undefined ? {} : { word: shown }) }
    })
  return [
    empty(neededColumns(recipe, source)),
    ...[...source.dates.keys()].map(noDate),
    ...rules('aside', recipe.aside),
    ...rules('rejected', recipe.rejects),
    {
      when: `${recipe.person} IS NULL`,
      kind: 'rejected' as const,
      reason: 'The row does not say whom it is about.',
    },
  ].filter(here)
}
