import { literal } from '../../engine/port'
import type { Framework, Measure } from '../../framework/framework'
import { phases } from '../../framework/vocabulary'
import type { Figure } from '../recipes/recipe'
import { cohortLabels } from '../sql/labels'
import type { Sql } from '../sql/sql'

/** Never below zero. */
export const isCount = ({ unit }: Measure) => unit !== 'score'
/** Part of a whole, at most 100 percent; a rate of events, which may be added over terms, is not. */
export const isShare = ({ unit, yearFromTerms }: Measure) => unit === 'percent' && !yearFromTerms

const text = /^'([^']*)'$/

/** Whether `x` is one of the names, decided here where the figure spells it out as `piece`. */
function decide(piece: Sql, names: readonly string[], x: Sql): Sql {
  const spelt = text.exec(piece)?.[1]
  if (spelt !== undefined) return String(names.includes(spelt))
  return names.length === 0 ? 'false' : `list_contains([${names.map(literal).join(', ')}], ${x})`
}

/** A translated label is known wherever it is not NULL. */
const translated = (sql: Sql, word: string) => new RegExp(`^${word}\\("[^"]+"\\)$`).test(sql)

/** Conditions on the columns `measure`, `cohort` and `phase` of a recipe's figure, from the framework's tables. */
export function limits({ measures, cohorts }: Framework, figure: Figure) {
  const measureIs = (where: (measure: Measure) => boolean) =>
    decide(
      figure.measure,
      [...measures.values()].filter(where).map(({ id }) => id),
      'measure',
    )
  const allCohortsKnown = Object.keys(cohortLabels).every((cohort) => cohorts.has(cohort))
  const knownCohort =
    allCohortsKnown && translated(figure.cohort, 'sen_cohort')
      ? 'cohort IS NOT NULL'
      : decide(figure.cohort, [...cohorts.keys()], 'cohort')
  const knownPhase = translated(figure.phase, 'school_phase')
    ? 'phase IS NOT NULL'
    : decide(figure.phase, phases, 'phase')
  return {
    isCount: measureIs(isCount),
    isShare: measureIs(isShare),
    /** Conditions under which a label is known, without those that are certain. */
    known: [measureIs(() => true), knownCohort, knownPhase].filter((condition) => condition !== 'true'),
  }
}
