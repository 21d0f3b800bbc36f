import { detect } from './detect/detect'
import type { AskedFile, DroppedFile, UnknownFile } from './detect/figureFiles'
import { reviewFigures, type Tools } from './figures/reviewFigures'
import { type Listed, type PeopleTools, peopleKinds, readPeople } from './people/review/readPeople'
import type { Refusal } from './report/refusal'
import type { WaitingFile } from './waiting/review'

/**
 * What a file can turn out to be: refused, a table nobody knows, one whose year only the reader knows, a list that goes
 * with other files, or reviewed.
 */
export type Opened = Refusal | UnknownFile | AskedFile | Listed | WaitingFile

/** How far a file has come. */
export type IntakeProgress =
  | { readonly at: 'reading'; readonly bytes: number }
  /** `rows` below the column names are being checked. */
  | { readonly at: 'checking'; readonly rows: number }
  /** Rows about people are being added up: so many bytes and rows of them so far. */
  | { readonly at: 'adding up'; readonly bytes: number; readonly rows: number }

export interface OpenOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: IntakeProgress) => void
}

/**
 * Takes any file as far as its review. What it is, is decided once; then one of two readers goes on: that of published
 * figures, or that of rows about people. Nothing of it is stored.
 * @param others files dropped in one go with it
 * @throws AbortError when `signal` aborts; Error in words when the file cannot be read; as `Engine.query`.
 */
export async function openFile(
  file: DroppedFile,
  others: readonly DroppedFile[],
  tools: Tools & PeopleTools,
  { signal, onProgress }: OpenOptions,
): Promise<Opened> {
  const found = await detect(
    file,
    { figures: tools.recipes, people: peopleKinds },
    { signal, onBytes: (bytes) => onProgress({ at: 'reading', bytes }) },
  )
  switch (found.kind) {
    case 'refused':
    case 'unknown':
    case 'asked':
      return found
    case 'people':
      return readPeople(file, found, others, tools, {
        signal,
        onProgress: (progress) => onProgress({ at: 'adding up', ...progress }),
      })
    case 'figures': {
      const { firstRow, lastRow } = found.table
      onProgress({ at: 'checking', rows: lastRow - firstRow + 1 })
      return reviewFigures(found, tools, { signal })
    }
  }
}
