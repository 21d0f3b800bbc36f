import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../knownFile'
import { columnsRead, groupsBySource, neededColumns } from '../sql/columns'

/** What a column is read for: whom the row is about, the rest of the row, or nothing. */
export const ofPerson = 1
export const ofOthers = 2
const notRead = 0

/** How rows are cut into whom they are about and the rest. */
export interface Layout {
  /** One byte. */
  readonly delimiter: number
  readonly carriageReturns: boolean
  /** For each column of the file. */
  readonly kinds: readonly number[]
  /** The person stands first, and all other columns are read: a row is the person and the rest as they stand. */
  readonly isPersonFirst: boolean
}

/**
 * How to cut rows of a recipe into the person's cell and the rest. `undefined` where a rule, a group or a sum reads
 * both, or cells are padded, so that only the engine can tell what they mean.
 */
export function layoutOf(recipe: PeopleRecipe, source: Source): Layout | undefined {
  const person = /^"(\w+)"$/.exec(recipe.person)?.[1]
  if (person === undefined || source.padded || recipe.ofList) return undefined
  const rules = [...recipe.skips, ...recipe.rejects].map(({ when }) => when)
  const { ofFile } = groupsBySource(recipe, source)
  const others = [
    recipe.surelyUsed ?? '',
    ...rules,
    ...ofFile.map(([, sql]) => sql),
    ...Object.values(recipe.sums),
  ]
  if (columnsRead(recipe, others.join(' ')).includes(person)) return undefined
  const kinds = source.header.map(() => notRead)
  for (const name of neededColumns(recipe, source))
    kinds[source.positions.get(name) ?? -1] = name === person ? ofPerson : ofOthers
  return {
    delimiter: source.delimiter.charCodeAt(0),
    carriageReturns: source.lineEnd === '\r\n',
    kinds,
    isPersonFirst: kinds.every((kind, at) => kind === (at === 0 ? ofPerson : ofOthers)),
  }
}
