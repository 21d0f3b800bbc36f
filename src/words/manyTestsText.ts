import { formatNumber } from '../format/numbers'
import { type Family, falseDiscoveryRate } from '../statistics/manyTests'

/**
 * How many of many tests found something, how many chance alone would find, and how many are kept as a family.
 * @param of what is tested: `figures and moves`
 */
export function familyText({ tests, found, byChance, kept }: Family, of: string): string {
  if (tests === 0) return 'Nothing here can be tested against chance.'
  const few = formatNumber(byChance, byChance < 1 ? 1 : 0)
  return `Of ${tests} ${tests === 1 ? 'test' : 'tests'} of ${of}, ${found} ${found === 1 ? 'is' : 'are'} beyond chance one by one; chance alone would raise about ${few}. ${kept === 0 ? 'None' : kept} ${kept < 2 ? 'stays' : 'stay'} when no more than ${falseDiscoveryRate * 100}% of those kept may be false (Benjamini and Hochberg).`
}
