import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Assessment, assessAll } from '../../assessment/assessment'
import { useApp, useSource } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { areaSeriesQuery } from '../../observations/areaSeries'
import { mediansQuery } from '../../observations/medians'
import { queryDefaults } from '../../observations/source'
import { usePaintMark } from '../../ui/usePaintMark'

/**
 * Every row of the scorecard for the area and date in the address, as far as the figures are there; and, where that date
 * is past, as at today as well.
 */
export function useScorecard() {
  const { framework, today } = useApp()
  const source = useSource()
  const { area, asAt } = useChoices()
  const region = framework.areas.get(area)?.region ?? ''
  const book = useQuery(areaSeriesQuery(source, [area, framework.nation, region]))
  const middles = useQuery(mediansQuery(source))
  // Places come last and with their own script: nothing waits for them.
  const { data: places, error: unplaceable } = useQuery({
    ...queryDefaults,
    enabled: source.ready && middles.data !== undefined,
    queryKey: ['places', source.version],
    queryFn: async () => (await import('../../assessment/ranks')).readRanks(source),
  })
  const unplaced = useMemo(
    () => assessAll({ framework, area, asAt, book: book.data, medians: middles.data }),
    [framework, area, asAt, book.data, middles.data],
  )
  const rows = useMemo(
    () =>
      places
        ? unplaced.map((row): Assessment => {
            const latest = row.median && row.verdict.now?.point
            const place = latest && places(row.goal, latest.period.label, latest.value)
            return place ? { ...row, rank: place } : row
          })
        : unplaced,
    [unplaced, places],
  )
  const isPast = asAt < today && area === framework.homeArea
  const asAtToday = useMemo(
    () => (isPast && book.data ? assessAll({ framework, area, asAt: today, book: book.data }) : undefined),
    [framework, area, today, book.data, isPast],
  )
  const ready = book.data !== undefined
  const compared = middles.data !== undefined
  usePaintMark('scorecard-figures', ready)
  usePaintMark('scorecard-compared', ready && compared)
  const placed = places !== undefined
  const problem = book.error ?? middles.error ?? unplaceable
  return { rows, isPast, asAtToday, ready, compared, placed, problem }
}
