import * as ees from './ees'
import type { ObservationRecipe } from './recipe'
import { allPupils } from './schools'

const common = {
  cohort: allPupils,
  phase: 'school_phase("school_type")',
  denominator: { column: 'headcount' },
}

/**
 * DfE, Permanent and fixed period exclusions up to 2016/17, all pupils of an authority; areas by name only. In these files
 * `x` means 1 or 2 pupils, suppressed, and `.` a rate without anybody to count.
 */
export const exclusionsByAuthority: ObservationRecipe = {
  id: 'exclusions-by-authority',
  title: 'Permanent and fixed period exclusions, by local authority',
  publisher: ees.dfe,
  version: 1,
  yields: 'observations',
  columns: {
    year: [],
    level: [],
    la_name: [],
    school_type: [],
    headcount: [],
    perm_excl: [],
    perm_excl_rate: [],
    fixed_excl: [],
    fixed_excl_rate: [],
  },
  optional: { one_plus_fixed: [], one_or_more_fixed_excl_rate: ['one_plus_fixed_rate'] },
  symbols: { x: 'suppressed', '.': 'no denominator' },
  obsolete: ['x', '.'],
  skips: [
    ees.unless(
      'level',
      ['national', 'regional', 'region', 'local authority', 'la'],
      'Not England, a region or a local authority.',
    ),
    {
      when: `lower("school_type") NOT IN ('total', 'primary', 'secondary', 'special')`,
      reason: ees.otherPhases.reason,
    },
  ],
  area: '"la_name"',
  areaLevel: `CASE WHEN lower("level") = 'national' THEN 'England' WHEN lower("level") LIKE 'region%' THEN 'region'
    ELSE 'local authority' END`,
  levelDecides: true,
  period: 'academic_year("year")',
  quality: `'final'`,
  figures: [
    {
      ...common,
      measure: `'suspensions'`,
      value: { column: 'fixed_excl_rate' },
      numerator: { column: 'fixed_excl' },
    },
    {
      ...common,
      measure: `'permanent-exclusions'`,
      value: { column: 'perm_excl_rate' },
      numerator: { column: 'perm_excl' },
    },
    {
      ...common,
      measure: `'pupils-suspended'`,
      value: { column: 'one_or_more_fixed_excl_rate' },
      numerator: { column: 'one_plus_fixed' },
      needs: ['one_or_more_fixed_excl_rate'],
    },
  ],
}
