import type { Engine } from '../../../engine/port'
import type { Cell } from '../recipes/recipe'
import { addUpPart, cellsOfPartials } from './engines/partials'
import type { KnownFile } from './recognise'
import { type RowsByReason, skipAfterAll, type Tally } from './result'
import { newSalt } from './sql/personHash'

/** A file that was recognised. */
export interface PeopleFile {
  readonly content: Blob
  readonly known: KnownFile
}

/** A whole file added up. */
export interface Whole extends Tally {
  readonly cells: readonly Cell[]
}

/** Rows that a list beside the file leaves without a school. */
export const unlistedRows = (missing: number, torn: number): RowsByReason[] => [
  { reason: 'The pupil list does not name this person.', rows: missing },
  { reason: 'The pupil list names this person more than once, with different entries.', rows: torn },
]

/** Adds a whole file up in one engine. */
export async function addUpWhole(
  engine: Engine,
  file: PeopleFile,
  list: PeopleFile | undefined,
  signal: AbortSignal,
): Promise<Whole> {
  const salt = newSalt()
  const part = ({ content, known: { recipe, source, firstByte } }: PeopleFile) =>
    addUpPart(engine, recipe, source, content.slice(firstByte), salt, signal)
  const { recipe, source } = file.known
  const { packed, tally } = await part(file)
  const listed = list && { ...list.known, packed: [(await part(list)).packed] }
  const { cells, missing, torn } = await cellsOfPartials(engine, recipe, source, [packed], listed, signal)
  return { ...skipAfterAll(tally, unlistedRows(missing, torn)), cells }
}
