import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { gapChoice } from '../../assessment/gapChoice'
import { gapsBeside, gapsOf } from '../../assessment/gaps'
import { useApp, useSource } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { areaSeriesQuery } from '../../observations/areaSeries'
import { neighbourListsQuery } from '../../observations/areas'
import { movementOf } from '../../verdict/gap/gap'

/** The gaps of the area in the address, the one chosen, and what stands beside it. */
export function useGap() {
  const { framework } = useApp()
  const source = useSource()
  const { area, asAt, search } = useChoices()
  const region = framework.areas.get(area)?.region ?? ''
  const { data: book, error } = useQuery(areaSeriesQuery(source, [area, framework.nation, region]))
  const gaps = useMemo(
    () => (book ? gapsOf({ framework, book, asAt }, area) : []),
    [framework, book, asAt, area],
  )
  const choice = useMemo(() => gapChoice(gaps, search), [gaps, search])
  const gap = choice?.gap
  const lists = useQuery(neighbourListsQuery(source))
  const closest = useMemo(() => lists.data && (lists.data.get(area) ?? []), [lists.data, area])
  const compared = useQuery({
    ...areaSeriesQuery(source, [area, framework.nation, region, ...(closest ?? [])]),
    enabled: source.ready && closest !== undefined && gaps.length > 0,
  })
  const wide = compared.isPlaceholderData ? undefined : compared.data
  const { from, to } = choice ?? {}
  const beside = useMemo(
    () =>
      gap && wide && closest
        ? gapsBeside({ framework, gap, area, asAt, book: wide, closest }, from, to)
        : undefined,
    [framework, gap, area, asAt, wide, closest, from, to],
  )
  const movement = gap && from !== undefined && to !== undefined ? movementOf(gap.line, from, to) : undefined
  return {
    gaps,
    choice,
    movement,
    beside,
    read: book !== undefined,
    problem: error ?? lists.error ?? compared.error,
  }
}
