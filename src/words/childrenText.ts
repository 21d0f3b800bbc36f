import { formatNumber } from '../format/numbers'
import type { Measure } from '../framework/framework'
import type { InChildren } from '../verdict/inChildren'
import type { Size } from '../verdict/uncertainty/intervalMethod'

/** `child` → `children`. */
export const many = (counted: string) => plurals[counted] ?? `${counted}s`

const plurals: Record<string, string> = { child: 'children', person: 'people' }

/** `12 children`, `less than one child`. */
export function countWords(count: number, counted: string): string {
  if (count < 1) return `less than one ${counted}`
  const whole = Math.round(count)
  return `${formatNumber(whole, 0)} ${whole === 1 ? counted : many(counted)}`
}

const about = (count: number, counted: string) =>
  count < 1 ? countWords(count, counted) : `about ${countWords(count, counted)}`

type Told = Pick<Measure, 'counted'>

/** `about 12 children`: how far a figure lies from its target. */
export const apartText = ({ apart, exact }: InChildren, { counted }: Told) =>
  counted === 'school day'
    ? `${formatNumber(apart, 1)} school days a pupil a year`
    : exact
      ? countWords(apart, counted)
      : about(apart, counted)

/** `about 470 children`: the figure itself, where it is a share of children. */
export const itselfText = ({ itself }: InChildren, { counted }: Told) =>
  itself === undefined ? undefined : about(itself, counted)

/** `about 12 children fewer`: how many would change which side of the target the figure lies on. */
export function turnText({ turn, exact }: InChildren, { counted }: Told): string | undefined {
  if (!turn) return undefined
  const count = exact ? countWords(turn.count, counted) : about(turn.count, counted)
  return `${count} ${turn.more ? 'more' : 'fewer'}`
}

/**
 * ` (of 2,543 pupils in 2024/25)`, or that the group is only assumed to be so large; nothing without a count, or where
 * the denominator is not of pupils.
 */
export function groupSizeText(size: Size | undefined, { ofPupils }: Pick<Measure, 'ofPupils'>): string {
  if (!size || !ofPupils) return ''
  const { value, period, countsRecovered } = size.point
  const pupils = countWords(value, 'pupil')
  if (size.standing === 'assumed') return ` (if the group were as large as the ${pupils} of ${period.label})`
  return ` (of ${pupils} in ${period.label}${countsRecovered ? ', recovered' : ''})`
}
