import type { Threshold } from './book'
import type { Figure } from './disclose'

const number = new Intl.NumberFormat('en-GB')
const counted = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`

/**
 * What the review says of the figures held back: how many, why, at which threshold, how many only to protect others.
 * @param threshold with which the figures were disclosed; null when nothing was to be held back
 */
export function heldBackWords(figures: readonly Figure[], threshold: Threshold | null): string {
  if (threshold === null) return 'No figure is held back, however few people it is about.'
  const own = figures.filter(({ held }) => held === 'primary').length
  const others = figures.filter(({ held }) => held === 'complementary').length
  if (own === 0)
    return `No figure is held back: none is about fewer than ${threshold} people or events, save 0.`
  const total = `${counted(own + others, 'figure is', 'figures are')} held back (of ${number.format(figures.length)})`
  const why = `${counted(own, 'is', 'are')} about fewer than ${threshold} people or events`
  const protecting = `${counted(others, 'is', 'are')} held back only to protect them, since subtraction would tell`
  return others === 0 ? `${total}: ${why}.` : `${total}: ${why}, ${protecting}.`
}
