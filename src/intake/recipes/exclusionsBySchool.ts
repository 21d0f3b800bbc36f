import * as ees from './ees'
import type { SchoolRecipe } from './recipe'
import { allPupils, unknownSchool } from './schools'

const common = { cohort: allPupils, phase: 'school_phase("school_type")' }
const levels = ['school', 'local authority', 'national']

/**
 * DfE, Permanent and fixed period exclusions up to 2016/17, by school; rows of areas are all their schools of a type.
 * In these files `x` means 1 or 2 pupils, suppressed, and `.` a rate without anybody to count.
 */
export const exclusionsBySchool: SchoolRecipe = {
  id: 'exclusions-by-school',
  title: 'Permanent and fixed period exclusions, by school',
  publisher: ees.dfe,
  version: 1,
  yields: 'schools',
  columns: {
    ...ees.columns,
    country_code: [],
    new_la_code: [],
    laestab: [],
    school_type: [],
    headcount: [],
    perm_excl: [],
    perm_excl_rate: [],
    fixed_excl: [],
    fixed_excl_rate: [],
  },
  optional: { country_name: [], old_la_code: [], la_name: [] },
  symbols: { x: 'suppressed', '.': 'no denominator' },
  obsolete: ['x', '.'],
  skips: [
    ees.unless('geographic_level', levels, 'A region: schools are compared with their authority or England.'),
    ees.notWholeYear,
  ],
  rejects: [unknownSchool(`${ees.level} = 'school'`, '"laestab"')],
  area: `CASE ${ees.level} WHEN 'national' THEN "country_code" ELSE coalesce("new_la_code", "old_la_code") END`,
  areaName: `CASE ${ees.level} WHEN 'national' THEN "country_name" ELSE "la_name" END`,
  school: '"laestab"',
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
  ],
}
