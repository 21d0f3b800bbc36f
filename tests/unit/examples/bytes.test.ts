import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kinds, makeRows } from '../../../src/tools/examples/files.mjs'
import { shipped, shippedFolder } from '../../../src/tools/examples/shipped.mjs'
import { bytesOf, published, wish } from './support/rows'

const hashOf = (seed: number) => {
  const hash = createHash('sha256')
  for (const [file, bytes] of bytesOf(wish(200, kinds, { seed }))) hash.update(file).update(bytes)
  return hash.digest('hex')
}

it('makes the same bytes of the same seed, whatever the machine', () => {
  expect(hashOf(1)).toBe('1e5b7b948d5961d8c588cf11d25258a4582ad0a5e87409b66ceede88bfbf3ef3')
  expect(hashOf(2)).not.toBe(hashOf(1))
})

it('ships the bytes it makes, and nothing else', () => {
  const made = new Map(
    shipped.flatMap((part) =>
      [...bytesOf(part)].map(([kind, bytes]) => [`synthetic-${kind}.csv`, bytes] as const),
    ),
  )
  expect(readdirSync(shippedFolder).sort()).toEqual(['README.md', ...made.keys()].sort())
  for (const [file, bytes] of made)
    expect(readFileSync(join(shippedFolder, file)).equals(bytes), file).toBe(true)
})

it('ships small files whose first column says that they are synthetic', () => {
  const files = readdirSync(shippedFolder).filter((file) => file.endsWith('.csv'))
  expect(files.length).toBe(kinds.length)
  for (const file of files)
    expect(readFileSync(join(shippedFolder, file), 'utf8')).toMatch(/^synthetic_(pupil|person|plan),/)
  const total = files.reduce((sum, file) => sum + statSync(join(shippedFolder, file)).size, 0)
  expect(total).toBeLessThan(2_600_000)
})

it('writes a piece at a time, however many pupils there are', () => {
  let largest = 0
  makeRows(published, wish(3000, kinds), (_, rows) => {
    largest = Math.max(largest, rows.length)
  })
  expect(largest).toBeLessThan(50_000)
})
