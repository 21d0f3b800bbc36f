import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishedQualities, symbolMeanings } from '../../../../src/framework/vocabulary'
import type { Mapping } from '../../../../src/intake/mapping/mapping'
import { parseMapping, stringifyMapping } from '../../../../src/intake/mapping/parse'
import { readingIds } from '../../../../src/intake/mapping/periods/readings'
import { recipeFrom } from '../../../../src/intake/mapping/recipeFromMapping'
import { lowered } from '../../../../src/intake/mapping/text'

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('__proto__', 'constructor', "'; DROP", '"x"'),
  )
  .filter((one) => one.trim() !== '')
const label = fc.record({ label: text, means: fc.option(text) })
const apart = <T>(item: fc.Arbitrary<T>, name: (one: T) => string) =>
  fc.uniqueArray(item, { maxLength: 5, selector: (one) => lowered(name(one)) })
const labels = apart(label, ({ label: one }) => one)
const period = fc.constantFrom('2018/19', '2019-20', '2020', 'January 2021', '2018/19 autumn')

const arbitrary: fc.Arbitrary<Mapping> = fc
  .uniqueArray(text, { minLength: 4, maxLength: 8, selector: (name) => name.trim().toLowerCase() })
  .chain((headers) => {
    const name = fc.constantFrom(...headers)
    const words = fc.oneof(
      fc.record({ from: fc.constant('column' as const), column: name, labels }),
      fc.record({ from: fc.constant('fixed' as const), word: text }),
      fc.record({ from: fc.constant('figures' as const) }),
    )
    return fc.record({
      kind: fc.constant('mapping' as const),
      version: fc.constant(1 as const),
      id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
      revision: fc.integer({ min: 1, max: 1000 }),
      title: text,
      publisher: fc.oneof(text, fc.constant('')),
      quality: fc.constantFrom(...publishedQualities),
      headers: fc.constant(headers),
      area: fc.oneof(
        fc.record({
          from: fc.constant('columns' as const),
          columns: fc.array(name, { minLength: 1, maxLength: 3 }),
          labels,
        }),
        fc.record({ from: fc.constant('fixed' as const), area: text }),
      ),
      period: fc.oneof(
        fc.record({
          from: fc.constant('column' as const),
          column: name,
          second: fc.option(name),
          reading: fc.constantFrom(...readingIds),
        }),
        fc.record({ from: fc.constant('fixed' as const), period }),
        fc.record({ from: fc.constant('figures' as const) }),
      ),
      measure: words,
      cohort: words,
      phase: words,
      figures: fc.array(
        fc.record({
          value: name,
          numerator: fc.option(name),
          denominator: fc.option(name),
          factor: fc.constantFrom<1 | 100>(1, 100),
          measure: text,
          cohort: text,
          phase: text,
          period,
        }),
        { minLength: 1, maxLength: 4 },
      ),
      symbols: apart(
        fc.record({ symbol: text, means: fc.constantFrom(...symbolMeanings) }),
        ({ symbol }) => symbol,
      ),
      blanks: fc.constantFrom('reject' as const, 'leave out' as const),
      leftOut: fc.array(
        fc.record({
          column: name,
          rule: fc.constantFrom('is' as const, 'is not' as const),
          values: fc.array(fc.oneof(text, fc.constant('')), { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
    })
  })

test('a mapping written as JSON reads back as itself, and makes a recipe', () => {
  fc.assert(
    fc.property(arbitrary, (mapping) => {
      expect(parseMapping(stringifyMapping(mapping))).toEqual(mapping)
      const recipe = recipeFrom(mapping)
      expect(Object.values(recipe.columns)).toEqual(mapping.headers.map((header) => [header]))
      for (const name of Object.keys(recipe.columns)) expect(name).toMatch(/^mapped_\d+$/)
    }),
  )
})

test('any other text is refused in words, never thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
      expect(parseMapping(json)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/\.$/) })
    }),
  )
})

