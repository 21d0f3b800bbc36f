import { literal } from '../../engine/port'
import type { Level } from '../../framework/vocabulary'
import { lookup } from '../sql/macros'
import type { Sql } from '../sql/sql'
import { lowered } from './text'

/*
 * A column of geographic levels decides what a row is about: a region whose code is missing is not England, and a
 * district is not its region. A mapping does not choose the column, so it cannot forget it.
 */

/** How the column is called. */
export const levelNames = ['geographic_level', 'geographic level', 'geographical level', 'area type']

const words: Readonly<Record<Level, readonly string[]>> = {
  England: ['england', 'national', 'country'],
  region: ['region', 'regional', 'regions', 'regions (statistical)'],
  'local authority': ['local authority', 'local authorities', 'la', 'council', 'upper tier local authority'],
}
/** Levels the framework has no figures of. */
const others = [
  ...['local authority district', 'district', 'lad', 'ward', 'school', 'institution', 'provider', 'sponsor'],
  ...[
    'multi-academy trust',
    'mat',
    'parliamentary constituency',
    'local enterprise partnership',
    'planning area',
  ],
  ...[
    'opportunity area',
    'english devolved area',
    'mayoral combined authority',
    'council type',
    'lsoa',
    'msoa',
  ],
  ...['icb', 'rsc region', 'local skills improvement plan area'],
]
const other = 'another'
const meanings: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(words).flatMap(([level, spellings]) => spellings.map((one) => [one, level])),
  ...others.map((one) => [one, other]),
])
/** Fingertips names its levels with a date: `Counties & UAs (from Apr 2023)`. */
const upperTier = '^counties (&|and) uas\\b.*'

/** What a cell of the column says: a level, `another`, or nothing that is known. */
export function levelMeant(cell: string): string | undefined {
  const word = lowered(cell)
  return meanings[word] ?? (new RegExp(upperTier).test(word) ? 'local authority' : undefined)
}

/** `levelMeant` in SQL, of a cleaned cell. */
const meantSql = (cell: Sql): Sql =>
  `coalesce(${lookup(meanings, cell)}, CASE WHEN regexp_matches(lower(${cell}), ${literal(upperTier)}) THEN 'local authority' END)`

/** The level in SQL; NULL where the cell says none. */
export const levelSql = (cell: Sql): Sql => `nullif(${meantSql(cell)}, ${literal(other)})`
export const isOtherLevel = (meant: string | undefined) => meant === other
export const isOtherLevelSql = (cell: Sql): Sql => `${meantSql(cell)} = ${literal(other)}`

export const otherLevelReason = 'Not England, a region or a local authority.'
