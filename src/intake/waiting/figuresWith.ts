import { type Engine, identifier, literal, type Row } from '../../engine/port'
import { areaFiguresSql } from '../../observations/areaSeries'
import type { WaitingFile } from './review'

/** Waiting files stand after everything accepted, in their own order. */
const firstNumber = 1_000_000_000

/**
 * Every printing of every figure of some areas as it would be with these files accepted: rows as `areaFiguresSql` gives.
 * @throws as `Engine.query`.
 */
export function figuresWith(
  files: readonly Pick<WaitingFile, 'stage' | 'review'>[],
  engine: Engine,
  areas: readonly string[],
): Promise<Row[]> {
  const staged = files
    .filter(({ review: { recipe } }) => recipe.yields === 'observations' || recipe.yields === 'local')
    .map(
      (
        { stage, review: { recipe } },
        at,
      ) => `SELECT measure, cohort, phase, area, period, value, numerator, denominator, symbol, quality,
        ${firstNumber + at}, "row", "column", raw FROM ${identifier(stage)}
        WHERE skipped IS NULL AND wrong IS NULL AND measure IS NOT NULL AND area IN (${areas.map(literal).join(', ')})
          AND ${recipe.yields === 'local' ? 'school IS NULL' : 'true'}`,
    )
  return engine.query([areaFiguresSql(areas), ...staged].join('\nUNION ALL\n'))
}