test('a mapping with one field spoilt is refused, or still a mapping', () => {
  fc.assert(
    fc.property(arbitrary, fc.nat(), fc.jsonValue(), (mapping, place, value) => {
      const keys = Object.keys(mapping)
      const spoilt = JSON.stringify({ ...mapping, [keys[place % keys.length] ?? 'kind']: value })
      const read = parseMapping(spoilt)
      expect(['mapping', 'refused']).toContain(read.kind)
      if (read.kind === 'mapping') recipeFrom(read)
    }),
  )
})

const [example] = fc.sample(arbitrary, { numRuns: 1, seed: 1 })
const spoil = (change: (mapping: Mapping) => unknown) => {
  if (!example) throw new Error('no example')
  const read = parseMapping(JSON.stringify(change(example)))
  return read.kind === 'refused' ? read.reason : 'accepted'
}

test.each([
  ['not JSON', () => parseMapping('{'), 'The file is not JSON.'],
  [
    'something else',
    () => parseMapping('[1]'),
    'The JSON in it is something else: a mapping has the kind “mapping” and a version.',
  ],
  ['too large', () => parseMapping(' '.repeat(3_000_000)), 'The file is larger than any mapping.'],
])('%s is said', (_, read, reason) => {
  expect(read()).toMatchObject({ kind: 'refused', reason })
})

test.each<[string, (mapping: Mapping) => unknown, string | RegExp]>([
  [
    'a later form',
    (m) => ({ ...m, version: 2 }),
    'It is written in version 2 of the form; this page reads version 1.',
  ],
  ['a field more', (m) => ({ ...m, sql: 'DROP TABLE area' }), /^It must be a mapping/],
  ['no title', (m) => ({ ...m, title: ' ' }), '“title” must be text of 1 to 500 characters.'],
  [
    'an id that is no slug',
    (m) => ({ ...m, id: 'A b' }),
    '“id” must be small letters, digits and single hyphens.',
  ],
  ['no figures', (m) => ({ ...m, figures: [] }), '“figures” must be a list of 1 to 200.'],
  [
    'a factor',
    (m) => ({ ...m, figures: m.figures.map((one) => ({ ...one, factor: 7 })) }),
    '“figures.0.factor” must be 1 or 100.',
  ],
  [
    'a period that cannot be',
    (m) => ({ ...m, period: { from: 'fixed', period: '2018/20' } }),
    '“period.period” must be a period such as 2018/19.',
  ],
  [
    'a reading nobody knows',
    (m) => ({ ...m, period: { from: 'column', column: m.headers[0], second: null, reading: 'soon' } }),
    /“period.reading” must be one of label, academic/,
  ],
  [
    'a column that does not recognise the file',
    (m) => ({ ...m, area: { from: 'columns', columns: ['elsewhere'], labels: [] } }),
    '“headers” must list every column the mapping reads; “elsewhere” is missing.',
  ],
  [
    'a label twice',
    (m) => ({
      ...m,
      symbols: [
        { symbol: 'c', means: 'suppressed' },
        { symbol: 'C', means: 'not available' },
      ],
    }),
    '“symbols” must be a list in which each label stands once, whatever its case.',
  ],
  [
    'a figure without anything to read',
    (m) => ({ ...m, figures: m.figures.map((one) => ({ ...one, value: null, numerator: null })) }),
    '“figures.0” must have a value, or a numerator and a denominator.',
  ],
  [
    'a figure that leaves open what is left to it',
    (m) => ({
      ...m,
      cohort: { from: 'figures' },
      figures: m.figures.map((one) => ({ ...one, cohort: null })),
    }),
    '“figures.0.cohort” must be given: “cohort” is left to the figures.',
  ],
])('%s is said', (_, change, reason) => {
  if (typeof reason === 'string') expect(spoil(change)).toBe(reason)
  else expect(spoil(change)).toMatch(reason)
})
