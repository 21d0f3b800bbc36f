import { expect, it } from 'vitest'
import type { Gap } from '../../../src/assessment/gaps'
import { gapKind } from '../../../src/charts/gap/GapChart'
import { parsePeriod } from '../../../src/framework/period'
import { gapLine } from '../../../src/verdict/gap/gap'
import { sideNames } from '../../../src/words/gapSentences'
import { measure, note, series } from '../verdict/support'

const of = { ...measure(), id: 'progress-8', name: 'Progress 8', decimals: 2 }
const period = (label: string) => {
  const found = parsePeriod(label)
  if (!found) throw new Error(`no period ${label}`)
  return found
}

it('a gap leaves as a CSV, ours and others’ from our first figure on', () => {
  const disrupted = note({ period: '2023/24', kind: 'disrupted', sentence: 'A year of strikes.' })
  const line = gapLine({
    measure: { ...of, polarity: 'higher' },
    group: series({ '2022/23': -0.4, '2023/24': -0.22 }, [disrupted]),
    reference: series({ '2022/23': 0.1, '2023/24': 0.22 }),
    notes: [],
    asAt: '2026-11-24',
  })
  const gap: Gap = {
    measure: 'progress-8',
    cohort: 'SEN support',
    phase: 'all',
    of,
    cohortLabel: 'SEN support',
    line,
  }
  const others = [
    { id: 'england' as const, name: 'England', points: [{ period: period('2023/24'), gap: 0.55 }] },
    {
      id: 'neighbours' as const,
      name: 'Neighbours’ median',
      points: ['2021/22', '2023/24'].map((label) => ({ period: period(label), gap: 0.5, areas: 10 })),
    },
  ]
  const [header, ...lines] = gapKind
    .csv({
      title: 'Progress 8, SEN support',
      about: '',
      cohort: gap.cohort,
      phase: gap.phase,
      line,
      names: sideNames(gap),
      areaName: 'Stockport',
      others,
      from: '2022/23',
      to: '2023/24',
    })
    .trim()
    .split('\r\n')
  expect(header).toBe('measure,cohort,phase,area,period,group,without_sen,gap,ratio,areas,note')
  expect(lines).toEqual([
    'Progress 8,SEN support,all,Stockport,2022/23,-0.4,0.1,0.5,,,',
    'Progress 8,SEN support,all,Stockport,2023/24,-0.22,0.22,0.44,,,A year of strikes.',
    'Progress 8,SEN support,all,England,2023/24,,,0.55,,,',
    'Progress 8,SEN support,all,Neighbours’ median,2023/24,,,0.5,,10,',
  ])
})
