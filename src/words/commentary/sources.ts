import type { Point } from '../../framework/series'
import type { Verdict } from '../../verdict/verdict'
import { valueText } from '../verdict'

/** Where accepted extracts print different things for a figure the verdict speaks of: shown, never averaged. */
export function sourceSentences(verdict: Verdict): string[] {
  const { before, outturn, now } = verdict
  const settled = outturn && 'point' in outturn ? outturn.point : before?.point
  const spoken = new Map(
    [settled, now?.point].flatMap((point): [string, Point][] => (point ? [[point.period.label, point]] : [])),
  )
  return [...spoken.values()].flatMap(({ period, value, others }) => {
    if (others.length === 0 || value === null) return []
    const theirs = [
      ...new Set(
        others.map((other) => (other.value === null ? `“${other.symbol}”` : valueText(verdict, other.value))),
      ),
    ]
    return [
      `The sources disagree on ${period.label}: the extract that counts prints ${valueText(verdict, value)}, ${theirs.join(' and ')} stands in another. They are not averaged.`,
    ]
  })
}
