import type { ValuedPoint } from '../../verdict/uncertainty/basis'
import type { Verdict } from '../../verdict/verdict'
import { intervalStep } from './interval'
import type { DerivationStep } from './step'

/** The intervals a verdict speaks of: around the baseline, the figure judged, and the latest. */
export function intervalSteps(verdict: Verdict): DerivationStep[] {
  const { step, before, outturn, now, uncertainty } = verdict
  const settled = outturn?.state === 'met' || outturn?.state === 'missed' ? outturn.point : undefined
  const points = [settled, before?.point, now?.point].filter(
    (point, index, all): point is ValuedPoint =>
      point !== undefined && all.findIndex((other) => other?.period.label === point.period.label) === index,
  )
  return [
    ...(step
      ? intervalStep(
          verdict,
          `Interval around the baseline of ${step.point.period.label}`,
          step.point.value,
          step.uncertainty,
        )
      : []),
    ...points.flatMap((point) =>
      intervalStep(
        verdict,
        `Interval around the figure of ${point.period.label}`,
        point.value,
        uncertainty.get(point.period.label),
      ),
    ),
  ]
}
