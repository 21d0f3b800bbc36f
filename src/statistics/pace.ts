import { yearsBetween } from '../framework/period'

/** A straight run from a baseline to a target on the measure's own scale. Dates are ISO. */
export interface Run {
  readonly baseline: number
  readonly baselineDate: string
  readonly target: number
  readonly targetDate: string
}

/** Change a year that leads from baseline to target, in the measure's unit: (T − b0)/(tT − t0). */
export const requiredPace = ({ baseline, baselineDate, target, targetDate }: Run) =>
  (target - baseline) / yearsBetween(baselineDate, targetDate)

/** The trajectory line, beyond its ends too: b0 + required·(t − t0), in the measure's unit. */
const expectedAt = (run: Run, date: string) =>
  run.baseline + requiredPace(run) * yearsBetween(run.baselineDate, date)

/** What the trajectory expects at a date from the baseline's to the target's; `undefined` before and after. */
export const trajectoryAt = (run: Run | undefined, date: string) =>
  run && date >= run.baselineDate && date <= run.targetDate ? expectedAt(run, date) : undefined

/** Share of the journey done, on the measure's own scale: (v − b0)/(T − b0). */
export const shareOfWay = (baseline: number, target: number, value: number) =>
  (value - baseline) / (target - baseline)

export interface Pace {
  /** Change a year that would have been needed. */
  readonly required: number
  /** Change a year since the baseline. */
  readonly observed: number
  /** observed / required; 1 is exactly on the trajectory. */
  readonly ratio: number
  /** See `shareOfWay`. */
  readonly share: number
  /** What the trajectory expects at the value's date. */
  readonly expected: number
  /** Change a year still needed from the value to the target; `null` on or after the target date. */
  readonly stillNeeded: number | null
}

/**
 * Linear pace of a value at a date after the baseline, from unrounded values.
 * @returns undefined when the date is not after the baseline or the target equals the baseline.
 */
export function pace(run: Run, value: number, date: string): Pace | undefined {
  const elapsed = yearsBetween(run.baselineDate, date)
  if (elapsed <= 0 || run.target === run.baseline) return undefined
  const required = requiredPace(run)
  const observed = (value - run.baseline) / elapsed
  const left = yearsBetween(date, run.targetDate)
  return {
    required,
    observed,
    ratio: observed / required,
    share: shareOfWay(run.baseline, run.target, value),
    expected: expectedAt(run, date),
    stillNeeded: left > 0 ? (run.target - value) / left : null,
  }
}
