import type { Reads } from '../recipes/recipe'
import { type Finding, note } from '../report/finding'
import { cohortLabels, phaseLabels } from '../sql/labels'

/*
 * A mapping reads the columns it names. Another one may say that its rows are about women only, or stand once for each of
 * several groups: the figures would then be taken for those of everybody, or for each other.
 */

/** A column nothing reads, which narrows every row (`Sex` is Female throughout) or splits them (Female, Male). */
export interface Split {
  readonly column: string
  /** One where it narrows; several where it splits. */
  readonly values: readonly string[]
}

/** How columns are called that say which part of the whole a row is about. */
const groups =
  /\b(sex|gender|ethnic\w*|age|ages|year group|free school meals?|fsm|disadvantaged?|first language|religio\w*|denomination|need|disab\w*|quintile|decile|deprivation|category|characteristic|breakdown|group|admission|school type|establishment|phase|terms?)\b/i
const isWhole = (value: string) =>
  /^(all|total|both|any|everyone|everybody|persons?|none|no|-)\b|^$/i.test(value)
const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ')
const isNumber = (cell: string) => /^[-+£]?[\d.,]+%?$/.test(cell)
const plain = (text: string) => text.trim().toLowerCase()
const mostValues = 30

const spellings = new Map(
  [...Object.entries(cohortLabels), ...Object.entries(phaseLabels)].flatMap(([word, labels]) =>
    labels.map((label) => [label, plain(word)] as const),
  ),
)

/** Whether the words chosen for all figures say what a value says: the phase is `primary`, and so is every row. */
const isSaid = (value: string, words: readonly string[]) =>
  words.some((word) => plain(word) === plain(value) || plain(word) === spellings.get(plain(value)))

/** Whether one column that is read tells the other, as a code tells its name. */
function isTold(cells: readonly string[], by: readonly string[]) {
  const told = new Map<string, string>()
  return cells.every((cell, i) => {
    const key = by[i] ?? ''
    const before = told.get(key)
    told.set(key, cell)
    return before === undefined || before === cell
  })
}

interface Rows {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Rows with what stands above in the empty cells of some columns. */
export function withAbove(
  { header, rows }: Rows,
  columns: readonly string[],
): readonly (readonly string[])[] {
  const names = header.map(plain)
  const places = new Set(columns.map((name) => names.indexOf(plain(name))))
  const above = new Map<number, string>()
  return rows.map((row) =>
    row.map((cell, at) => {
      if (!places.has(at)) return cell
      if (/[^\s\u200b]/.test(cell)) above.set(at, cell)
      return above.get(at) ?? cell
    }),
  )
}

/** The columns of a table that split or narrow the rows that are used, and that nothing reads. */
export function splitsIn(table: Rows, { columns, tell, leftOut, filledDown = [], words }: Reads): Split[] {
  const { header } = table
  const rows = filledDown.length > 0 ? withAbove(table, filledDown) : table.rows
  const names = header.map(plain)
  const place = (name: string) => names.indexOf(plain(name))
  const cell = (row: readonly string[], at: number) => (row[at] ?? '').trim()
  const isOut = (row: readonly string[]) =>
    leftOut.some(
      ({ column, rule, values }) =>
        values.some((value) => plain(value) === plain(cell(row, place(column)))) === (rule === 'is'),
    )
  const kept = leftOut.length > 0 ? rows.filter((row) => !isOut(row)) : rows
  const read = new Set(columns.map(place))
  const chosen = new Set(leftOut.map(({ column }) => place(column)))
  const told = tell.map((name) => kept.map((row) => plain(cell(row, place(name)))))
  return header.flatMap((name, at): Split[] => {
    if (name.trim() === '' || read.has(at) || names.indexOf(plain(name)) !== at) return []
    const cells = kept.map((row) => cell(row, at))
    const values = [...new Map(cells.filter(Boolean).map((one) => [plain(one), one])).values()]
    const isGroup = groups.test(spaced(name))
    const [only] = values
    if (only === undefined || values.length > mostValues) return []
    if (values.length === 1)
      return isGroup && !chosen.has(at) && !isWhole(only) && !isNumber(only) && !isSaid(only, words)
        ? [{ column: name.trim(), values }]
        : []
    const isText = values.every((value) => !isNumber(value))
    const isFilled = cells.filter(Boolean).length >= cells.length / 2
    if (!(isText || isGroup) || !isFilled || told.some((by) => isTold(cells.map(plain), by))) return []
    return [{ column: name.trim(), values }]
  })
}

const listed = (values: readonly string[]) => {
  const first = values.slice(0, 4).map((value) => `“${value.slice(0, 60)}”`)
  const more = values.length - first.length
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** A split in words. */
export const splitSentence = ({ column, values }: Split) =>
  values.length === 1
    ? `Every row is about ${listed(values)} in the column “${column}”, which is not read: the figures may be about a part only.`
    : `The column “${column}” splits the rows (${listed(values)}) and is not read: they may stand for the same figure.`

/** The splits of a file that is read by a mapping, as findings. */
export const splitFindings = (splits: readonly Split[]): Finding[] =>
  splits.map((split) => ({
    ...note(
      'column-unread',
      splitSentence(split),
      'Go back to what the columns mean, and leave out rows by this column or take a part from it.',
    ),
    severity: 'warns',
  }))
