import { existsSync } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readDay } from '../../../src/tools/examples/days.mjs'
import { writeFiles } from '../../../src/tools/examples/files.mjs'
import { readPublished } from '../../../src/tools/examples/published.mjs'
import { root } from '../../../src/tools/run.mjs'

const sessions = 380

/**
 * A school year of made-up marks and the list of the pupils in it, written once and kept below `node_modules/.cache`.
 * @param {number} pupils
 */
export async function needMarks(pupils) {
  const folder = join(root, 'node_modules/.cache/benchmark-marks', `${pupils}`)
  if (!existsSync(folder)) {
    console.log(`Writing ${(pupils * sessions).toLocaleString('en-GB')} marks into ${folder}`)
    writeFiles(await readPublished(), {
      seed: 1,
      pupils,
      senOnly: false,
      from: readDay('2018-09-01'),
      to: readDay('2019-07-31'),
      kinds: ['session-marks', 'pupil-list'],
      out: `${folder}.part`,
    })
    await rename(`${folder}.part`, folder)
  }
  const marks = join(folder, 'synthetic-session-marks.csv')
  return {
    marks,
    list: join(folder, 'synthetic-pupil-list.csv'),
    rows: pupils * sessions,
    bytes: (await stat(marks)).size,
  }
}

/** @typedef {Awaited<ReturnType<typeof needMarks>>} Marks */
