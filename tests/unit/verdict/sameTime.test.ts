import { expect, it } from 'vitest'
import type { Note } from '../../../src/framework/framework'
import type { SoFarKind } from '../../../src/framework/vocabulary'
import type { Spacing } from '../../../src/verdict/control/periods'
import { sameTime } from '../../../src/verdict/sameTime'
import { sameTimeSentence } from '../../../src/words/controlSentences'
import { measure, note, series } from './support'

/** Numerator and denominator of each period; a single number is a figure without counts. */
type Figures = Record<string, readonly [number, number] | number | null>

function said(soFar: SoFarKind, spacing: Spacing, figures: Figures, notes: readonly Note[] = []) {
  const values = Object.entries(figures).map(([label, of]) => {
    const value = of === null || typeof of === 'number' ? of : (100 * of[0]) / of[1]
    return [label, value] as const
  })
  const points = series(Object.fromEntries(values), notes).points.map((point) => {
    const of = figures[point.period.label]
    return of === null || of === undefined || typeof of === 'number'
      ? point
      : { ...point, numerator: of[0], denominator: of[1] }
  })
  points.sort((a, b) => a.period.end.localeCompare(b.period.end))
  const by = measure({ soFar, decimals: 2 })
  const found = sameTime(by, points, spacing, notes)
  return found && sameTimeSentence(found, by)
}

const autumns: Figures = {
  'September 2024': [90, 1000],
  'October 2024': [30, 2000],
  'September 2025': [60, 1000],
  'October 2025': [50, 1000],
}

it('adds sessions up over the year so far, each by its own denominator', () => {
  // 110 of 2000 against 120 of 3000; the mean of the monthly percentages would be 5.5 against 5.25.
  expect(said('pooled from September', 'month', autumns)).toBe(
    'September 2025 to October 2025: 5.50%, 1.50 points higher than in September 2024 to October 2024 (4.00%): worse, not tested against chance.',
  )
})

it('counts events by the latest number of pupils', () => {
  // 110 of 1000 against 120 of 2000.
  expect(said('events from September', 'month', autumns)).toContain('11.00%, 5.00 points higher')
})

it('holds a figure of one moment against the same moment a year before', () => {
  expect(said('same period', 'month', { 'January 2024': 4, 'January 2025': 3, 'December 2024': 9 })).toBe(
    'January 2025: 3.00%, 1.00 point lower than in January 2024 (4.00%): better, not tested against chance.',
  )
  expect(said('same period', 'term', { '2023/24 spring': 4, '2024/25 spring': 4.001 })).toBe(
    '2024/25 spring: 4.00%, as in 2023/24 spring.',
  )
})

it('starts a calendar year in January and a school year in September', () => {
  const plans: Figures = {
    'December 2024': [0, 10],
    'January 2025': [5, 10],
    'February 2025': [15, 30],
    'January 2024': [1, 4],
    'February 2024': [1, 4],
  }
  expect(said('pooled from January', 'month', plans)).toContain(
    'January 2025 to February 2025: 50.00%, 25.00',
  )
  const terms: Figures = {
    '2023/24 autumn': [1, 10],
    '2023/24 spring': [1, 10],
    '2024/25 autumn': [2, 10],
    '2024/25 spring': [2, 10],
  }
  expect(said('pooled from September', 'term', terms)).toContain('2024/25 autumn to 2024/25 spring: 20.00%')
})

it('says what is missing of the year before, and nothing of a year of which something is missing', () => {
  expect(said('pooled from September', 'month', { ...autumns, 'September 2024': null })).toBe(
    'September 2025 to October 2025: 5.50%. It cannot be held against the year before: there is no figure for September 2024 that could be used.',
  )
  expect(said('pooled from September', 'month', { ...autumns, 'September 2025': null })).toBeUndefined()
  const { 'September 2025': _, ...late } = autumns
  expect(said('pooled from September', 'month', late)).toBeUndefined()
})

it('does not compare across a break in definition', () => {
  const broken = [note({ kind: 'break', period: 'September 2025' })]
  expect(said('pooled from September', 'month', autumns, broken)).toBe(
    'September 2025 to October 2025: 5.50%. What is counted has changed since the year before.',
  )
})

it('is silent on measures that are not followed within a year', () => {
  const points = series({ '2018/19': 3 }).points
  expect(sameTime({}, points, 'month', [])).toBeUndefined()
  expect(sameTime({ soFar: 'same period' }, points, 'month', [])).toBeUndefined()
})
