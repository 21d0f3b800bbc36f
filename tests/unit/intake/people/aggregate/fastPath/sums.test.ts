import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sums } from '../../../../../../src/intake/people/aggregate/fastPath/sums'

const number = fc.oneof(
  fc.nat(99),
  fc.constantFrom(0, 9, 10, 99, 100, 2 ** 31 - 1, 2 ** 31, 2 ** 40, -1, 0.5, 1e-9, 1e21),
)

test('sums are those of a plain loop, and are written so that they read back the same', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(2), number, number)), (rows) => {
      const sums = new Sums(2)
      const expected = new Map<string, [number, number]>()
      for (const [person, group, a, b] of rows) {
        sums.add(person, group, Float64Array.of(9, a, b), 1)
        const [x, y] = expected.get(`${person},${group}`) ?? [0, 0]
        expected.set(`${person},${group}`, [x + a, y + b])
      }
      const lines = new TextDecoder().decode(sums.lines()).split('\n').slice(0, -1)
      const found = lines.map((line) => {
        const [person, group, a, b] = line.split(',').map(Number)
        return [`${person},${group}`, [a, b]]
      })
      expect(found).toEqual([...expected])
    }),
  )
})

test('many people have their own sums', () => {
  const sums = new Sums(1)
  for (let round = 0; round < 2; round++)
    for (let person = 0; person < 10_000; person++) sums.add(person, person % 3, Float64Array.of(person), 0)
  const lines = new TextDecoder().decode(sums.lines()).split('\n')
  expect(lines.length).toBe(10_001)
  expect(lines[9_999]).toBe('9999,0,19998')
})
