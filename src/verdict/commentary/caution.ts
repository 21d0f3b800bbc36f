import type { Verdict } from '../verdict'

/** What must be known of the intervals a verdict speaks of, once; of a mean its derivation says it. */
export function cautionSentences({ measure, before, outturn, step }: Verdict): string[] {
  const spoken =
    before?.withinChance || step?.withinChance || outturn?.state === 'met' || outturn?.state === 'missed'
  return spoken && measure.interval !== 'mean' && measure.interval !== 'none' && measure.intervalNote
    ? [`Of these intervals: ${measure.intervalNote.charAt(0).toLowerCase()}${measure.intervalNote.slice(1)}`]
    : []
}
