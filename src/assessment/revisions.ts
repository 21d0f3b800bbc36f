import type { Point } from '../framework/series'
import type { DataFile } from '../observations/dataFile'

/** A figure that a later data file of the same kind prints otherwise than an earlier one. */
export interface Revision {
  readonly point: Point
  readonly was: Point['others'][number]
  /** The file that counts now, and the one that counted before. */
  readonly by: DataFile
  readonly before: DataFile
}

/**
 * The figures of a series that were revised, the newest period first: of several earlier printings the last counts as what
 * stood before. Files of different kinds that disagree are two sources, not a revision.
 */
export function revisionsOf(points: readonly Point[], files: readonly DataFile[]): Revision[] {
  const fileWith = (number: number | undefined) => files.find((file) => file.number === number)
  return points
    .flatMap((point): Revision[] => {
      const by = fileWith(point.origins[0]?.file)
      const was = point.others.find(
        ({ origin }) => by && origin.file < by.number && fileWith(origin.file)?.recipeId === by.recipeId,
      )
      const before = fileWith(was?.origin.file)
      return by && was && before ? [{ point, was, by, before }] : []
    })
    .reverse()
}
