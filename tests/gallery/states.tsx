import type { ReactElement } from 'react'
import { ControlChart } from '../../src/charts/control/ControlChart'
import { DistributionChart } from '../../src/charts/distribution/DistributionChart'
import { GapChart } from '../../src/charts/gap/GapChart'
import { RankChart } from '../../src/charts/ranks/RankChart'
import {
  CaterpillarChart,
  FunnelChart,
  PileChart,
  SchoolYearsChart,
} from '../../src/charts/schools/SchoolCharts'
import { Sparkline } from '../../src/charts/sparkline/Sparkline'
import { TrajectoryChart } from '../../src/charts/trajectory/TrajectoryChart'
import type { TrajectoryInput } from '../../src/charts/trajectory/trajectorySeries'
import { distribution, gap, ranks } from './comparisons'
import { control, controlWithout } from './control'
import { caterpillar, funnel, piles, schoolYears } from './schools'
import { trajectory } from './trajectory'

/** The narrowest screen, and a card on a wide one. */
export const widths = [320, 760] as const

export interface State {
  readonly chart: string
  readonly state: string
  /** What it shows, and whether its figures are published or made up. */
  readonly about: string
  readonly drawn: (width: number) => ReactElement
}

const stateOf = <Input,>(
  chart: string,
  draw: (input: Input, width: number) => ReactElement,
  all: Readonly<Record<string, readonly [about: string, input: Input]>>,
): State[] =>
  Object.entries(all).map(([state, [about, input]]) => ({
    chart,
    state,
    about,
    drawn: (width) => draw(input, width),
  }))

const persistent = 'Persistent absence of pupils on SEN support, primary, Stockport, as published'
const madeUp = 'made-up figures'

/** Every chart in every state it can have. */
export const states: readonly State[] = [
  ...stateOf<TrajectoryInput>(
    'trajectory',
    (input, width) => <TrajectoryChart input={input} width={width} />,
    {
      'no-data': ['Neither a goal nor a figure', trajectory.empty],
      'goal-alone': ['A baseline and a goal, and no figure yet', trajectory.goalAlone],
      'one-point': [`${persistent}: one year of it`, trajectory.onePoint],
      gaps: [`${persistent}: a year that was never published`, trajectory.published],
      breaks: [`${persistent}, with a made-up change of definition`, trajectory.broken],
      suppressed: [`${persistent}, with two years made up to be suppressed`, trajectory.suppressed],
      'not-credible': [
        `A count that is a lower bound, and one that is not credible; ${madeUp}`,
        trajectory.bounds,
      ],
      judged: [`${persistent}, with ${madeUp} for intervals, a forecast and comparators`, trajectory.judged],
      'moving-goal': [`${persistent}, and a made-up goal in line with England`, trajectory.moving],
      'long-names': [`Long names and long values; ${madeUp}`, trajectory.longNames],
    },
  ),
  ...stateOf('control', (input: typeof control.on, width) => <ControlChart input={input} width={width} />, {
    'no-data': ['No term has a figure', controlWithout.all],
    least: [`As few terms as are drawn; ${madeUp}`, control.least],
    'without-limits': [`Fewer terms than limits need; ${madeUp}`, control.few],
    limits: [`Limits and figures beyond them; ${madeUp}`, control.on],
    gaps: [`A disrupted term and one without a figure; ${madeUp}`, control.gaps],
    breaks: [`Limits that start anew; ${madeUp}`, control.restarted],
    'long-names': [`A long name and large values; ${madeUp}`, control.long],
  }),
  ...stateOf(
    'distribution',
    (input: typeof distribution.many, width) => <DistributionChart input={input} width={width} />,
    {
      'no-data': ['No area has a figure', distribution.none],
      'one-point': [`One area alone; ${madeUp}`, distribution.one],
      many: [`152 areas; ${madeUp}`, distribution.many],
      suppressed: [`Our own figure is suppressed; ${madeUp}`, distribution.withoutOurs],
      ties: [`Many areas with one value; ${madeUp}`, distribution.ties],
      'long-names': [`Long names; ${madeUp}`, distribution.long],
    },
  ),
  {
    chart: 'distribution',
    state: 'range',
    about: `A range of values drawn over the chart; ${madeUp}`,
    drawn: (width) => (
      <DistributionChart
        input={distribution.many}
        width={width}
        brush={{ range: [18, 20], draw: () => undefined, settle: () => undefined }}
      />
    ),
  },
  ...stateOf('gap', (input: typeof gap.published, width) => <GapChart input={input} width={width} />, {
    'no-data': ['No period has both groups', gap.none],
    'one-point': [`One period; ${madeUp}`, gap.one],
    gaps: [`A year without figures, and other areas beside; ${madeUp}`, gap.published],
    breaks: [`A change of definition; ${madeUp}`, gap.broken],
    reversed: [`A gap that turned to the group’s favour; ${madeUp}`, gap.reversed],
    'long-names': [`Long names; ${madeUp}`, gap.long],
  }),
  ...stateOf('ranks', (input: typeof ranks.many, width) => <RankChart input={input} width={width} />, {
    'no-data': ['No period has a rank', ranks.none],
    'one-point': [`One period; ${madeUp}`, ranks.one],
    gaps: [`Years without a figure; ${madeUp}`, ranks.gaps],
    many: [`Many years; ${madeUp}`, ranks.many],
  }),
  ...stateOf('funnel', (input: typeof funnel.many, width) => <FunnelChart input={input} width={width} />, {
    'no-data': ['No school has a figure', funnel.none],
    'one-point': [`One school; ${madeUp}`, funnel.one],
    many: [`Many schools, some beyond the limits, some suppressed; ${madeUp}`, funnel.many],
    few: ['Eight schools, one of which is outside its own limits alone; as published', funnel.few],
    'long-names': [`Long names beyond the limits; ${madeUp}`, funnel.long],
  }),
  ...stateOf(
    'caterpillar',
    (input: typeof caterpillar.many, width) => <CaterpillarChart input={input} width={width} />,
    {
      'no-data': ['No school has a score', caterpillar.none],
      'one-point': [`One school; ${madeUp}`, caterpillar.one],
      many: [`Many schools beside England; ${madeUp}`, caterpillar.many],
      'without-england': [`Nothing to hold the scores against; ${madeUp}`, caterpillar.alone],
    },
  ),
  ...stateOf('piles', (input: typeof piles.many, width) => <PileChart input={input} width={width} />, {
    'one-point': [`One school; ${madeUp}`, piles.one],
    many: [`Many schools; ${madeUp}`, piles.many],
  }),
  ...stateOf(
    'school-years',
    (input: typeof schoolYears.many, width) => <SchoolYearsChart input={input} width={width} />,
    {
      'no-data': ['No year has a figure', schoolYears.none],
      'one-point': [`One year; ${madeUp}`, schoolYears.one],
      gaps: [`A suppressed year; ${madeUp}`, schoolYears.many],
    },
  ),
  ...stateOf(
    'sparkline',
    (input: TrajectoryInput) => (
      <Sparkline
        goal={input.goal}
        series={input.series}
        domain={['2015-07-31', '2026-11-24']}
        baselineFallback={input.baselineFallback}
        label={`${input.measure.name}, ${input.areaName}`}
      />
    ),
    {
      'no-data': ['Neither a goal nor a figure', trajectory.empty],
      'one-point': [`${persistent}: one year of it`, trajectory.onePoint],
      gaps: [`${persistent}: a year that was never published`, trajectory.published],
      'not-credible': [`A lower bound, and a count that is not credible; ${madeUp}`, trajectory.bounds],
    },
  ),
]
