import { Records } from './records'

/** In the order in which they are believed: commas stand in text and in numbers, too. */
const candidates = [';', '\t', '|', ',']
const names: Readonly<Record<string, string>> = {
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  ',': 'commas',
}

export const nameOfDelimiter = (delimiter: string) => names[delimiter] ?? `“${delimiter}”`

const firstRecords = 60

interface Evenness {
  readonly delimiter: string
  /** The most frequent number of cells, where it is more than one. */
  readonly width: number
  /** How many of the records have it: 0 to 1; those with quotation marks out of place count half. */
  readonly share: number
  /** Where the last of the records ends. */
  readonly end: number
}

const even = (a: Evenness, b: Evenness) =>
  b.share > a.share || (b.share === a.share && b.width > a.width) ? b : a

/** How evenly a delimiter cuts the first records. */
function evenness(bytes: Uint8Array, delimiter: string): Evenness {
  const records = new Records(bytes, delimiter)
  const widths = new Map<number, number>()
  let filled = 0
  for (let i = 0; i < firstRecords && records.read(records.next); i++) {
    if (records.filled === 0) continue
    filled++
    // A delimiter that is none tears quoted cells apart.
    const weight = records.stray ? 0.5 : 1
    if (records.cells > 1) widths.set(records.cells, (widths.get(records.cells) ?? 0) + weight)
  }
  const all = [...widths].map(([width, count]) => ({
    delimiter,
    width,
    share: count / filled,
    end: records.next,
  }))
  return all.reduce(even, { delimiter, width: 0, share: 0, end: records.next })
}

/**
 * The delimiter that cuts most of the first records into equally many cells: titles, notes and decimal commas do so in
 * few. `undefined` when no record holds any delimiter. With it, how many bytes were looked at.
 */
export function guessDelimiter(bytes: Uint8Array): {
  readonly delimiter: string | undefined
  readonly looked: number
} {
  const all = candidates.map((one) => evenness(bytes, one))
  const { delimiter, width } = all.reduce(even)
  return {
    delimiter: width > 1 ? delimiter : undefined,
    looked: Math.max(...all.map(({ end }) => end)),
  }
}

/** A first line such as `sep=;`, by which files tell Excel their delimiter; it is no row of the sheet. */
export function statedDelimiter(bytes: Uint8Array) {
  const line = /^"?sep=((?![\w"])[!-~\t])"?(\r\n|\n|\r)/i.exec(String.fromCharCode(...bytes.subarray(0, 12)))
  return line?.[1] ? { delimiter: line[1], length: line[0].length } : undefined
}
