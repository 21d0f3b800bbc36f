import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { assessAll, withRanks } from '../../assessment/assessment'
import { useApp, useSource } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { useAreaSeries } from '../../context/useFigures'
import { mediansQuery } from '../../observations/medians'
import { queryDefaults } from '../../observations/queryOptions'
import { usePaintMark } from '../../ui/usePaintMark'

/**
 * Every row of the scorecard for the area and date in the address, as far as the figures are there; and, where that date
 * is past, as at today as well.
 */
export function useScorecard() {
  const { framework, today } = useApp()
  const source = useSource()
  const { area, asAt } = useChoices()
  const book = useAreaSeries()
  const medians = useQuery(mediansQuery(source))
  // Ranks come last and with their own script: nothing waits for them.
  const { data: ranks, error: rankProblem } = useQuery({
    ...queryDefaults,
    enabled: source.ready && medians.data !== undefined,
    queryKey: ['ranks', source.version],
    queryFn: async () => (await import('../../observations/ranks')).readRankBook(source.engine, framework),
  })
  const unranked = useMemo(
    () => assessAll({ framework, area, asAt, book: book.data, medians: medians.data }),
    [framework, area, asAt, book.data, medians.data],
  )
  const assessments = useMemo(() => (ranks ? withRanks(unranked, ranks) : unranked), [unranked, ranks])
  const isPast = asAt < today
  const replayed = isPast && area === framework.homeArea
  const asAtToday = useMemo(
    () => (replayed && book.data ? assessAll({ framework, area, asAt: today, book: book.data }) : undefined),
    [framework, area, today, book.data, replayed],
  )
  const ready = book.data !== undefined
  const compared = medians.data !== undefined
  usePaintMark('scorecard-figures', ready)
  usePaintMark('scorecard-compared', ready && compared)
  const ranked = ranks !== undefined
  const problem = book.error ?? medians.error ?? rankProblem
  return { assessments, isPast, asAtToday, ready, compared, ranked, problem }
}
