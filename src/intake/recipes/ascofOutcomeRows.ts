import { noText } from '../sql/sql'
import * as ascof from './ascof'
import { unless } from './ees'
import type { ObservationRecipe } from './recipe'

const group = `PARTITION BY "Year", "ASCOF Measure Code", "Measure Group Description", "Disaggregation Level",
  "Geographical Level", "ONS Code"`
const beside = (type: string) =>
  `max("Measure Value") FILTER (lower("Measure Type") = '${type}') OVER (${group})`

const period = 'coalesce(financial_year_ending("Year"), financial_year("Year"), "said_year")'
const byCode = `CASE lower("ASCOF Measure Code") WHEN '1e' THEN 'paid-employment' WHEN '1g' THEN 'settled-accommodation' END`

/**
 * NHS Digital, ASCOF since 2014-15: outcome, numerator and denominator stand in rows of their own and become one figure.
 * Most of these files name no year. The description says what is measured; without one the code does, up to 2022-23.
 */
export const ascofOutcomeRows: ObservationRecipe = {
  id: 'ascof-outcome-rows',
  title: 'Adult Social Care Outcomes Framework, three rows a figure',
  publisher: ascof.nhsEngland,
  version: 2,
  yields: 'observations',
  columns: {
    'Geographical Level': [],
    'ONS Code': [],
    'ASCOF Measure Code': [],
    'Disaggregation Level': [],
    'Measure Type': [],
    'Measure Value': [],
  },
  optional: { ...ascof.names, 'Measure Group Description': [], Year: [] },
  year: { kind: 'financial', column: 'Year' },
  symbols: ascof.symbols,
  obsolete: ascof.obsolete,
  derived: {
    said_year: noText,
    meant: `coalesce(${ascof.described}, CASE WHEN "Measure Group Description" IS NULL THEN ${byCode} END)`,
    recoded: `"Measure Group Description" IS NULL AND coalesce((${period}) >= '2023', false)`,
    outcomes: `count(*) FILTER (lower("Measure Type") = 'outcome') OVER (${group})`,
    numerator: beside('numerator'),
    denominator: beside('denominator'),
  },
  skips: [
    unless('Geographical Level', ['council', 'region', 'england'], 'A group of councils, not an area.'),
    unless('Disaggregation Level', ['total'], 'Women or men only.'),
    {
      when: '"recoded"',
      reason: 'Codes were given anew in 2023-24, and no description says what this one means.',
    },
    {
      when: '"meant" IS NULL',
      reason: ascof.noMeasure,
      words: { 'ASCOF Measure Code': ['1E', '1G'], ...ascof.descriptions },
    },
  ],
  rejects: [
    {
      when: '"outcomes" = 0',
      reason: 'A numerator or denominator without its outcome.',
      check: 'outcome-missing',
    },
  ],
  ...ascof.areas,
  period,
  quality: `'final'`,
  carried: `lower("Measure Type") IN ('numerator', 'denominator')`,
  figures: [
    {
      measure: `coalesce(${ascof.described}, ${byCode})`,
      cohort: ascof.cohort,
      phase: `'all'`,
      value: { column: 'Measure Value' },
      numerator: { column: 'numerator' },
      denominator: { column: 'denominator' },
      when: `lower("Measure Type") = 'outcome'`,
    },
  ],
}
