import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { writeAdults, writeCases, writeDestinations } from './lists.mjs'
import { writePupils } from './pupils.mjs'

/** @import { Published } from './published.mjs' */
/** @import { Wish, Write } from './pupils.mjs' */

/** Every kind of file, by the name it is written under. */
export const kinds = [
  'session-marks',
  'session-marks-with-schools',
  'pupil-list',
  'pupil-summary',
  'suspensions-and-exclusions',
  'destinations',
  'adults',
  'ehc-cases',
]
const ofPupils = kinds.slice(0, 5)
const kept = 1 << 20

/**
 * Makes the rows of some kinds of file, in order, piece by piece.
 * @param {Published} published
 * @param {Wish & { kinds: readonly string[] }} wish
 * @param {Write} write takes the next piece of a file
 */
export function makeRows(published, wish, write) {
  const wants = (/** @type {string} */ file) => wish.kinds.includes(file)
  if (ofPupils.some(wants))
    writePupils(published, wish, { wants, write: (file, rows) => wants(file) && write(file, rows) })
  if (wants('destinations')) writeDestinations(published, wish, write)
  if (wants('adults')) writeAdults(published, wish, write)
  if (wants('ehc-cases')) writeCases(published, wish, write)
}

/**
 * Writes files of made-up rows as they are made: no more than a piece of each is kept in memory.
 * @param {Published} published
 * @param {Wish & { kinds: readonly string[], out: string }} wish
 * @returns {{ path: string, bytes: number }[]}
 */
export function writeFiles(published, wish) {
  mkdirSync(wish.out, { recursive: true })
  /** @type {Map<string, { path: string, file: number, piece: Buffer, used: number, bytes: number }>} */
  const open = new Map()
  try {
    for (const kind of wish.kinds) {
      const path = join(wish.out, `synthetic-${kind}.csv`)
      open.set(kind, { path, file: openSync(path, 'w'), piece: Buffer.allocUnsafe(kept), used: 0, bytes: 0 })
    }
    makeRows(published, wish, (kind, rows) => {
      const target = open.get(kind)
      if (!target) return
      const bytes = typeof rows === 'string' ? Buffer.from(rows) : rows
      if (target.used + bytes.length > kept) {
        writeAll(target.file, target.piece.subarray(0, target.used))
        target.used = 0
      }
      if (bytes.length > kept) writeAll(target.file, bytes)
      else {
        target.piece.set(bytes, target.used)
        target.used += bytes.length
      }
      target.bytes += bytes.length
    })
    for (const { file, piece, used } of open.values()) writeAll(file, piece.subarray(0, used))
  } finally {
    for (const { file } of open.values()) closeSync(file)
  }
  return [...open.values()].map(({ path, bytes }) => ({ path, bytes }))
}

/** @param {number} file @param {Uint8Array} bytes */
function writeAll(file, bytes) {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
