import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { comparatorsQuery } from '../../observations/comparators'
import { usePaintMark } from '../../ui/usePaintMark'
import { useApp, useSource } from '../app/App'
import { useChoices } from '../app/useChoices'
import { scorecardRows } from '../scorecard/rows'
import { columnsOf } from './columns'
import { compareRows } from './rows'

/** The comparators and rows of the area in the address; while its figures are read, those of the area before. */
export function useCompare() {
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  const region = framework.areas.get(area)?.region ?? ''
  const { data, isPlaceholderData, error } = useQuery(
    comparatorsQuery(useSource(), area, [framework.nation, region]),
  )
  const columns = useMemo(() => (data ? columnsOf({ framework, ...data }) : []), [framework, data])
  const rows = useMemo(
    () =>
      data
        ? compareRows(
            scorecardRows({ framework, area: data.area, asAt, book: data.book }),
            columns,
            data.area,
            framework,
          )
        : [],
    [framework, asAt, data, columns],
  )
  const ready = data !== undefined && !isPlaceholderData
  usePaintMark('compared', ready)
  return { columns, rows, ready, shown: data?.area ?? area, problem: error }
}
