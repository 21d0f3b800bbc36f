import type { DroppedFile } from '../../detect/detect'
import { type Refusal, refuse } from '../../refusal'
import { type KnownFile, recognisePeople } from '../aggregate/recognise'
import type { PeopleRecipe } from '../recipes/recipe'

/** A pupil-level file with the list that goes with it, where it needs one; or a list that goes with other files. */
export type Paired =
  | { readonly kind: 'alone'; readonly known: KnownFile }
  | {
      readonly kind: 'with list'
      readonly known: KnownFile
      readonly list: DroppedFile
      readonly listKnown: KnownFile
    }
  | { readonly kind: 'list'; readonly of: readonly DroppedFile[] }

const needsList = (name: string) =>
  refuse(
    'A pupil list is missing',
    `${name} does not say which school its pupils are in, nor their provision.`,
    'Drop it together with a pupil list: a CSV with the columns pupil, school, phase and provision. The page “Kinds of file” has a template.',
  )

const listAlone = (name: string) =>
  refuse(
    'A pupil list alone has no figures',
    `${name} says who is in which school, with which provision, and nothing else.`,
    'Drop it together with a file of session marks, or of suspensions and exclusions, in one go.',
  )

/**
 * Looks at a file and, where it is one of pupils, for what goes with it among the files dropped in one go.
 * @param list the recipe of a pupil list
 * @returns undefined where the file is none of pupils
 */
export async function pair(
  file: DroppedFile,
  others: readonly DroppedFile[],
  recipes: readonly PeopleRecipe[],
  list: PeopleRecipe,
): Promise<Paired | Refusal | undefined> {
  // One look at the file: most dropped files are none of pupils.
  const known = await recognisePeople(file.content, [...recipes, list])
  if (known?.kind !== 'pupils') return known
  if (known.recipe.id === list.id) {
    const looked = await Promise.all(others.map((one) => recognisePeople(one.content, recipes)))
    const of = others.filter((_, at) => {
      const found = looked[at]
      return found?.kind === 'pupils' && found.list !== undefined
    })
    return of.length > 0 ? { kind: 'list', of } : listAlone(file.name)
  }
  if (!known.list) return { kind: 'alone', known }
  for (const one of others) {
    if ((await recognisePeople(one.content, recipes)) !== undefined) continue
    const listKnown = await recognisePeople(one.content, [known.list])
    if (listKnown?.kind === 'pupils') return { kind: 'with list', known, list: one, listKnown }
  }
  return needsList(file.name)
}
