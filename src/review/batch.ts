import type { AskedFile, UnknownFile } from '../intake/detect/figureFiles'
import type { IntakeProgress, Opened } from '../intake/intake'
import type { Mapping } from '../intake/mapping/mapping'
import type { Refusal } from '../intake/report/refusal'
import type { WaitingFile } from '../intake/waiting/review'
import type { DataFile } from '../observations/dataFile'
import type { Problem } from '../words/problemText'
import type { MappingState } from './mapping/useMapping'

/** How far a chosen file has come. */
export type Stand =
  | { readonly at: 'waiting' }
  | IntakeProgress
  /** A list that is read together with other files. */
  | { readonly at: 'listed'; readonly sentence: string }
  | { readonly at: 'refused'; readonly refusal: Refusal }
  | { readonly at: 'failed'; readonly problem: Problem }
  /** A table no recipe knows; the reader may say what its columns mean. */
  | { readonly at: 'unknown'; readonly unknown: UnknownFile; readonly mapping: boolean }
  /** A file that does not say which year it is about. */
  | { readonly at: 'asked'; readonly asked: AskedFile }
  | {
      readonly at: 'ready'
      readonly file: WaitingFile
      readonly take: boolean
      /** The rows some check warns of are skipped. */
      readonly withoutWarned: boolean
    }

export interface Item {
  readonly id: number
  readonly file: File
  readonly stand: Stand
  /** The year the reader said the file is about. */
  readonly year?: string
  /** The sheet of a workbook the reader chose, by name. */
  readonly sheet?: string
  /** What the reader said of its columns, and whether that is to be kept once the file is added. */
  readonly said?: { readonly mapping: Mapping; readonly keep: boolean }
  /** What is said of its columns is being changed, from this. */
  readonly changing?: Mapping
  /** What was chosen of an unknown file's columns before its mapping was left open. */
  readonly draft?: MappingState
}

/** Files on their way in, in the order they came: read one after the other, reviewed and added together. */
export interface Batch {
  readonly items: readonly Item[]
  readonly adding: boolean
  /** Why the last try to add them changed nothing. */
  readonly failure: Problem | undefined
  /** What was added, once it was. */
  readonly added: readonly DataFile[] | undefined
}

export const emptyBatch: Batch = { items: [], adding: false, failure: undefined, added: undefined }

export type Event =
  | { readonly kind: 'files'; readonly files: readonly File[]; readonly firstId: number }
  | { readonly kind: 'stand'; readonly id: number; readonly stand: Stand }
  /** The reader says which year a file is about: it is read anew. */
  | { readonly kind: 'year'; readonly id: number; readonly year: string }
  /** The reader chooses another sheet of a workbook: it is read anew. */
  | { readonly kind: 'sheet'; readonly id: number; readonly sheet: string }
  /** The reader says what a file's columns mean: it is read anew, and so is every other unknown file. */
  | { readonly kind: 'mapped'; readonly id: number; readonly mapping: Mapping }
  /** What was said of a file's columns is to be changed: it is read anew to show them. */
  | { readonly kind: 'change mapping'; readonly id: number; readonly mapping: Mapping }
  /** The mapping is left open; what was chosen so far stays. */
  | { readonly kind: 'mapping left'; readonly id: number; readonly draft: MappingState }
  | { readonly kind: 'keep mapping'; readonly id: number; readonly keep: boolean }
  | { readonly kind: 'take'; readonly id: number; readonly take: boolean }
  | { readonly kind: 'adding' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'added'; readonly dataFiles: readonly DataFile[] }
  | { readonly kind: 'closed' }

const changeItem = (batch: Batch, id: number, to: (item: Item) => Item): Batch => ({
  ...batch,
  items: batch.items.map((item) => (item.id === id ? to(item) : item)),
})

const change = (batch: Batch, id: number, stand: (item: Item) => Stand): Batch =>
  changeItem(batch, id, (item) => ({ ...item, stand: stand(item) }))

const waiting = { at: 'waiting' } as const

function mapped(batch: Batch, id: number, mapping: Mapping): Batch {
  const items = batch.items.map((item): Item => {
    if (item.id !== id) return item.stand.at === 'unknown' ? { ...item, stand: waiting } : item
    const { changing: _, draft: __, ...rest } = item
    return { ...rest, said: { mapping, keep: item.said?.keep ?? true }, stand: waiting }
  })
  return { ...batch, items }
}

/** Leaves the mapping of a file: what was said before a change of it stands again, and a new one waits as it is. */
function leave(batch: Batch, id: number, draft: MappingState): Batch {
  const item = batch.items.find((one) => one.id === id)
  if (item?.changing) {
    const { changing: _, ...rest } = item
    return changeItem(batch, id, () => ({ ...rest, stand: waiting }))
  }
  return changeItem(batch, id, (one) => ({
    ...one,
    draft,
    stand: one.stand.at === 'unknown' ? { ...one.stand, mapping: false } : one.stand,
  }))
}

