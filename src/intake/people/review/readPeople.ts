import type { Engine } from '../../../engine/port'
import type { DroppedFile } from '../../detect/detect'
import type { Examined, Tools } from '../../examine'
import { type Refusal, refuse } from '../../report/refusal'
import { aggregate } from '../aggregate/aggregate'
import { readShareInWorker } from '../aggregate/fastPath/worker/readInWorker'
import type { Progress } from '../aggregate/options'
import type { KnownPeopleFile } from '../aggregate/peopleFile'
import { recognisePeople } from '../aggregate/recognise'
import { peopleRecipes } from '../recipes'
import { pupilList } from '../recipes/pupilList'
import type { PeopleRecipe } from '../recipes/recipe'
import { examinePupils } from './reviewPeople'

/** A pupil-level file with the list that goes with it, where it needs one; or a list that goes with other files. */
export type Paired =
  | { readonly kind: 'alone'; readonly known: KnownPeopleFile }
  | {
      readonly kind: 'with list'
      readonly known: KnownPeopleFile
      readonly list: DroppedFile
      readonly listKnown: KnownPeopleFile
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

export interface PupilTools extends Tools {
  /** Starts an engine for this file alone. */
  readonly boot: () => Promise<Engine>
}

interface Options {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** A pupil list that is read together with other files. */
export interface Listed {
  readonly kind: 'listed'
  readonly sentence: string
}

/** Only recognised: what is taken from a list is what the file beside it asks for. */
const bareList = { ...pupilList, groups: {}, sums: {}, cells: '' }

const names = new Intl.ListFormat('en-GB')

/**
 * Takes a pupil-level file through the door as far as the review: its rows are added up as they are read, by engines of
 * their own that are gone afterwards.
 * @param others files dropped in one go with it, among which its pupil list may be
 * @returns undefined where the file is none of pupils
 * @throws AbortError when `signal` aborts; Error in words when the file cannot be read to its end; as `Engine.query`.
 */
export async function readPupils(
  file: DroppedFile,
  others: readonly DroppedFile[],
  tools: PupilTools,
  { signal, onProgress }: Options,
): Promise<Refusal | Listed | Examined | undefined> {
  const paired = await pair(file, others, peopleRecipes, bareList)
  signal.throwIfAborted()
  if (!paired || paired.kind === 'refused') return paired
  if (paired.kind === 'list')
    return {
      kind: 'listed',
      sentence: `It is read together with ${names.format(paired.of.map(({ name }) => name))}, and has no figures of its own.`,
    }
  const list =
    paired.kind === 'with list' ? { content: paired.list.content, known: paired.listKnown } : undefined
  const { known } = paired
  const added = await aggregate({
    file: { content: file.content, known },
    list,
    boot: tools.boot,
    reader: readShareInWorker,
    signal,
    onProgress,
  })
  if (added.kind === 'refused') return added
  const sizes = file.content.size + (list?.content.size ?? 0)
  return examinePupils({ known, fileName: file.name, size: sizes, added }, tools)
}
