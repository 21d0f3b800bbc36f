import type { Fault } from '../checks/check'
import type { Sql } from '../recipes/recipe'

/** Faults that are asked for where `when` holds and no case before did. */
export interface Case {
  readonly when: Sql
  readonly faults: readonly Fault[]
}

/** A rule of the recipe that rejects the row. */
export const ruleFault: Fault = { when: '_wrong IS NOT NULL', reason: '_wrong', check: '_fault' }

/**
 * Selects the first fault that holds: as `wrong` its reason and as `fault` its check. In a quick table `wrong` is
 * merely not NULL where there is a fault, or where the thorough table has more to say.
 */
export function faultColumns(cases: readonly Case[], quick: boolean): Sql {
  const choose = (of: (faults: readonly Fault[]) => Sql) =>
    cases
      .map(({ when, faults }) => `WHEN ${when} THEN ${faults.length === 0 ? 'NULL' : of(faults)}`)
      .join(' ')
  if (quick) {
    const any = (faults: readonly Fault[]) =>
      faults.flatMap(({ when, finer }) => (finer ? [] : [when])).join(' OR ')
    return `CASE WHEN _odd THEN '' ${choose((faults) => `CASE WHEN ${any(faults)} THEN '' END`)} END AS wrong`
  }
  const first = (faults: readonly Fault[], name: 'reason' | 'check') =>
    `CASE ${faults.map((fault) => `WHEN ${fault.when} THEN ${fault[name]}`).join(' ')} END`
  return `CASE ${choose((faults) => first(faults, 'reason'))} END AS wrong,
    CASE ${choose((faults) => first(faults, 'check'))} END AS fault`
}
