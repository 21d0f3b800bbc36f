import { type Estimate, pValue } from './comparison'

/** How many areas of a series can be tested between two periods, and how many changed beyond chance at the 95% level. */
export interface ChangedAreas {
  readonly areas: number
  readonly up: number
  readonly down: number
  /** So many jumped, some up and some down, that chance is the wrong model of the change. */
  readonly scattered: boolean
}

/** Fewer areas than this tell nothing of how the others record. */
const areasNeeded = 20
/** How often chance puts one area beyond the 99% level on one of its two sides. */
const level = 0.005
const times = 20

/**
 * Whether areas changed between two periods in a way that chance could not make, nor one cause for all of them. What
 * happens to children moves most areas the same way: of 149 areas' persistent absence 148 rose when schools reopened, and
 * none fell. Here more than twenty times as many areas as chance could make rise beyond the 99% level, and as many fall.
 * @param changes each area's later figure minus its earlier one, with its 95% interval
 */
export function changedAreas(changes: readonly Estimate[]): ChangedAreas {
  const tested = changes.map((change) => ({ up: change.value > 0, p: pValue(change) }))
  const beyond = (p: number, up: boolean) => tested.filter((one) => one.p < p && one.up === up).length
  const most = times * level * changes.length
  return {
    areas: changes.length,
    up: beyond(0.05, true),
    down: beyond(0.05, false),
    scattered:
      changes.length >= areasNeeded && beyond(2 * level, true) > most && beyond(2 * level, false) > most,
  }
}
