import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { assess } from '../../assessment/assessment'
import { commonComparators, comparatorChoices } from '../../assessment/comparators'
import { useApp, useSource } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { useAreaSeries } from '../../context/useFigures'
import type { Goal } from '../../framework/framework'
import { areasQuery } from '../../observations/areas'
import { mediansQuery, neighboursMedianQuery } from '../../observations/medians'
import { replaySentence } from '../../words/replaySentences'

const isCommon = (id: string) => commonComparators.some((common) => common === id)

/** Everything the goal page shows: the scorecard's own assessment, and the comparators to choose from. */
export function useGoal(goal: Goal) {
  const { framework, today } = useApp()
  const source = useSource()
  const { area, asAt, search, change } = useChoices()
  const wanted = (search.compare ?? 'england,median').split(',').filter(Boolean)
  const others = wanted.filter((id) => !isCommon(id) && id !== area && framework.areas.has(id))
  const series = useAreaSeries()
  const more = useAreaSeries(others)
  const medians = useQuery(mediansQuery(source))
  const neighbours = useQuery(neighboursMedianQuery(source, area))
  const areas = useQuery(areasQuery(source))
  const assessment = useMemo(
    () => assess(goal, { framework, area, asAt, book: series.data, medians: medians.data }),
    [framework, area, asAt, series.data, medians.data, goal],
  )
  const isPast = asAt < today && area === framework.homeArea
  const present = useMemo(
    () =>
      isPast && series.data ? assess(goal, { framework, area, asAt: today, book: series.data }) : undefined,
    [framework, area, today, series.data, goal, isPast],
  )
  const measure = framework.measures.get(goal.measure)
  const choices = useMemo(
    () =>
      more.data && medians.data && neighbours.data && measure
        ? comparatorChoices({
            framework,
            goal,
            measure,
            area,
            asAt,
            book: more.data,
            medians: medians.data,
            neighbours: neighbours.data,
            others,
          })
        : [],
    [framework, goal, measure, area, asAt, more.data, medians.data, neighbours.data, others],
  )
  const choose = (ids: readonly string[]) => change({ compare: ids.join(',') }, true)
  return {
    assessment,
    /** What came of the verdict, where the as-at date is past. */
    whatCame: assessment && present ? replaySentence(assessment.verdict, present.verdict) : undefined,
    choices,
    shown: choices.flatMap(({ comparator }) =>
      comparator && wanted.includes(comparator.id) ? [comparator] : [],
    ),
    wanted,
    areas: areas.data,
    add: (id: string) => choose([...wanted.filter((other) => other !== id), id]),
    remove: (id: string) => choose(wanted.filter((other) => other !== id)),
    /** Also holds the areas the reader added. */
    book: more.data ?? series.data,
    ready: series.data !== undefined,
    compared: choices.length > 0,
    problem: series.error ?? more.error ?? medians.error ?? neighbours.error ?? areas.error,
  }
}
