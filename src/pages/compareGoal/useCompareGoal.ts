import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { assessAll } from '../../assessment/assessment'
import { changedBetween } from '../../assessment/changedAreas'
import { isComparable } from '../../assessment/comparators'
import {
  distributionAt,
  type Figures,
  levelsOf,
  rankHistory,
  valuesByPeriod,
} from '../../assessment/distribution'
import { type RankRanges, rankRanges } from '../../assessment/rankRanges'
import { useApp, useSource } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { useAreaSeries, useNeighbours } from '../../context/useFigures'
import { useReadAhead } from '../../context/useReadAhead'
import type { Goal, Measure } from '../../framework/framework'
import { seriesId } from '../../framework/observation'
import { everyAreaQuery } from '../../observations/areaSeries'
import { queryDefaults } from '../../observations/queryOptions'
import type { SeriesBook } from '../../observations/seriesBook'
import { usePaintMark } from '../../ui/usePaintMark'
import { drawInWorker } from './worker/drawInWorker'

/** The goals to choose from, one for each series the area has figures of; the one shown stands for its own. */
function useOfferedGoals(shown: Goal, own: SeriesBook | undefined) {
  const { framework } = useApp()
  const { area } = useChoices()
  return useMemo(() => {
    const chosen = new Map([[seriesId(shown), shown]])
    for (const goal of framework.goals) {
      const measure = framework.measures.get(goal.measure)
      if (measure && isComparable(measure) && own?.get(area, goal) && !chosen.has(seriesId(goal)))
        chosen.set(seriesId(goal), goal)
    }
    const goals = new Set(chosen.values())
    return framework.goals.filter((goal) => goals.has(goal))
  }, [framework, area, shown, own])
}

/** The ranks chance allows in the chosen period and in those of our history; drawing ends once another goal is chosen. */
function useRankRanges(
  figures: Figures | undefined,
  period: string | undefined,
  others: readonly string[],
  asAt: string,
) {
  const { version } = useSource()
  const periods = [...new Set([...(period === undefined ? [] : [period]), ...others])]
  const drawn = useQuery({
    ...queryDefaults,
    enabled: figures !== undefined && periods.length > 0,
    queryKey: ['rank ranges', version, figures && seriesId(figures.key), asAt, ...periods],
    queryFn: async ({ signal }) => {
      const ranges = new Map<string, RankRanges>()
      if (!figures) return ranges
      await drawInWorker(async (drawRanks) => {
        for (const label of periods)
          ranges.set(label, await rankRanges(figures, asAt, distributionAt(figures, label), drawRanks))
      }, signal)
      return ranges
    },
  })
  return { ranges: drawn.isPlaceholderData ? undefined : drawn.data, problem: drawn.error }
}

/** All local authorities of one goal's series in the chosen period, and our places over time. */
export function useCompareGoal(goal: Goal, measure: Measure) {
  const { framework } = useApp()
  const source = useSource()
  const { area, asAt, search } = useChoices()
  const every = useQuery(everyAreaQuery(source, goal))
  const { closest, error: unlisted } = useNeighbours()
  const own = useAreaSeries()
  const book = every.isPlaceholderData ? undefined : every.data

  const figures = useMemo(
    () => book && { framework, book, key: goal, measure },
    [framework, book, goal, measure],
  )
  const periods = useMemo(() => (figures ? [...valuesByPeriod(figures, asAt).keys()] : []), [figures, asAt])
  const runs = useMemo(() => (figures ? rankHistory(figures, area, asAt) : []), [figures, area, asAt])
  const newest = runs.at(-1)?.at(-1)?.point.period.label ?? periods.at(-1)
  const period = periods.find((label) => label === search.period) ?? newest
  const spread = useMemo(
    () => (figures && period !== undefined ? distributionAt(figures, period) : undefined),
    [figures, period],
  )
  const levels = useMemo(
    () =>
      figures && spread && period && closest ? levelsOf(figures, spread, period, area, closest, asAt) : [],
    [figures, spread, period, area, closest, asAt],
  )
  const uncertainty = useMemo(() => {
    if (!own.data || own.isPlaceholderData) return undefined
    const alone = { ...framework, goals: [goal] }
    return assessAll({ framework: alone, area, asAt, book: own.data })[0]?.verdict.uncertainty
  }, [framework, goal, area, asAt, own.data, own.isPlaceholderData])

  const at = period === undefined ? -1 : periods.indexOf(period)
  const before = periods[at - 1]
  const changed = useMemo(
    () =>
      figures && before !== undefined && period !== undefined
        ? { from: before, ...changedBetween(figures, asAt, before, period) }
        : undefined,
    [figures, asAt, before, period],
  )
  const { ranges, problem: undrawn } = useRankRanges(
    figures,
    period,
    runs.flat().map(({ point }) => point.period.label),
    asAt,
  )
  const ready = figures !== undefined && closest !== undefined && uncertainty !== undefined
  usePaintMark('compared-goal', ready)
  const client = useQueryClient()
  const goals = useOfferedGoals(goal, own.data)
  const compared = book !== undefined
  useReadAhead(
    useMemo(
      () => (compared ? goals.map((one) => () => client.ensureQueryData(everyAreaQuery(source, one))) : []),
      [client, source, compared, goals],
    ),
  )
  return {
    periods,
    period,
    spread,
    levels,
    runs,
    /** How all authorities changed since the period before. */
    changed,
    /** The ranks chance allows by period; absent while they are drawn. */
    ranges,
    closest: closest ?? [],
    /** The goals to choose from. */
    goals,
    uncertainty: period === undefined ? undefined : uncertainty?.get(period),
    ready,
    problem: every.error ?? unlisted ?? own.error ?? undrawn,
  }
}
