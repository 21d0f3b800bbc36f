import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { areaWithCode } from '../framework/areas'
import { isDate, type Search } from './address'
import { useApp } from './app'

/** The area and the date a page shows, from the address, and what in the address was not understood. */
export function useChoices() {
  const { framework, today } = useApp()
  const written: Search = useSearch({ strict: false })
  /** Links written before an area had its present code stay good. */
  const search = useMemo(
    (): Search =>
      written.compare
        ? {
            ...written,
            compare: written.compare
              .split(',')
              .map((one) => areaWithCode(framework, one)?.code ?? one)
              .join(','),
          }
        : written,
    [written, framework],
  )
  const navigate = useNavigate()
  const home = framework.homeArea
  const area = areaWithCode(framework, search.area ?? home)
  const problems: string[] = []
  if (area?.level !== 'local authority')
    problems.push(`“${search.area}” is not the code of a local authority; the home area is shown.`)
  if (search.asAt !== undefined && !isDate(search.asAt))
    problems.push(`“${search.asAt}” is not a date such as 2019-12-31; today is used.`)
  const change = useCallback(
    (changes: Search, replace = false) =>
      navigate({
        to: '.',
        replace,
        search: (previous: Search) => ({ ...previous, ...changes }),
        resetScroll: false,
      }),
    [navigate],
  )
  return {
    area: area?.level === 'local authority' ? area.code : home,
    asAt: isDate(search.asAt) ? search.asAt : today,
    search,
    problems,
    change,
  }
}
