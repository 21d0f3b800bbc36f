import * as ascof from './ascof'
import { unless } from './ees'
import type { ObservationRecipe } from './recipe'

const group = `PARTITION BY "ASCOF Measure Code", "Disaggregation Level", "Geographical Level", "ONS Code"`
const beside = (type: string) =>
  `max("Measure Value") FILTER (lower("Measure Type") = '${type}') OVER (${group})`

/**
 * NHS Digital, ASCOF 2020-21: outcome, numerator and denominator stand in rows of their own and become one figure.
 * The file names no year: this shape was published for 2020-21 only.
 */
export const ascofOutcomeRows: ObservationRecipe = {
  id: 'ascof-outcome-rows',
  title: 'Adult Social Care Outcomes Framework 2020-21, three rows a figure',
  publisher: ascof.nhsEngland,
  version: 1,
  yields: 'observations',
  columns: {
    'Geographical Level': [],
    'ONS Code': [],
    'ASCOF Measure Code': [],
    'Disaggregation Level': [],
    'Measure Type': [],
    'Measure Value': [],
  },
  optional: ascof.names,
  symbols: ascof.symbols,
  obsolete: ascof.obsolete,
  derived: {
    outcomes: `count(*) FILTER (lower("Measure Type") = 'outcome') OVER (${group})`,
    numerator: beside('numerator'),
    denominator: beside('denominator'),
  },
  skips: [
    unless('Geographical Level', ['council', 'region', 'england'], 'A group of councils, not an area.'),
    unless('ASCOF Measure Code', ['1e', '1g'], 'A measure the framework does not use.'),
    unless('Disaggregation Level', ['total'], 'Women or men only.'),
  ],
  rejects: [
    {
      when: '"outcomes" = 0',
      reason: 'A numerator or denominator without its outcome.',
      check: 'outcome-missing',
    },
  ],
  ...ascof.areas,
  period: `'2020-21'`,
  quality: `'final'`,
  carried: `lower("Measure Type") IN ('numerator', 'denominator')`,
  figures: [
    {
      measure: `CASE lower("ASCOF Measure Code") WHEN '1e' THEN 'paid-employment' ELSE 'settled-accommodation' END`,
      cohort: ascof.cohort,
      phase: `'all'`,
      value: { column: 'Measure Value' },
      numerator: { column: 'numerator' },
      denominator: { column: 'denominator' },
      when: `lower("Measure Type") = 'outcome'`,
    },
  ],
}
