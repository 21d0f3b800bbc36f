import type { Note } from '../../framework/framework'
import { type Period, parsePeriod, yearAfter } from '../../framework/period'
import { nudge } from '../core/labels/names'
import { textWidth } from '../core/labels/text'
import type { Mark } from '../core/marks'
export interface PlacedAnnotation {
  readonly annotation: Annotation
  /** Left and right of the band; equal for a break. */
  readonly from: number
  readonly to: number
  /** Middle of the label's lines and baseline of its first. */
  readonly label: { readonly x: number; readonly y: number }
}

const noteSize = 11

export const noteLine = 13

const labelRoom = 10

/**
 * Puts the annotations' labels side by side in a strip above the plot, each as near to its band as the others let
 * it; where one row is too narrow for all, in two or more.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  x: (date: string) => number,
  [left, right]: readonly [number, number],
  width: number,
): { readonly placed: readonly PlacedAnnotation[]; readonly height: number } {
  const spans = annotations.map((annotation) => {
    const start = x(annotation.period.start)
    const from = Math.max(start, left)
    const to =
      annotation.kind === 'break' ? from : Math.min(Math.max(x(annotation.until.end), from + 1), right)
    const size = Math.max(...annotation.lines.map((line) => textWidth(line, noteSize))) + labelRoom
    return { annotation, from, to, at: (from + to) / 2, size }
  })
  const fits = (count: number) =>
    Array.from({ length: count }, (_, row) => spans.filter((_, index) => index % count === row)).every(
      (row) => row.reduce((sum, { size }) => sum + size, 0) <= width,
    )
  let count = 1
  while (count < spans.length && !fits(count)) count += 1
  const placed: PlacedAnnotation[] = []
  let y = 0
  for (let row = 0; row < count; row += 1) {
    const members = spans.filter((_, index) => index % count === row)
    const middles = nudge(members, 0, width)
    members.forEach(({ annotation, from, to, at }, index) => {
      placed.push({ annotation, from, to, label: { x: middles[index] ?? at, y: y + noteSize } })
    })
    y += Math.max(0, ...members.map(({ annotation }) => annotation.lines.length)) * noteLine + 3
  }
  return { placed, height: spans.length > 0 ? y + 4 : 0 }
}

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
const kindWords = {
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

/** Academic years without a figure between the first and the last, which no note explains. */
function unexplained(first: Period | undefined, marks: readonly Mark[], notes: readonly Note[]): Found[] {
  const last = marks.at(-1)?.period
  if (first?.kind !== 'academic year' || last?.kind !== 'academic year') return []
  const found: Found[] = []
  for (let period = yearAfter(first); period && period.label < last.label; period = yearAfter(period)) {
    const { label } = period
    const known =
      marks.some((mark) => mark.period.label === label) || notes.some((note) => note.period === label)
    if (!known) found.push({ kind: 'no figure', period, sentence: '' })
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
          kindWords[from.kind],
          ...(reason ? [reason] : []),
        ],
        sentence: stretch.map(({ sentence }) => sentence).join(' '),
      },
    ]
  })
}
