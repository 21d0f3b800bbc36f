import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { assessAll } from '../../assessment/assessment'
import { type ComparisonColumn, compareGoals, comparisonColumns } from '../../assessment/comparisons'
import { useApp, useSource } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { useNeighbours } from '../../context/useFigures'
import { useReadAhead } from '../../context/useReadAhead'
import { areaQuery } from '../../observations/areaSeries'
import { areasQuery } from '../../observations/areas'
import { comparatorsQuery } from '../../observations/comparators'
import { usePaintMark } from '../../ui/usePaintMark'
import { comparatorName } from '../../words/comparisonText'

/** So many areas are read in one statement: in less than a frame or two. */
const areasAtOnce = 4

/** A comparator with its name. */
export interface NamedColumn extends ComparisonColumn {
  readonly name: string
}

/** The comparators and comparisons of the area in the address; while its figures are read, those of the area before. */
export function useCompare() {
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  const source = useSource()
  const region = framework.areas.get(area)?.region ?? ''
  const { closest, edition, error: unlisted } = useNeighbours()
  const { data, isPlaceholderData, error } = useQuery(
    comparatorsQuery(source, area, [framework.nation, region], closest),
  )
  const columns = useMemo(
    (): readonly NamedColumn[] =>
      data
        ? comparisonColumns({ framework, asAt, ...data }).map((column) => ({
            ...column,
            name: comparatorName(column.id, framework, data.area),
          }))
        : [],
    [framework, asAt, data],
  )
  const comparisons = useMemo(
    () =>
      data
        ? compareGoals(
            assessAll({ framework, area: data.area, asAt, book: data.book }),
            columns,
            data.area,
            framework,
          )
        : [],
    [framework, asAt, data, columns],
  )
  const client = useQueryClient()
  const { data: offered } = useQuery(areasQuery(source))
  const compared = data !== undefined
  useReadAhead(
    useMemo(() => {
      const codes = compared && offered ? offered.map(({ code }) => code) : []
      return Array.from({ length: Math.ceil(codes.length / areasAtOnce) }, (_, at) => () => {
        const some = codes.slice(at * areasAtOnce, (at + 1) * areasAtOnce)
        return Promise.all(some.map((code) => client.ensureQueryData(areaQuery(source, code))))
      })
    }, [client, source, compared, offered]),
  )
  const ready = data !== undefined && !isPlaceholderData
  usePaintMark('compared', ready)
  return { columns, comparisons, edition, ready, shown: data?.area ?? area, problem: unlisted ?? error }
}
