import type { DistributionInput, RankedValue } from '../../src/charts/distribution/distributionSeries'
import type { GapInput } from '../../src/charts/gap/gapSeries'
import type { RankInput, RankMark } from '../../src/charts/ranks/rankColumns'
import { formatValue } from '../../src/format/numbers'
import { parsePeriod } from '../../src/framework/period'
import { rankOf } from '../../src/statistics/rank'
import { line, names } from '../unit/verdict/gapSupport'
import { goal, measure, note } from '../unit/verdict/support'

const text = (value: number) => formatValue(value, 'percent', 1)

function rankedOf(values: readonly number[], nameOf: (index: number) => string): RankedValue[] {
  return values
    .map((value, index) => ({
      code: `E${index}`,
      name: nameOf(index),
      value,
      rank: rankOf(values, value, 'lower'),
    }))
    .sort((a, b) => a.rank.rank - b.rank.rank)
}

const areas = (
  values: readonly number[],
  nameOf: (index: number) => string = (index) => (index === 0 ? 'Stockport' : `Area ${index}`),
): DistributionInput => ({
  title: 'Persistent absence, SEN support, primary, 2024/25',
  about: 'Made-up figures.',
  measure: measure(),
  goal: goal(),
  period: '2024/25',
  ranked: rankedOf(values, nameOf),
  without: [],
  levels: [
    { look: 'england', name: 'England', value: 20.4 },
    { look: 'region', name: 'North West', value: 21.1 },
    { look: 'neighbours', name: 'Neighbours’ median (10)', value: 19.8 },
    { look: 'median', name: 'National median (152)', value: 20.1 },
  ],
  area: 'E0',
  closest: ['E3', 'E9', 'E27', 'E40'],
  marked: ['E60'],
  text,
})

/** Values that look like those of local authorities: most near 20, a few far away. */
const many = Array.from(
  { length: 152 },
  (_, index) => 20 + Math.sin(index * 12.9898) * 3 + Math.sin(index * 78.233) * 3,
)

export const distribution = {
  none: { ...areas([]), levels: [] },
  one: { ...areas([19.7]), levels: [] },
  many: areas(many),
  withoutOurs: {
    ...areas(many),
    ranked: rankedOf(many.slice(1), (index) => `Area ${index + 1}`),
    area: 'E999',
    without: [{ name: 'Stockport', reason: 'suppressed' as const }],
  },
  ties: areas(many.map((_, index) => (index % 3 === 0 ? 20 : 20 + (index % 5) / 2))),
  long: areas(many, (index) => `Bournemouth, Christchurch and Poole ${index}`),
} as const satisfies Readonly<Record<string, DistributionInput>>

const pairs = {
  '2018/19': [25, 11],
  '2020/21': [26, 10],
  '2021/22': [39, 22],
  '2022/23': [39, 21],
  '2023/24': [40, 20],
} as const
const ours = line(pairs, [note({ period: '2020/21', kind: 'disrupted', sentence: 'Schools were closed.' })])

const others = (called: readonly [string, string, string]): GapInput['others'] =>
  (['england', 'region', 'neighbours'] as const).map((id, at) => ({
    id,
    name: called[at] ?? id,
    points: ours.points.map(({ period, gap: size }, index) => ({
      period,
      gap: size + 1.5 * at - 1.2 + (index % 2),
      ...(at === 2 ? { areas: 9 } : {}),
    })),
  }))

const gapOf = (changes: Partial<GapInput> = {}): GapInput => ({
  title: 'Persistent absence, SEN support, primary',
  about: 'Made-up figures.',
  cohort: 'SEN support',
  phase: 'primary',
  line: ours,
  names,
  areaName: 'Stockport',
  others: [],
  from: '2018/19',
  to: '2023/24',
  ...changes,
})

export const gap = {
  none: gapOf({ line: line({}), from: undefined, to: undefined }),
  one: gapOf({ line: line({ '2023/24': [40, 20] }), from: undefined, to: undefined }),
  published: gapOf({ others: others(['England', 'North West', 'Neighbours’ median']) }),
  broken: gapOf({
    line: line(pairs, [note({ period: '2022/23', kind: 'break', sentence: 'Counted in another way.' })]),
    from: '2022/23',
  }),
  reversed: gapOf({
    line: line({ '2020/21': [26, 20], '2021/22': [22, 21], '2022/23': [18, 20], '2023/24': [17, 21] }),
    from: '2020/21',
  }),
  long: gapOf({
    names: {
      group: 'pupils with an education, health and care plan',
      reference: 'pupils without special educational needs',
    },
    areaName: 'Bournemouth, Christchurch and Poole',
    others: others([
      'England, state-funded schools',
      'Yorkshire and The Humber',
      'Median of the ten statistical neighbours',
    ]),
  }),
} as const satisfies Readonly<Record<string, GapInput>>

function mark(label: string, rank: number): RankMark {
  const period = parsePeriod(label)
  if (!period) throw new Error(`${label} is not a period`)
  return {
    period,
    value: 14 + rank / 12,
    rank: { rank, of: 152, tied: 1, quartile: Math.ceil((rank * 4) / 152) },
  }
}

const ranksOf = (runs: readonly (readonly RankMark[])[]): RankInput => ({
  title: 'Stockport’s rank among local authorities',
  about: 'Made-up figures.',
  areaName: 'Stockport',
  runs,
  text,
})
const academic = (first: number) => `${first}/${String((first + 1) % 100).padStart(2, '0')}`

export const ranks = {
  none: ranksOf([]),
  one: ranksOf([[mark('2024/25', 60)]]),
  gaps: ranksOf([
    [mark('2017/18', 101), mark('2018/19', 131)],
    [mark('2020/21', 152), mark('2021/22', 1)],
    [mark('2024/25', 60)],
  ]),
  many: ranksOf([
    Array.from({ length: 14 }, (_, index) => mark(academic(2011 + index), 20 + ((index * 53) % 110))),
  ]),
} as const satisfies Readonly<Record<string, RankInput>>
