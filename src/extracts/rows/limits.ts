import { literal } from '../../engine/port'
import type { Framework, Measure } from '../../framework/framework'
import { phases } from '../../framework/words'
import type { Figure, Sql } from '../recipe'
import { cohortLabels } from './labels'

/** Never below zero. */
export const isCount = ({ unit }: Measure) => unit !== 'score'
/** Part of a whole, at most 100 percent; a rate of events, which may be added over terms, is not. */
export const isShare = ({ unit, yearFromTerms }: Measure) => unit === 'percent' && !yearFromTerms

const text = /^'([^']*)'$/
const among = (names: readonly string[], x: Sql): Sql =>
  names.length === 0 ? 'false' : `list_contains([${names.map(literal).join(', ')}], ${x})`

/** Whether `x` is one of the names, decided here where all figures spell it out. */
function decide(pieces: readonly Sql[], names: readonly string[], x: Sql): Sql {
  const spelt = pieces.map((piece) => text.exec(piece)?.[1])
  if (spelt.every((name) => name !== undefined && names.includes(name))) return 'true'
  if (spelt.every((name) => name !== undefined && !names.includes(name))) return 'false'
  return among(names, x)
}

/** Conditions on the columns `measure`, `cohort` and `phase` of a recipe's figures, from the framework's tables. */
export function limits({ measures, cohorts }: Framework, figures: readonly Figure[]) {
  const measureIs = (where: (measure: Measure) => boolean) =>
    decide(
      figures.map(({ measure }) => measure),
      [...measures.values()].filter(where).map(({ id }) => id),
      'measure',
    )
  /** A translated label is known wherever it is not NULL. */
  const translated = (sql: Sql, word: string) => new RegExp(`^${word}\\("[^"]+"\\)$`).test(sql)
  const allCohortsKnown = Object.keys(cohortLabels).every((cohort) => cohorts.has(cohort))
  const knownCohort =
    allCohortsKnown && figures.every(({ cohort }) => translated(cohort, 'sen_cohort'))
      ? 'cohort IS NOT NULL'
      : decide(
          figures.map(({ cohort }) => cohort),
          [...cohorts.keys()],
          'cohort',
        )
  const knownPhase = figures.every(({ phase }) => translated(phase, 'school_phase'))
    ? 'phase IS NOT NULL'
    : decide(
        figures.map(({ phase }) => phase),
        phases,
        'phase',
      )
  return {
    isCount: measureIs(isCount),
    isShare: measureIs(isShare),
    /** Conditions under which a label is known; true where that is certain. */
    known: [measureIs(() => true), knownCohort, knownPhase].filter((condition) => condition !== 'true'),
  }
}
