import './node.mjs'
import { parseArgs } from 'node:util'
import { readDay } from './examples/days.mjs'
import { kinds, writeFiles } from './examples/files.mjs'
import { readPublished } from './examples/published.mjs'
import { shipped, shippedFolder } from './examples/shipped.mjs'

const help = `Writes made-up local data files: no child, school or plan in them is real.

  npm run examples                         writes datasets/examples again
  npm run examples -- --out DIR [options]  writes files of any size into DIR

Options
  --out DIR            where to write; made when it is missing
  --pupils 45000       how many places the schools have
  --from 2018-09-01    first day
  --to 2019-07-31      last day
  --seed 1             another number makes other rows; the same number makes the same bytes
  --kinds A,B          only these files; otherwise all of them:
                       ${kinds.join(',\n                       ')}
  --sen-only           leaves out pupils without special educational needs
  --help               this text

Attendance codes are those in use until July 2024.
45,000 pupils have 17.1 million session marks in a school year: 410 MB as session-marks, 880 MB with schools.`

/** @param {string} name @param {string} text */
function wholeNumber(name, text) {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} needs a whole number above 0, not ${text}`)
  return value
}

/** @returns {{ wish: (import('./examples/pupils.mjs').Wish & { kinds: readonly string[] }), out: string }[] | undefined} */
function readOptions() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      pupils: { type: 'string', default: '45000' },
      from: { type: 'string', default: '2018-09-01' },
      to: { type: 'string', default: '2019-07-31' },
      seed: { type: 'string', default: '1' },
      kinds: { type: 'string', default: kinds.join(',') },
      'sen-only': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  if (values.out === undefined) {
    if (process.argv.length > 2) throw new Error('Say with --out DIR where to write')
    return shipped.map((wish) => ({ wish, out: shippedFolder }))
  }
  const [from, to] = [readDay(values.from), readDay(values.to)]
  if (from > to) throw new Error(`--from ${values.from} is later than --to ${values.to}`)
  const chosen = values.kinds.split(',')
  const unknown = chosen.find((kind) => !kinds.includes(kind))
  if (unknown !== undefined) throw new Error(`--kinds knows no ${unknown}. It knows ${kinds.join(', ')}.`)
  const wish = {
    from,
    to,
    kinds: chosen,
    seed: wholeNumber('seed', values.seed),
    pupils: wholeNumber('pupils', values.pupils),
    senOnly: values['sen-only'],
  }
  return [{ wish, out: values.out }]
}

try {
  const parts = readOptions()
  if (!parts) console.log(help)
  else {
    const published = await readPublished()
    for (const { wish, out } of parts)
      for (const { path, bytes } of writeFiles(published, { ...wish, out }))
        console.log(`${path}: ${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error('npm run examples -- --help lists the options.')
  process.exitCode = 1
}
