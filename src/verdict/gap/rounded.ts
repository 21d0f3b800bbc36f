import type { GapChange } from '../../statistics/gap'
import { roundTo } from '../../statistics/rounding'

/**
 * A change and its parts at the decimals shown, still adding up: where rounding alone would leave a step over, the part
 * that was rounded furthest from it takes it.
 */
export function roundedChange({ change, ofGroup, ofReference }: GapChange, decimals: number): GapChange {
  const total = roundTo(change, decimals)
  const [group, reference] = [roundTo(ofGroup, decimals), roundTo(ofReference, decimals)]
  const left = roundTo(total - group - reference, decimals)
  const owed = (exact: number, shown: number) => Math.sign(left) * (exact - shown)
  const toGroup = owed(ofGroup, group) >= owed(ofReference, reference)
  return {
    change: total,
    ofGroup: toGroup ? roundTo(group + left, decimals) : group,
    ofReference: toGroup ? reference : roundTo(reference + left, decimals),
  }
}
