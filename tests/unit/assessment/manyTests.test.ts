import { describe, expect, it } from 'vitest'
import { assessAll } from '../../../src/assessment/assessment'
import { comparisonFamily, scorecardFamily } from '../../../src/assessment/manyTests'
import type { Phase } from '../../../src/framework/vocabulary'
import { SeriesBook } from '../../../src/observations/seriesBook'
import { familyOf } from '../../../src/statistics/manyTests'
import type { PeerTest } from '../../../src/verdict/peers'
import { chanceOf } from '../../../src/verdict/verdict'
import { familyText } from '../../../src/words/manyTestsText'
import { chanceLabel, directionLabel, directionNote } from '../../../src/words/verdictText'
import { readFramework } from '../../engine/support/app'
import { goal, series } from '../verdict/support'

const shipped = readFramework()
const area = 'E08000007'

/** A goal for each pair of figures, of so many pupils in 2022/23 and in 2023/24. */
function scorecard(figures: readonly (readonly [number, number, number])[]) {
  const phases: readonly Phase[] = ['primary', 'secondary', 'all', 'special']
  const goals = figures.map((_, at) =>
    goal({
      id: `${at}`,
      number: at,
      phase: phases[at] ?? 'all',
      outturnPeriod: '2023/24',
      targetDate: '2024-07-31',
    }),
  )
  const book = new SeriesBook(
    figures.flatMap(([before, after, pupils], at) => {
      const key = goals[at]
      const { points } = series({ '2022/23': (100 * before) / pupils, '2023/24': (100 * after) / pupils })
      return key
        ? [
            {
              key,
              area,
              points: points.map((point, index) => ({
                ...point,
                numerator: index === 0 ? before : after,
                denominator: pupils,
              })),
            },
          ]
        : []
    }),
  )
  return assessAll({ framework: { ...shipped, goals, notes: [] }, area, asAt: '2026-11-24', book })
}

describe('the tests behind a scorecard', () => {
  // The target is 14.3%. The first goal is far from it and fell sharply; the others are near it and hardly moved, but one.
  const rows = scorecard([
    [900, 600, 2000],
    [290, 285, 2000],
    [280, 290, 2000],
    [332, 286, 2000],
  ])
  const { family, kept } = scorecardFamily(rows)

  it('are those of verdicts and of latest changes', () => {
    expect(rows.map(({ verdict }) => [chanceOf(verdict), verdict.now?.change?.chance])).toEqual([
      ['beyond', 'beyond'],
      ['within', 'within'],
      ['within', 'within'],
      ['within', 'beyond'],
    ])
    expect(family).toMatchObject({ tests: 8, found: 3, kept: 2 })
    expect(family.byChance).toBeCloseTo(0.4, 12)
  })

  it('say of what does not stay that it is beyond chance alone, and change nothing else', () => {
    expect(kept.slice(0, 3)).toEqual(rows.slice(0, 3))
    const [was, is] = [rows[3], kept[3]]
    if (!was || !is) throw new Error('A row is missing')
    expect(is.verdict.now?.change).toEqual({ ...was.verdict.now?.change, chance: 'not-kept' })
    expect(is.verdict.outturn).toEqual(was.verdict.outturn)
    expect(directionLabel(was.verdict)?.tone).toBe('better')
    expect(directionLabel(is.verdict)?.tone).toBe('unknown')
    expect(directionNote(is.verdict)).toBe('since 2022/23, not significant among so many tests')
  })

  it('count the change of a series once, however many goals are about it', () => {
    const [row] = rows
    if (!row) throw new Error('The row is missing')
    const twin = { ...row, goal: { ...row.goal, id: '4.3.1', number: null, clause: '4.3.1' } }
    expect(scorecardFamily([...rows, twin]).family).toEqual(family)
  })

  it('take the colour from a verdict too', () => {
    const near = scorecard([
      [600, 255, 2000],
      [290, 285, 2000],
      [280, 290, 2000],
    ])
    expect(near.map(({ verdict }) => chanceOf(verdict))).toEqual(['beyond', 'within', 'within'])
    const [first] = scorecardFamily(near).kept
    expect(first && chanceLabel(first.verdict)?.text).toBe('not significant among so many tests')
  })
})

describe('the tests of a comparison', () => {
  const test = (p: number, comparison: 'better' | 'similar' | 'worse'): PeerTest => ({
    comparison,
    apart: { value: 1, low: 0.5, high: 1.5 },
    p,
    fixed: false,
  })
  const untested: PeerTest = { comparison: 'not-compared', why: { id: 'no-figure' }, whose: 'ours' }
  const [assessment] = scorecard([[290, 285, 2000]])
  const of = (tests: readonly PeerTest[]) =>
    comparisonFamily(
      tests.flatMap((one) =>
        assessment
          ? [
              {
                assessment,
                latest: undefined,
                refused: undefined,
                before: undefined,
                change: undefined,
                cells: new Map([['england', { value: 1, difference: 0, test: one }]]),
              },
            ]
          : [],
      ),
      ['england'],
    )

  it('are one family: how many found something, how many chance would, and which stay', () => {
    const [sure, weak] = [test(0.0001, 'better'), test(0.049, 'worse')]
    const nothing = Array.from({ length: 32 }, (_, at) => test(0.3 + at / 50, 'similar'))
    const { family, survivors } = of([sure, untested, weak, ...nothing])
    expect(family).toMatchObject({ tests: 34, found: 2, kept: 1 })
    expect([...survivors]).toEqual([sure])
    expect(familyText(family, 'figures and moves')).toBe(
      'Of 34 tests of figures and moves, 2 are beyond chance one by one; chance alone would raise about 2. 1 stays when no more than 10% of those kept may be false (Benjamini and Hochberg).',
    )
  })

  it('keep nothing that was not beyond chance by itself, and say so where nothing is tested', () => {
    // At a rate of a tenth p-values above 0.05 may survive: they are no findings of a page.
    const all = [test(0.001, 'better'), test(0.002, 'better'), test(0.06, 'similar')]
    expect([...of(all).survivors]).toEqual(all.slice(0, 2))
    expect(familyText(familyOf([]), 'schools')).toBe('Nothing here can be tested against chance.')
  })
})
