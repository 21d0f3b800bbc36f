import type { Engine } from '../../../engine/port'
import type { DroppedFile } from '../../detect/figureFiles'
import { recognisePeople } from '../../detect/peopleFiles'
import { type Refusal, refuse } from '../../report/refusal'
import type { WaitingFile } from '../../waiting/review'
import { aggregate } from '../aggregate/aggregate'
import { readShareInWorker } from '../aggregate/fastPath/worker/readInWorker'
import type { Progress } from '../aggregate/options'
import type { KnownPeopleFile } from '../aggregate/peopleFile'
import { peopleRecipes } from '../recipes'
import { pupilList } from '../recipes/pupilList'
import type { PeopleRecipe } from '../recipes/recipe'
import { type PeopleReviewTools, reviewPeople } from './reviewPeople'

/** Only recognised: what is taken from a list is what the file beside it asks for. */
const bareList: PeopleRecipe = { ...pupilList, groups: {}, sums: {}, cells: '' }

/** Every kind of file whose rows are about people, pupil lists among them. */
export const peopleKinds: readonly PeopleRecipe[] = [...peopleRecipes, bareList]

/** A pupil list that is read together with other files. */
export interface Listed {
  readonly kind: 'listed'
  readonly sentence: string
}

export interface PeopleTools extends PeopleReviewTools {
  /** Starts an engine for this file alone. */
  readonly boot: () => Promise<Engine>
}

interface Options {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

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

const names = new Intl.ListFormat('en-GB')

/** What becomes of a pupil list: it goes with the files beside it that need one. */
async function listed(file: DroppedFile, others: readonly DroppedFile[]): Promise<Listed | Refusal> {
  const known = await Promise.all(others.map(({ content }) => recognisePeople(content, peopleRecipes)))
  const needing = others.filter((_, at) => {
    const found = known[at]
    return found?.kind === 'people' && found.list !== undefined
  })
  return needing.length === 0
    ? listAlone(file.name)
    : {
        kind: 'listed',
        sentence: `It is read together with ${names.format(needing.map(({ name }) => name))}, and has no figures of its own.`,
      }
}

/** The pupil list among the files dropped in one go with another. */
async function findList(recipe: PeopleRecipe, others: readonly DroppedFile[]) {
  for (const { content } of others) {
    if ((await recognisePeople(content, peopleRecipes)) !== undefined) continue
    const known = await recognisePeople(content, [recipe])
    if (known?.kind === 'people') return { content, known }
  }
  return undefined
}

/**
 * Reads a file whose rows are about people as far as its review: they are added up as they are read, by engines of their
 * own that are gone afterwards.
 * @param known what was detected in it
 * @param others files dropped in one go with it, among which its pupil list may be
 * @throws AbortError when `signal` aborts; Error in words when the file cannot be read to its end; as `Engine.query`.
 */
export async function readPeople(
  file: DroppedFile,
  known: KnownPeopleFile,
  others: readonly DroppedFile[],
  tools: PeopleTools,
  { signal, onProgress }: Options,
): Promise<Refusal | Listed | WaitingFile> {
  if (known.recipe.id === bareList.id) return listed(file, others)
  const list = known.list && (await findList(known.list, others))
  if (known.list && !list) return needsList(file.name)
  signal.throwIfAborted()
  const added = await aggregate({
    file: { content: file.content, known },
    list,
    boot: tools.boot,
    reader: readShareInWorker,
    signal,
    onProgress,
  })
  if (added.kind === 'refused') return added
  const size = file.content.size + (list?.content.size ?? 0)
  return reviewPeople({ known, fileName: file.name, size, added }, tools)
}
