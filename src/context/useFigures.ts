import { useQuery } from '@tanstack/react-query'
import { areaSeriesQuery } from '../observations/areaSeries'
import { neighbourListsQuery } from '../observations/areas'
import { useApp, useSource } from './app'
import { useChoices } from './useChoices'

/**
 * The figures of the area in the address, of England and of its region, as they are read for every page.
 * @param others codes of further areas to read with them
 * @param wanted whether to read them yet
 */
export function useAreaSeries(others: readonly string[] = [], wanted = true) {
  const { framework } = useApp()
  const source = useSource()
  const { area } = useChoices()
  const region = framework.areas.get(area)?.region ?? ''
  return useQuery({
    ...areaSeriesQuery(source, [area, framework.nation, region, ...others]),
    enabled: source.ready && wanted,
  })
}

const none: readonly string[] = []

/** Codes of the area's statistical neighbours, the closest first, absent until they are read; and the year of their list. */
export function useNeighbours() {
  const { area } = useChoices()
  const { data, error } = useQuery(neighbourListsQuery(useSource()))
  const list = data?.get(area)
  return { closest: data && (list?.closest ?? none), edition: list?.edition ?? '', error }
}
