import { formatExact } from '../../format/numbers'

/** A number without binary noise, as it goes into a sum. */
export const plain = (value: number, decimals = 6) => formatExact(Number(value.toFixed(decimals)), 'count')
