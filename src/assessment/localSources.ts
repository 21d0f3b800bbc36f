import type { Point } from '../framework/series'
import type { DataFile } from '../observations/dataFile'

const list = new Intl.ListFormat('en-GB')

/** Where figures come from that no publisher printed, in sentences; those that are made up first. */
export function localSources(points: readonly Point[], extracts: readonly DataFile[]): string[] {
  const numbers = new Set(points.flatMap(({ origins }) => origins.map(({ file }) => file)))
  const local = extracts.filter(({ yields, number }) => yields === 'local' && numbers.has(number))
  const names = (of: readonly DataFile[]) => list.format(of.map(({ fileName }) => fileName))
  const made = local.filter(({ synthetic }) => synthetic)
  const real = local.filter(({ synthetic }) => !synthetic)
  return [
    ...(made.length > 0 ? [`Synthetic: these figures are made up (${names(made)}).`] : []),
    ...(real.length > 0 ? [`Added up in this browser from ${names(real)}; not published figures.`] : []),
  ]
}
