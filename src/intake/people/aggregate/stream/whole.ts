import type { Engine } from '../../../../engine/port'
import type { Cell } from '../../recipes/recipe'
import { newSalt } from './hash'
import type { KnownPupils } from './recognise'
import { addUp, finish } from './steps'
import { type Counted, setAside, type Tally } from './tally'

/** A file that was recognised. */
export interface PupilFile {
  readonly content: Blob
  readonly known: KnownPupils
}

/** A whole file added up. */
export interface Whole extends Tally {
  readonly cells: readonly Cell[]
}

/** Rows that a list beside the file leaves without a school. */
export const unlisted = (missing: number, torn: number): Counted[] => [
  { reason: 'The pupil list does not name this person.', rows: missing },
  { reason: 'The pupil list names this person more than once, with different entries.', rows: torn },
]

/** Adds a whole file up in one engine. */
export async function addUpWhole(
  engine: Engine,
  file: PupilFile,
  list: PupilFile | undefined,
  signal: AbortSignal,
): Promise<Whole> {
  const salt = newSalt()
  const part = ({ content, known: { recipe, source, firstByte } }: PupilFile) =>
    addUp(engine, recipe, source, content.slice(firstByte), salt, signal)
  const { recipe, source } = file.known
  const { packed, tally } = await part(file)
  const listed = list && { ...list.known, packed: [(await part(list)).packed] }
  const { cells, missing, torn } = await finish(engine, recipe, source, [packed], listed, signal)
  return { ...setAside(tally, unlisted(missing, torn)), cells }
}
