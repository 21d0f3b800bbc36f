import type { Rule, Sql } from '../recipe'

/** The first fault that holds: its reason, or in a `quick` table merely not NULL. `reason` is SQL giving a sentence. */
export const faultSql = (faults: readonly Rule[], quick: boolean): Sql =>
  quick
    ? `CASE WHEN ${faults.map(({ when }) => when).join(' OR ')} THEN '' END`
    : `CASE ${faults.map(({ when, reason }) => `WHEN ${when} THEN ${reason}`).join(' ')} END`

export const brokenRule: Rule = { when: '_wrong IS NOT NULL', reason: '_wrong' }

/** @param place SQL of the text that names no known area */
export const unknownArea = (place: Sql): Rule => ({
  when: '_area IS NULL',
  reason: `'No area is known as ' || ${place} || '.'`,
})
