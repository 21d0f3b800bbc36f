import { describe, expect, it } from 'vitest'
import { revisionsOf } from '../../../src/assessment/revisions'
import type { Point } from '../../../src/framework/series'
import type { DataFile } from '../../../src/observations/dataFile'
import { series } from '../verdict/support'

const file = (number: number, recipeId: string): DataFile => ({
  number,
  fileName: `${number}.csv`,
  size: 1,
  recipeId,
  recipeTitle: recipeId,
  recipeVersion: 1,
  publisher: '',
  hash: `${number}`,
  rowsRead: 1,
  used: 1,
  skippedTotal: 0,
  rejectedTotal: 0,
  observations: 1,
  periods: [],
  measures: [],
  acceptedAt: '2026-11-24T00:00:00Z',
  source: 'dropped',
  yields: 'observations',
})
const files = [file(1, 'absence'), file(2, 'absence'), file(3, 'absence'), file(4, 'page')]

const origin = (number: number) => ({ file: number, row: 2, column: 'rate', raw: `${number}` })
const other = (number: number, value: number): Point['others'][number] => ({
  value,
  symbol: null,
  quality: 'final',
  origin: origin(number),
})
/** A figure of file 3 with what other files print, the newest first. */
const of = (counts: number, others: Point['others']) =>
  series({ '2024/25': 20 }).points.map((point) => ({ ...point, origins: [origin(counts)], others }))

describe('a revised figure', () => {
  it('is one that an earlier file of the same kind printed otherwise, the last of them', () => {
    const [found] = revisionsOf(of(3, [other(2, 21), other(1, 22)]), files)
    expect(found).toMatchObject({ was: { value: 21 }, by: { number: 3 }, before: { number: 2 } })
  })

  it('is none where the file that differs is of another kind, is later, or was taken out', () => {
    expect(revisionsOf(of(3, [other(4, 21)]), files)).toEqual([])
    expect(revisionsOf(of(2, [other(3, 21)]), files)).toEqual([])
    expect(revisionsOf(of(3, [other(2, 21)]), [file(3, 'absence')])).toEqual([])
    expect(revisionsOf(of(3, []), files)).toEqual([])
  })
})
