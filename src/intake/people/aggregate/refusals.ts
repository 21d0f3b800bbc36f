import { EngineLostError } from '../../../engine/port'
import { type Refusal, refuse } from '../../report/refusal'

/** The file on the disk is no longer the one that was dropped. */
export class ChangedError extends Error {
  override name = 'ChangedError'
}

/** A part ends within a quoted cell: the file was cut within it, or its last quotation mark is never closed. */
export class TornError extends Error {
  override name = 'TornError'
}

/**
 * Browsers refuse to read a file that was written to, moved or deleted since it was dropped. An engine may take that
 * for the end of the file, so this follows every part.
 * @throws ChangedError
 */
export async function mustBeUnchanged(file: Blob) {
  try {
    await file.slice(-1).arrayBuffer()
  } catch (problem) {
    throw new ChangedError('The file changed while it was read', { cause: problem })
  }
}

/** What the reader is told of a problem that lies in the file or the browser. @throws any other problem as it is */
export function refusalOf(problem: unknown): Refusal {
  if (problem instanceof ChangedError)
    return refuse(
      'The file changed while it was read',
      'It was written to, moved or deleted on the disk, so what was read of it may be of two versions. Nothing was taken over.',
      'Close the program that writes to it, and drop the file again.',
    )
  if (problem instanceof TornError)
    return refuse(
      'A quotation mark is never closed',
      'The rows below it would be lost. Nothing was taken over.',
      'Open the file in a text editor, close or remove the quotation mark, and drop it again.',
    )
  if (problem instanceof EngineLostError)
    return refuse(
      'The browser stopped the work twice',
      'A part of the file was begun again after the database was lost, and lost again. Nothing was taken over.',
      'Close other tabs and programs to free memory, and drop the file again.',
    )
  // DuckDB says “invalid state” where lines end in different ways.
  if (problem instanceof Error && problem.message.includes('invalid state'))
    return refuse(
      'The lines end in different ways',
      'Some end as on Windows and some as on other computers, so they cannot be told apart safely. Nothing was taken over.',
      'Open the file in a spreadsheet, save it as “CSV UTF-8 (comma delimited)”, and drop that file.',
    )
  throw problem
}
