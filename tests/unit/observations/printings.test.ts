import { describe, expect, it } from 'vitest'
import type { SymbolMeaning } from '../../../src/framework/vocabulary'
import { disagree } from '../../../src/observations/printings'

const value = (value: number) => ({ value, symbol: null })
const symbol = (symbol: SymbolMeaning) => ({ value: null, symbol })

describe('two printings of one figure', () => {
  it.each([
    ['the same number', value(26), value(26), 0, false],
    ['numbers that differ in the last decimal', value(-0.27), value(-0.26), 2, true],
    ['a number and its rounding (−44.254 / 167)', value(-44.254 / 167), value(-0.26), 2, false],
    ['a number and its rounding beyond the half', value(45.66), value(45.6), 1, true],
    ['a number just at the half, rounded either way', value(45.65), value(45.6), 1, false],
    ['numbers that only round to different sides', value(2.349), value(2.351), 1, false],
    ['numbers that are one at these decimals', value(2.36), value(2.44), 1, false],
    ['a suppressed one beside a number', symbol('suppressed'), value(12), 0, false],
    ['one not available beside a number', value(12), symbol('not available'), 0, false],
    ['one suppressed as unreliable beside a number', symbol('low reliability'), value(12), 0, false],
    ['two that were suppressed', symbol('suppressed'), symbol('not available'), 0, false],
    ['“rounds to zero” beside a number', symbol('rounds to zero'), value(3), 0, true],
    ['“rounds to zero” beside a number that does', symbol('rounds to zero'), value(0.3), 0, false],
    ['“not applicable” beside a number, even 0', symbol('not applicable'), value(0), 0, true],
    ['a rate of nobody beside a number', value(4), symbol('no denominator'), 1, true],
    ['two ways to say that there is no figure', symbol('no denominator'), symbol('not applicable'), 0, false],
  ] as const)('%s', (_, a, b, decimals, expected) => {
    expect(disagree(a, b, decimals)).toBe(expected)
    expect(disagree(b, a, decimals)).toBe(expected)
  })
})