export function reduce(batch: Batch, event: Event): Batch {
  switch (event.kind) {
    case 'files': {
      const before = batch.added ? emptyBatch : batch
      const items = event.files.map(
        (file, at): Item => ({ id: event.firstId + at, file, stand: { at: 'waiting' } }),
      )
      return { ...before, items: [...before.items, ...items] }
    }
    case 'stand':
      return change(batch, event.id, () => event.stand)
    case 'year':
      return changeItem(batch, event.id, (item) => ({ ...item, year: event.year, stand: waiting }))
    case 'sheet': {
      // What was said of the columns was said of the other sheet.
      const another = ({ draft: _, changing: __, said: ___, ...item }: Item): Item => ({
        ...item,
        sheet: event.sheet,
        stand: waiting,
      })
      return changeItem(batch, event.id, another)
    }
    case 'mapped':
      return mapped(batch, event.id, event.mapping)
    case 'change mapping':
      return changeItem(batch, event.id, (item) => ({ ...item, changing: event.mapping, stand: waiting }))
    case 'mapping left':
      return leave(batch, event.id, event.draft)
    case 'keep mapping':
      return changeItem(batch, event.id, (item) =>
        item.said ? { ...item, said: { ...item.said, keep: event.keep } } : item,
      )
    case 'take':
      return change(batch, event.id, ({ stand }) =>
        stand.at === 'ready' ? { ...stand, take: event.take } : stand,
      )
    case 'adding':
      return { ...batch, adding: true, failure: undefined }
    case 'failed':
      return { ...batch, adding: false, failure: event.problem }
    case 'added':
      return { ...emptyBatch, added: event.dataFiles }
    case 'closed':
      return emptyBatch
  }
}

const isRunning = ({ stand }: Item) => ['reading', 'checking', 'adding up'].includes(stand.at)

/** The file to be read next, once no other is being read. */
export const nextToRead = ({ items }: Batch) =>
  items.some(isRunning) ? undefined : items.find(({ stand }) => stand.at === 'waiting')

export const isBusy = ({ items }: Batch) =>
  items.some((item) => item.stand.at === 'waiting' || isRunning(item))

/** The file whose columns the reader is naming. */
export function beingMapped({ items }: Batch) {
  for (const { id, file, stand, changing, draft } of items)
    if (stand.at === 'unknown' && (stand.mapping || changing))
      return { id, file, unknown: stand.unknown, initial: changing, draft }
  return undefined
}

/** Files that were understood, whether they are to be added or not. */
export const readyFiles = ({ items }: Batch) =>
  items.flatMap(({ stand }) => (stand.at === 'ready' ? [stand] : []))

/** Files that a yes would add. */
export const chosenFiles = (batch: Batch) =>
  readyFiles(batch).flatMap(({ take, file }) => (take ? [file] : []))

/** What is said of the columns of files: in this batch, else in an earlier one that was kept. */
export function mappingsFor({ items }: Batch, kept: readonly Mapping[]): readonly Mapping[] {
  const here = items.flatMap(({ said }) => said?.mapping ?? [])
  return [...here, ...kept.filter(({ id }) => !here.some((one) => one.id === id))]
}

/** What the reader said of the columns of files that a yes adds, and wants kept. */
export const mappingsToKeep = ({ items }: Batch) =>
  items.flatMap(({ stand, said }) => (stand.at === 'ready' && stand.take && said?.keep ? [said.mapping] : []))

/** What there is to say of a file first. */
export function headline({ file, stand }: Item) {
  switch (stand.at) {
    case 'waiting':
    case 'reading':
    case 'checking':
    case 'adding up':
      return `Reading ${file.name}…`
    case 'refused':
      return stand.refusal.title
    case 'unknown':
      return stand.unknown.refusal.title
    case 'asked':
      return stand.asked.refusal.title
    case 'listed':
      return 'Pupil list'
    case 'failed':
      return 'The file could not be read'
    case 'ready':
      return stand.file.review.recipe.title
  }
}

/** Whether a file could be added at all. */
export const hasFigures = ({ review }: WaitingFile) => review.used > 0

/**
 * Where a file stands once it was opened.
 * @param alone no other file is on its way in: the reader is asked at once what the columns of an unknown one mean
 */
export function standOf(opened: Opened, alone: boolean): Stand {
  switch (opened.kind) {
    case 'refused':
      return { at: 'refused', refusal: opened }
    case 'listed':
      return { at: 'listed', sentence: opened.sentence }
    case 'unknown':
      return { at: 'unknown', unknown: opened, mapping: alone }
    case 'asked':
      return { at: 'asked', asked: opened }
    case 'reviewed':
      return { at: 'ready', file: opened, take: hasFigures(opened), withoutWarned: false }
  }
}
