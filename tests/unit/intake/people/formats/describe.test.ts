import { readFileSync } from 'node:fs'
import { expect, describe as group, test } from 'vitest'
import { loadFramework } from '../../../../../src/framework/load/framework'
import { recognisePeople } from '../../../../../src/intake/detect/peopleFiles'
import { describe } from '../../../../../src/intake/formats/describe'
import { describePeopleFormats } from '../../../../../src/intake/people/formats/describe'
import { measureParts } from '../../../../../src/intake/people/formats/whatIsCounted'
import { peopleRecipes } from '../../../../../src/intake/people/recipes'
import { pupilList } from '../../../../../src/intake/people/recipes/pupilList'
import { recipes } from '../../../../../src/intake/recipes'

const framework = loadFramework((name) => readFileSync(`datasets/framework/${name}`, 'utf8'))
const kinds = describePeopleFormats(framework).map((kind) => ({ id: kind.id, kind }))

group.each(kinds)('$id', ({ id, kind }) => {
  test('reads no column it does not list, and every column for something', () => {
    const listed = kind.columns.map(({ name }) => name)
    const read = [
      ...(kind.period?.columns ?? []),
      ...[...kind.skips, ...kind.rejects].flatMap(({ columns }) => columns),
    ]
    expect(read.filter((name) => !listed.includes(name))).toEqual([])
    for (const { reason, columns } of [...kind.skips, ...kind.rejects])
      expect(columns, reason).not.toEqual([])
    for (const { name, serves } of kind.columns) expect(serves, name).not.toEqual([])
  })

  test('names a synthetic file’s first column among its others', () => {
    expect(kind.columns[0]?.others[0]).toBe(`synthetic_${kind.columns[0]?.name}`)
  })

  test('says how it is counted, and what every figure is made of', () => {
    expect(kind.people?.notes).not.toEqual([])
    for (const { measures, numerator, denominator, value } of kind.figures) {
      expect(numerator, String(measures)).not.toBe('')
      expect(denominator === '', String(measures)).toBe(value === 'a count')
    }
  })

  test('has a template that is known by its columns', async () => {
    const header = kind.people?.template.join(',') ?? ''
    const row = (kind.people?.template ?? []).map(() => 'x').join(',')
    const found = await recognisePeople(new Blob([`${header}\n${row}\n`]), peopleRecipes)
    if (id === pupilList.id) expect(found).toBeUndefined()
    else expect(found).toMatchObject({ kind: 'people', recipe: { id } })
  })
})

test('local figures are beside the goals they are about, and only lists of 31 March are on a goal’s line', () => {
  const of = (id: string) => kinds.find((one) => one.id === id)?.kind
  const absence = ['9-primary', '9-secondary', '10-primary', '10-secondary']
  const attendance = ['7-primary', '7-secondary', '8-primary', '8-secondary']
  expect(of('session-marks')).toMatchObject({ goals: [], beside: [...attendance, ...absence] })
  expect(of('pupil-events')).toMatchObject({ goals: [], beside: ['3', '4', '5', '6'] })
  expect(of('pupil-summary')).toMatchObject({
    goals: [],
    beside: ['3', '4', '5', '6', ...attendance, ...absence],
  })
  expect(of('destinations')).toMatchObject({ goals: [], beside: ['11'] })
  expect(of('adults-learning-disability')).toMatchObject({ goals: ['12', '13'], beside: ['12', '13'] })
  expect(of('ehc-cases')).toMatchObject({ goals: [], beside: ['2.1.1'] })
})

test('every local measure is given by a kind of file, and by no published one', () => {
  const local = [...framework.measures.keys()].filter((id) => id.endsWith('-local'))
  const given = new Set(kinds.flatMap(({ kind }) => kind.figures.flatMap(({ measures }) => measures)))
  expect(local.filter((id) => !given.has(id))).toEqual([])
  expect(Object.keys(measureParts).filter((id) => !given.has(id))).toEqual([])
  const published = recipes.flatMap((recipe) => describe(recipe, framework).figures)
  for (const id of local)
    expect(published.filter(({ measures }) => measures !== 'any' && measures.includes(id))).toEqual([])
})

test('local measures are good the same way as those they stand beside, and counted alike', () => {
  const twins = [
    ['attendance-local', 'attendance'],
    ['persistent-absence-local', 'persistent-absence'],
    ['persistent-absence-so-far-local', 'persistent-absence'],
    ['severe-absence-local', 'persistent-absence'],
    ['severe-absence-so-far-local', 'persistent-absence'],
    ['suspensions-local', 'suspensions'],
    ['permanent-exclusions-local', 'permanent-exclusions'],
    ['neet-local', 'neet'],
    ['activity-not-known-local', 'neet'],
    ['settled-accommodation-local', 'settled-accommodation'],
    ['paid-employment-local', 'paid-employment'],
    ['ehc-plans-20-weeks-local', 'ehc-plans-20-weeks'],
    ['ehc-plans-20-weeks-with-exceptions-local', 'ehc-plans-20-weeks'],
  ] as const
  for (const [local, published] of twins) {
    const [one, other] = [framework.measures.get(local), framework.measures.get(published)]
    if (!one || !other) throw new Error(`${local} or ${published} is no measure`)
    const { unit, polarity, decimals, interval, counted, yearFromTerms } = other
    expect(one).toMatchObject({ unit, polarity, decimals, interval, counted, yearFromTerms })
    expect(one.name).toMatch(/, local (list|registers)$/)
  }
})

test('a goal’s figures beside it have titles of their own', () => {
  const titles = framework.related.map(({ goal, title }) => `${goal}: ${title}`)
  expect(new Set(titles).size).toBe(titles.length)
})
