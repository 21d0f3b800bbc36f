import { dfe, unless } from './ees'
import type { SchoolRecipe } from './recipe'
import { laestab, ofOneYear, symbols, unknownSchool, year } from './schools'

const isNation = `"URN" = 'NAT'`
const types = ['state-funded primary', 'state-funded secondary', 'state-funded special school']
const common = {
  measure: `'pupils'`,
  phase: `CASE "SCHOOLTYPE" WHEN 'State-funded primary' THEN 'primary' WHEN 'State-funded secondary' THEN 'secondary'
    WHEN 'State-funded special school' THEN 'special' END`,
}

/**
 * DfE, school performance tables: pupils in the January census, by school.
 */
export const schoolCensus: SchoolRecipe = {
  id: 'school-census',
  title: 'School performance tables, census',
  publisher: dfe,
  version: 1,
  yields: 'schools',
  columns: {
    URN: [],
    LA: ['LEA'],
    ESTAB: [],
    SCHOOLTYPE: [],
    NOR: [],
    TSENELSE: [],
    TSENELK: [],
  },
  ...ofOneYear,
  symbols,
  skips: [unless('SCHOOLTYPE', types, 'Not a state-funded primary, secondary or special school.')],
  rejects: [unknownSchool(`NOT ${isNation}`, laestab('LA', 'ESTAB'))],
  area: `CASE WHEN ${isNation} THEN 'E92000001' ELSE "LA" END`,
  school: `CASE WHEN NOT ${isNation} THEN ${laestab('LA', 'ESTAB')} END`,
  urn: `CASE WHEN NOT ${isNation} THEN "URN" END`,
  period: `'January ' || CAST(TRY_CAST(left(${year}, 4) AS INTEGER) + 1 AS VARCHAR)`,
  quality: `'final'`,
  figures: [
    { ...common, cohort: `'All pupils'`, value: { column: 'NOR' } },
    { ...common, cohort: `'SEN support'`, value: { column: 'TSENELK' } },
    { ...common, cohort: `'EHC plan'`, value: { column: 'TSENELSE' } },
  ],
}
