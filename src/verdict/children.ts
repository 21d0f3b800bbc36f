import { formatNumber } from '../format/numbers'
import type { Group } from '../framework/framework'
import type { Point } from '../framework/series'
import type { Line } from './arithmetic'
import type { Verdict } from './verdict'

/** School days in an English school year, 380 sessions. */
const schoolDays = 190

const plurals: Record<string, string> = { child: 'children', person: 'people' }

/** `12 children`, `less than one child`. */
export function countWords(count: number, counted: string): string {
  if (count < 1) return `less than one ${counted}`
  const whole = Math.round(count)
  return `${formatNumber(whole, 0)} ${whole === 1 ? counted : (plurals[counted] ?? `${counted}s`)}`
}

/**
 * How many more or fewer would have turned a met goal into a missed one, or the other way round: the goal is compared
 * at its decimals, so half of the last digit belongs to it.
 */
export function toTurn(verdict: Verdict, value: number, size: number): number | undefined {
  const { goal, measure, outturn } = verdict
  if (goal.target === null) return undefined
  const half = 0.5 * 10 ** -goal.decimals
  const edge = measure.polarity === 'lower' ? goal.target + half : goal.target - half
  const gap = (Math.abs(edge - value) * size) / 100
  return outturn?.state === 'met' ? Math.floor(gap) + 1 : Math.ceil(gap)
}

function apart(
  verdict: Verdict,
  point: Point & { readonly value: number },
  group: Group | undefined,
): string | undefined {
  const { goal, measure } = verdict
  if (goal.target === null || measure.counted === '') return undefined
  const gap = Math.abs(point.value - goal.target)
  if (measure.unit === 'count') return countWords(gap, measure.counted)
  if (measure.counted === 'school day')
    return `${formatNumber((gap / 100) * schoolDays, 1)} school days a pupil a year`
  return (
    group && `about ${countWords((gap / 100) * group.size, measure.counted)}`.replace('about less', 'less')
  )
}

const caveat = (group: Group | undefined, period: string) =>
  group && !group.serves.includes(period) ? `, if the group were as large as in ${group.counted}` : ''

const named = (group: Group | undefined, counted: string) =>
  group && counted !== 'school day' ? ` (of ${formatNumber(group.size, 0)} pupils, ${group.counted})` : ''

/** The group of children a verdict's distances are said in, where its size is known. */
export const groupFor = ({ goal, measure }: Verdict, groups: readonly Group[], area: string) =>
  measure.unit === 'count'
    ? undefined
    : groups.find((one) => one.area === area && one.cohort === goal.cohort && one.phase === goal.phase)

/**
 * The distances in children, or in what the measure counts. Nothing for Progress 8, or where the size of the group is
 * not known.
 */
export function inChildren(verdict: Verdict, groups: readonly Group[], area: string): Line[] {
  const { measure, outturn, now } = verdict
  const group = groupFor(verdict, groups, area)
  const lines: Line[] = []
  if (outturn?.state === 'met' || outturn?.state === 'missed') {
    const gap = apart(verdict, outturn.point, group)
    if (gap) lines.push({ label: `Outturn and goal apart${named(group, measure.counted)}`, value: gap })
    if (group && measure.unit === 'percent' && measure.counted !== 'school day') {
      const turn = toTurn(verdict, outturn.point.value, group.size)
      lines.push({
        label: 'The outturn itself',
        value: `about ${countWords((outturn.point.value / 100) * group.size, measure.counted)}`,
      })
      if (turn !== undefined)
        lines.push({
          label: `${outturn.state === 'met' ? 'More' : 'Fewer'} that would have changed the verdict`,
          value: `about ${countWords(turn, measure.counted)}`,
        })
    }
  }
  if (now?.distance && now.distance.side !== 'level') {
    const gap = apart(verdict, now.point, group)
    if (gap)
      lines.push({
        label: `Latest and goal apart${named(group, measure.counted)}${measure.counted === 'school day' ? '' : caveat(group, now.point.period.label)}`,
        value: gap,
      })
  }
  return lines
}
