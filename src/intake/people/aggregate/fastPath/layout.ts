import type { PeopleRecipe } from '../../recipes/recipe'
import type { PeopleFile, Source } from '../peopleFile'
import { columnsRead, groupsBySource, neededColumns } from '../sql/columns'

/** What a column is read for: the person, the other cells of the row, or not at all. */
export const ofPerson = 1
export const ofOtherCells = 2
const notRead = 0

/** How rows are cut into the person and the other cells. */
export interface Layout {
  /** One byte. */
  readonly delimiter: number
  readonly carriageReturns: boolean
  /** One for each column of the file. */
  readonly kinds: readonly number[]
  /** The person comes first and all other columns are read: the other cells are the rest of the line as it is written. */
  readonly isPersonFirst: boolean
}

/**
 * `undefined` where a rule, a group or a sum reads the person, or cells are padded, so that only the engine can tell what
 * a row means.
 */
function layoutOf(recipe: PeopleRecipe, source: Source): Layout | undefined {
  const person = /^"(\w+)"$/.exec(recipe.person)?.[1]
  if (person === undefined || source.padded || recipe.ofList) return undefined
  const rules = [...recipe.skips, ...recipe.rejects].map(({ when }) => when)
  const groups = groupsBySource(recipe, source).ofFile.map(([, sql]) => sql)
  const others = [recipe.surelyUsed ?? '', ...rules, ...groups, ...Object.values(recipe.sums)]
  if (columnsRead(recipe, others.join(' ')).includes(person)) return undefined
  const kinds = source.header.map(() => notRead)
  for (const name of neededColumns(recipe, source))
    kinds[source.positions.get(name) ?? -1] = name === person ? ofPerson : ofOtherCells
  return {
    delimiter: source.delimiter.charCodeAt(0),
    carriageReturns: source.lineEnd === '\r\n',
    kinds,
    isPersonFirst: kinds.every((kind, at) => kind === (at === 0 ? ofPerson : ofOtherCells)),
  }
}

/** A file or a pupil list that readers can read. */
export interface FastPathFile {
  readonly content: Blob
  readonly layout: Layout
  /** How many sums its recipe has. */
  readonly sums: number
}

/** A file and its pupil list. */
export interface FastPathFiles {
  readonly file: FastPathFile
  readonly list: FastPathFile
}

const fastPathFile = ({ content, known: { recipe, source } }: PeopleFile): FastPathFile | undefined => {
  const layout = layoutOf(recipe, source)
  return layout && { content, layout, sums: Object.keys(recipe.sums).length }
}

/** `undefined` where the file has no list, or only the engine can read one of them. */
export function fastPathFiles(file: PeopleFile, list: PeopleFile | undefined): FastPathFiles | undefined {
  const both = list && { file: fastPathFile(file), list: fastPathFile(list) }
  return both?.file && both.list && { file: both.file, list: both.list }
}
