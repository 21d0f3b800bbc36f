import type { Recipe, Rule } from '../recipes/recipe'
import { columnsIn, textsIn } from '../sql/sql'
import { type Rejecting, rejectedBecause } from './check'

/** A row that is skipped for a word is lost where the word is a slip: nobody looks for it among the thousands beside it. */
export const labelSlip: Rejecting = {
  id: 'label-slip',
  severity: 'warns',
  title: 'Word that may be a slip',
  ...rejectedBecause(
    'a word that decides whether a row counts is damaged, or nearly one that this kind of file uses',
  ),
  advice: 'Correct the word in the file and drop it again.',
}

/** A column whose words decide whether a row is skipped. */
export interface RulingColumn {
  readonly column: string
  /** The words its rules name. */
  readonly words: readonly string[]
  /** It should not be empty. */
  readonly needed: boolean
}

/** The words a rule names, by column. */
function wordsOf({ when, words }: Rule): ReadonlyMap<string, readonly string[]> {
  if (words) return new Map(Object.entries(words))
  const texts = textsIn(when).filter((text) => /\w/.test(text))
  return new Map(texts.length === 0 ? [] : columnsIn(when).map((column) => [column, texts]))
}

/**
 * The columns by whose words a recipe skips rows. None of a recipe that a reader made: what it leaves out was said by the
 * reader, word for word.
 */
export function rulingColumns({ skips, mapped }: Recipe, has: (column: string) => boolean): RulingColumn[] {
  const all = new Map<string, RulingColumn>()
  for (const rule of mapped ? [] : skips)
    for (const [column, words] of wordsOf(rule))
      if (has(column)) {
        const known = all.get(column) ?? { column, words: [], needed: false }
        all.set(column, {
          column,
          words: [...known.words, ...words],
          needed: known.needed || rule.words !== undefined,
        })
      }
  return [...all.values()]
}

/** Those of the columns a rule with this reason reads. */
export const columnsOfReason = ({ skips }: Recipe, reason: string): ReadonlySet<string> =>
  new Set(skips.filter((rule) => rule.reason === reason).flatMap((rule) => [...wordsOf(rule).keys()]))

/** Letters and digits alone, in small letters and their plain forms. */
const squeezed = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * No label looks like this: an error of a spreadsheet, a code for a missing number, a date it made of one, dots, letters
 * read in another encoding than they were written in.
 */
const isDamage = (word: string) =>
  /[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac|\ufffd/.test(word) ||
  /^(#.*|[-–−<>].*|\d{1,2}-\p{L}{3}|\p{L}{3}-\d{2})$/u.test(word) ||
  squeezed(word) === ''

/** So many letters differ at most. */
function isWithin(most: number, a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++)
      now[j] = Math.min(
        (before[j] ?? 0) + 1,
        (now[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    before = now
  }
  return (before[b.length] ?? 0) <= most
}

const short = 5
const long = 10

/**
 * Whether a word is damaged, or nearly one of those that are known. A short word or a number must be the same but for
 * marks around it: one letter makes another of it.
 */
export function isSlip(word: string, { words, needed }: Omit<RulingColumn, 'column'>): boolean {
  const text = word.trim()
  if (text === '') return needed
  if (words.some((one) => one.toLowerCase() === text.toLowerCase())) return false
  if (isDamage(text)) return true
  const bare = squeezed(text)
  return words.map(squeezed).some((one) => {
    if (one === '') return false
    if (bare === one || bare === one.repeat(2)) return true
    const wordy = one.length >= short && !/\d/.test(one)
    return wordy && isWithin(one.length < long ? 1 : 2, bare, one)
  })
}
