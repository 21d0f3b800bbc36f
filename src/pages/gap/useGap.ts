import { useMemo } from 'react'
import { gapChoice } from '../../assessment/gapChoice'
import { gapsBeside, gapsOf } from '../../assessment/gaps'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { useAreaSeries, useNeighbours } from '../../context/useFigures'
import { movementOf } from '../../verdict/gap/gap'

/** The gaps of the area in the address, the one chosen, and what stands beside it. */
export function useGap() {
  const { framework } = useApp()
  const { area, asAt, search } = useChoices()
  const { data: book, error } = useAreaSeries()
  const gaps = useMemo(
    () => (book ? gapsOf({ framework, book, asAt }, area) : []),
    [framework, book, asAt, area],
  )
  const choice = useMemo(() => gapChoice(gaps, search), [gaps, search])
  const gap = choice?.gap
  const { closest, error: unlisted } = useNeighbours()
  const compared = useAreaSeries(closest, closest !== undefined && gaps.length > 0)
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
    problem: error ?? unlisted ?? compared.error,
  }
}
