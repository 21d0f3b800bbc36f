import type { Note } from '../../framework/framework'
import { type Period, parsePeriod } from '../../framework/period'
import type { Mark } from '../core/marks'

/** A stretch of time that needs a word on the chart, or a moment where the definition changed. */
export interface Annotation {
  readonly kind: 'not published' | 'disrupted' | 'break' | 'no figure'
  /** First and last period of the stretch. */
  readonly period: Period
  readonly until: Period
  readonly lines: readonly string[]
  /** The notes' own sentences. */
  readonly sentence: string
}

const kinds = { 'not-published': 'not published', disrupted: 'disrupted', break: 'break' } as const
const words = {
  'not published': 'not published',
  disrupted: 'disrupted',
  break: 'definition changed',
  'no figure': 'no figure loaded',
} as const

/** A note's reason, where its sentence ends with one in brackets. */
const reasonOf = (sentence: string) => /\([^()]+\)(?=\.?$)/.exec(sentence)?.[0]

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

interface Found {
  readonly kind: Annotation['kind']
  readonly period: Period
  readonly sentence: string
}

function noted(notes: readonly Note[], marks: readonly Mark[], asAt: string | undefined): Found[] {
  return notes.flatMap(({ kind, period: label, sentence }) => {
    const period = parsePeriod(label)
    if (!period || (kind !== 'not-published' && kind !== 'disrupted' && kind !== 'break')) return []
    if (asAt !== undefined && period.end > asAt) return []
    if (kind === 'not-published' && marks.some((mark) => mark.period.label === label)) return []
    return [{ kind: kinds[kind], period, sentence }]
  })
}

const yearAfter = (year: string) => {
  const first = Number(year.slice(0, 4)) + 1
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

/** Academic years without a figure between the first and the last, which no note explains. */
function unexplained(first: Period | undefined, marks: readonly Mark[], notes: readonly Note[]): Found[] {
  const last = marks.at(-1)?.period
  if (first?.kind !== 'academic year' || last?.kind !== 'academic year') return []
  const found: Found[] = []
  for (let label = yearAfter(first.label); label < last.label; label = yearAfter(label)) {
    const period = parsePeriod(label)
    const known =
      marks.some((mark) => mark.period.label === label) ||
      notes.some((note) => note.period === label && note.kind !== 'published-late')
    if (period && !known) found.push({ kind: 'no figure', period, sentence: '' })
  }
  return found
}

/**
 * What the chart must explain, in order of time; neighbouring periods with one explanation become one stretch.
 * @param first the baseline's period, or that of the first figure.
 */
export function annotationsOf(
  notes: readonly Note[],
  marks: readonly Mark[],
  first: Period | undefined,
  asAt?: string,
): Annotation[] {
  const found = [...noted(notes, marks, asAt), ...unexplained(first, marks, notes)].sort((a, b) =>
    a.period.end.localeCompare(b.period.end),
  )
  const stretches: Found[][] = []
  for (const one of found) {
    const stretch = stretches.findLast((other) => other[0]?.kind === one.kind)
    const before = stretch?.at(-1)
    const joins =
      before &&
      one.kind !== 'break' &&
      reasonOf(before.sentence) === reasonOf(one.sentence) &&
      days(before.period.end, one.period.start) < 40
    if (joins) stretch?.push(one)
    else stretches.push([one])
  }
  return stretches.flatMap((stretch) => {
    const [from, to] = [stretch[0], stretch.at(-1)]
    if (!from || !to) return []
    const reason = reasonOf(from.sentence)
    return [
      {
        kind: from.kind,
        period: from.period,
        until: to.period,
        lines: [
          ...(from === to
            ? [from.period.label]
            : [`${from.period.label} ${stretch.length === 2 ? 'and' : 'to'}`, to.period.label]),
          words[from.kind],
          ...(reason ? [reason] : []),
        ],
        sentence: stretch.map(({ sentence }) => sentence).join(' '),
      },
    ]
  })
}
