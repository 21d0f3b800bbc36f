import * as ascof from './ascof'
import { unless } from './ees'
import type { ObservationRecipe } from './recipe'

const indicator = 'lower("Indicator Name")'
const measure = `CASE WHEN ${indicator} LIKE '%learning disabilit%' AND ${indicator} LIKE '%employment%'
    AND ${indicator} NOT LIKE '%gap%' THEN 'paid-employment'
  WHEN ${indicator} LIKE '%learning disabilit%' AND ${indicator} LIKE '%stable and appropriate accommodation%'
    THEN 'settled-accommodation' END`

/**
 * Department of Health and Social Care, Fingertips: the download of any indicator. Financial years are written `2019/20`
 * like academic ones, and a row with a category is a group of areas, whatever its code.
 */
export const fingertips: ObservationRecipe = {
  id: 'fingertips',
  title: 'Fingertips download',
  publisher: 'Department of Health and Social Care',
  version: 1,
  yields: 'observations',
  columns: {
    'Indicator Name': [],
    'Area Code': [],
    'Area Name': [],
    'Area Type': [],
    Sex: [],
    'Category Type': [],
    Category: [],
    'Time period': [],
    Value: [],
  },
  optional: { Count: [], Denominator: [], Age: [], 'Time period range': [] },
  symbols: {},
  skips: [
    { when: `(${measure}) IS NULL`, reason: ascof.noMeasure },
    {
      when: `coalesce("Category Type", "Category") IS NOT NULL`,
      reason: 'A group of areas, such as a decile.',
    },
    unless('Sex', ['persons'], 'Women or men only.'),
    {
      when: `NOT regexp_matches(lower("Area Type"), '^(england|regions?\\b|(upper tier )?(counties|county) (&|and) uas?\\b)')`,
      reason: 'Not England, a region or a local authority.',
    },
    unless('Time period range', ['1y'], 'Not one year.'),
  ],
  area: '"Area Code"',
  areaName: '"Area Name"',
  areaLevel: `CASE WHEN lower("Area Type") = 'england' THEN 'England' WHEN lower("Area Type") LIKE 'region%' THEN 'region'
    ELSE 'local authority' END`,
  period: 'financial_year("Time period")',
  quality: `'final'`,
  figures: [
    {
      measure,
      cohort: ascof.cohort,
      phase: `'all'`,
      value: { column: 'Value' },
      numerator: { column: 'Count' },
      denominator: { column: 'Denominator' },
    },
  ],
}
