import { join } from 'node:path'
import { root } from '../run.mjs'
import { readDay } from './days.mjs'

/** @import { Wish } from './pupils.mjs' */

export const shippedFolder = join(root, 'datasets/examples')

/** @param {string} from @param {string} to @param {readonly string[]} kinds @param {number} [pupils] @returns {Wish & { kinds: readonly string[] }} */
const part = (from, to, kinds, pupils = 1000) => ({
  seed: 1,
  pupils,
  senOnly: true,
  from: readDay(from),
  to: readDay(to),
  kinds,
})

/** The files in `datasets/examples`: the same made-up children in all of them, each for a time that keeps it small. */
export const shipped = [
  part('2014-09-01', '2019-07-31', ['pupil-list', 'pupil-summary', 'suspensions-and-exclusions']),
  part('2018-09-01', '2018-09-30', ['session-marks']),
  part('2019-04-01', '2019-04-30', ['session-marks-with-schools'], 100),
  part('2018-02-01', '2020-01-31', ['destinations']),
  part('2018-04-01', '2020-03-31', ['adults']),
  part('2019-01-01', '2020-12-31', ['ehc-cases']),
]
