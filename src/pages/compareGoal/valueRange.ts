import { roundTo } from '../../statistics/rounding'

/** Lowest and highest value of a choice of areas. */
export type Range = readonly [number, number]

/** `17.5..20` as lowest and highest value; anything else is no choice. */
export function parseRange(text: string | undefined): Range | undefined {
  const found = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(text ?? '')
  if (!found) return undefined
  const [low, high] = [Number(found[1]), Number(found[2])]
  return low <= high ? [low, high] : undefined
}

/** At the goal's decimals: no more can be read off the chart. */
export const writeRange = ([low, high]: Range, decimals: number) =>
  [low, high].map((value) => String(roundTo(value, decimals))).join('..')

/** The value lies within the choice at the decimals shown. */
export const within = (value: number, [low, high]: Range, decimals: number) => {
  const shown = roundTo(value, decimals)
  return shown >= roundTo(low, decimals) && shown <= roundTo(high, decimals)
}
