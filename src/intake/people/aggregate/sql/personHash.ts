import { literal } from '../../../../engine/port'
import type { Sql } from '../../../sql/sql'

/**
 * The columns that stand for a person in partials: two hashes of 64 bits, each split into two columns, since packing
 * keeps no longer integer exact.
 */
export const hashColumns = ['_person_a', '_person_b', '_person_c', '_person_d'] as const

const low = 4294967295

/**
 * The columns above, of a person's text. They are salted, with a salt made anew for every load, so that nobody can
 * compute them again.
 */
export function hashesOf(person: Sql, salt: string): Sql[] {
  const hashes = [`hash(${literal(`${salt}1`)} || ${person})`, `hash(${literal(`${salt}2`)} || ${person})`]
  return hashes
    .flatMap((hash) => [`${hash} >> 32`, `${hash} & ${low}`])
    .map((half, at) => `CAST(${half} AS UINTEGER) AS ${hashColumns[at]}`)
}

/** The columns above as one number. */
export const personSql: Sql = hashColumns
  .map((column) => `CAST(${column} AS UHUGEINT)`)
  .reduce((high, next) => `(${high} << 32 | ${next})`)

/** A new salt of 128 bits. */
export const newSalt = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
