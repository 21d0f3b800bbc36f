import { type Refusal, refuse } from '../../refusal'
import type { Decoded } from './encoding'

const binary = refuse(
  'This is not a text file',
  'It holds bytes that no table in text form has.',
  'Export the table as CSV and drop that file.',
)

/** Control characters other than tab, line feed, form feed and carriage return, in a hundred characters. */
const tooManyControls = 1

/** Refuses what was decoded but is no text, or is damaged; `undefined` when it may be a table. */
export function notText({ bytes, nul }: Decoded): Refusal | undefined {
  const start = bytes.subarray(0, 4096)
  const controls = start.filter(
    (byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13,
  )
  if (controls.length * 100 > start.length * tooManyControls) return binary
  if (nul < 0) return undefined
  const line = bytes.subarray(0, nul).filter((byte) => byte === 10).length + 1
  return refuse(
    'The file holds NUL bytes',
    `The first stands in line ${line.toLocaleString('en-GB')}. Text has none: the file was damaged when it was saved or copied.`,
    'Export or download the file again, and drop the new copy.',
  )
}
