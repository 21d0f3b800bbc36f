import * as ees from './ees'
import type { ObservationRecipe } from './recipe'

const common = { cohort: 'sen_cohort("characteristic")', phase: 'school_phase("school_type")' }

/**
 * DfE, Permanent and fixed period exclusions up to 2016/17, England by characteristic. Before 2014/15 “with
 * statement” were statements only, “without statement” School Action and School Action Plus.
 * In these files `x` means 1 or 2 pupils, suppressed, and `.` a rate without anybody to count.
 */
export const exclusionsByCharacteristic: ObservationRecipe = {
  id: 'exclusions-by-characteristic',
  title: 'Permanent and fixed period exclusions in England, by characteristic',
  publisher: ees.dfe,
  version: 2,
  yields: 'observations',
  columns: {
    ...ees.columns,
    country_code: [],
    school_type: [],
    characteristic_group: [],
    characteristic: [],
    headcount: [],
    perm_excl: [],
    perm_excl_rate: [],
    fixed_excl: [],
    fixed_excl_rate: [],
  },
  optional: { country_name: [], one_plus_fixed: [], one_plus_fixed_rate: [] },
  symbols: { x: 'suppressed', '.': 'no denominator' },
  obsolete: ['x', '.'],
  skips: [
    ees.unless('geographic_level', ['national'], 'Not a row for England.'),
    ees.notWholeYear,
    ees.unless('characteristic_group', ['sen provision'], 'Another breakdown than SEN provision.'),
    {
      when: `lower("characteristic") = 'sen provision unclassified'`,
      reason: 'SEN provision was not recorded.',
    },
  ],
  area: '"country_code"',
  areaName: '"country_name"',
  areaLevel: ees.areaLevel,
  period: 'academic_year("time_period")',
  quality: `'final'`,
  figures: [
    {
      ...common,
      measure: `'suspensions'`,
      value: { column: 'fixed_excl_rate' },
      numerator: { column: 'fixed_excl' },
      denominator: { column: 'headcount' },
    },
    {
      ...common,
      measure: `'permanent-exclusions'`,
      value: { column: 'perm_excl_rate' },
      numerator: { column: 'perm_excl' },
      denominator: { column: 'headcount' },
    },
    {
      ...common,
      measure: `'pupils-suspended'`,
      value: { column: 'one_plus_fixed_rate' },
      numerator: { column: 'one_plus_fixed' },
      denominator: { column: 'headcount' },
      needs: ['one_plus_fixed_rate'],
    },
  ],
}
