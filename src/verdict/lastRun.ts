import { hasNote, isJudgeable, type Point, segments } from '../framework/series'
import type { ValuedPoint } from './uncertainty/basis'

/**
 * The latest figures that one line may join: no break in definition, no missing year, no disrupted one, and none that
 * may not be judged lies between them.
 */
export const lastRun = (points: readonly Point[]): readonly ValuedPoint[] =>
  (
    segments(
      points.map((point) =>
        hasNote(point, 'disrupted') || !isJudgeable(point) ? { ...point, value: null } : point,
      ),
    ).at(-1) ?? []
  ).filter(isJudgeable)
