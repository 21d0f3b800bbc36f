import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { areaSeriesQuery, middlesQuery } from '../../observations/queries'
import { usePaintMark } from '../../ui/usePaintMark'
import { useApp, useSource } from '../app/App'
import { useChoices } from '../app/useChoices'
import { withoutGoals } from './groups'
import { scorecardRows } from './rows'

/**
 * Every row of the scorecard for the area and date in the address, as far as the figures are there; and, where that date
 * is past, as at today as well.
 */
export function useScorecard() {
  const { framework, today } = useApp()
  const source = useSource()
  const { area, asAt } = useChoices()
  const region = framework.areas.get(area)?.region ?? ''
  const book = useQuery(areaSeriesQuery(source, [area, 'E92000001', region]))
  const middles = useQuery(middlesQuery(source))
  const rows = useMemo(() => {
    const all = scorecardRows({ framework, area, asAt, book: book.data, middles: middles.data })
    return area === framework.homeArea ? all : withoutGoals(all)
  }, [framework, area, asAt, book.data, middles.data])
  const isPast = asAt < today && area === framework.homeArea
  const asAtToday = useMemo(
    () =>
      isPast && book.data ? scorecardRows({ framework, area, asAt: today, book: book.data }) : undefined,
    [framework, area, today, book.data, isPast],
  )
  const ready = book.data !== undefined
  const compared = middles.data !== undefined
  usePaintMark('scorecard-figures', ready)
  usePaintMark('scorecard-compared', ready && compared)
  return { rows, isPast, asAtToday, ready, compared, problem: book.error ?? middles.error }
}
