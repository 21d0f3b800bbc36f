import type { Sql } from '../sql/sql'
import { dfe } from './ees'
import type { NameRecipe } from './recipe'
import { isLaestab, laestab } from './schools'

const bare = `replace("LAESTAB", '/', '')`
const name = { SCHNAME: ['EstablishmentName', 'School name', 'School'] }
const number = { LAESTAB: ['LA/ESTAB', 'DfE number'] }
const valid: Sql = `CASE WHEN ${isLaestab(bare)} THEN ${bare} END`

const unnamed = {
  when: '"SCHNAME" IS NULL',
  reason: 'The row does not name its school.',
  check: 'school-unknown',
}
const unnumbered = (numbers: Sql) => ({
  when: `${numbers} IS NULL`,
  reason: 'The row has neither a URN nor a LAESTAB number.',
  check: 'school-unknown',
})

const common = {
  publisher: `${dfe}, Get information about schools`,
  version: 1,
  yields: 'names',
  symbols: {},
  skips: [],
  name: '"SCHNAME"',
} as const

/** A list of schools with URN and name, such as an extract of Get information about schools. */
export const schoolNamesByUrn: NameRecipe = {
  ...common,
  id: 'school-names',
  title: 'List of schools, by URN',
  columns: { URN: [], ...name },
  optional: {
    ...number,
    LA: ['LA (code)', 'LA code', 'LEA'],
    ESTAB: ['EstablishmentNumber', 'Establishment number'],
  },
  derived: {
    school_number: `coalesce(${valid}, ${laestab('LA', 'ESTAB')})`,
    school_urn: `CASE WHEN regexp_full_match("URN", '\\d{5,6}') THEN "URN" END`,
  },
  rejects: [unnamed, unnumbered('coalesce("school_number", "school_urn")')],
  area: 'left("school_number", 3)',
  school: '"school_number"',
  urn: '"school_urn"',
}

/** A list of schools with LAESTAB number and name. */
export const schoolNamesByNumber: NameRecipe = {
  ...common,
  id: 'school-names-laestab',
  title: 'List of schools, by LAESTAB',
  columns: { ...number, ...name },
  rejects: [unnamed, unnumbered(valid)],
  area: `left(${bare}, 3)`,
  school: valid,
  urn: 'CAST(NULL AS VARCHAR)',
}
