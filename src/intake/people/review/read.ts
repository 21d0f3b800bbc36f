import type { Engine } from '../../../engine/port'
import type { DroppedFile } from '../../detect/detect'
import type { Examined, Tools } from '../../examine'
import type { Refusal } from '../../refusal'
import { aggregate, type Progress } from '../aggregate/aggregate'
import { readShareInWorker } from '../aggregate/fastPath/worker/readInWorker'
import { peopleRecipes } from '../recipes'
import { pupilList } from '../recipes/pupilList'
import { examinePupils } from './examine'
import { pair } from './pair'

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
const listAlone = { ...pupilList, groups: {}, sums: {}, cells: '' }

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
  const paired = await pair(file, others, peopleRecipes, listAlone)
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
