/** What each cohort of a base cell, and each whole of them, is a part of. */
export const wholeOf: ReadonlyMap<string, string> = new Map([
  ['SEN support', 'All SEN'],
  ['EHC plan', 'All SEN'],
  ['All SEN', 'All pupils'],
  ['No SEN', 'All pupils'],
])

/** A cohort and every whole that holds it, the smallest first. */
export function withWholes(cohort: string): string[] {
  const whole = wholeOf.get(cohort)
  return whole === undefined ? [cohort] : [cohort, ...withWholes(whole)]
}
