import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { wordsOf } from '../../../engine/words'
import { dropForecast, keepForecast, keptForecasts } from '../../../extracts/keep/forecasts'
import type { Shelf } from '../../../extracts/keep/shelf'
import { type KeptForecast, keptId } from '../../../forecasts/kept'
import { useApp } from '../../app/App'

const none: readonly KeptForecast[] = []

const forecastsQuery = (shelf: Shelf, report: (problem: string) => void) =>
  queryOptions({
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryKey: ['forecasts'],
    // A browser that keeps nothing is reported by the register; forecasts then last until the page is closed.
    queryFn: async () => {
      const { forecasts, problems } = await keptForecasts(shelf).catch(() => ({
        forecasts: none,
        problems: [],
      }))
      for (const problem of problems) report(problem)
      return forecasts
    },
  })

/** The forecasts the reader kept in this browser. */
export function useForecasts() {
  const { shelf, register } = useApp()
  const client = useQueryClient()
  const query = forecastsQuery(shelf, register.report)
  const { data: kept = none } = useQuery(query)
  const change = (to: (before: readonly KeptForecast[]) => readonly KeptForecast[]) =>
    client.setQueryData(query.queryKey, (before) => to(before ?? none))
  const without = (before: readonly KeptForecast[], forecast: KeptForecast) =>
    before.filter((other) => keptId(other) !== keptId(forecast))
  const written = (writing: Promise<void>) =>
    writing.catch((problem) =>
      register.report(
        `This browser keeps nothing for later (${wordsOf(problem)}). Forecasts you keep last until the page is closed; save a workspace file to keep them.`,
      ),
    )
  return {
    kept,
    async keep(forecast: KeptForecast) {
      change((before) => [...without(before, forecast), forecast])
      await written(keepForecast(shelf, forecast))
    },
    async remove(forecast: KeptForecast) {
      change((before) => without(before, forecast))
      await written(dropForecast(shelf, forecast))
    },
    /** After everything on the shelf was cleared. */
    forget: () => change(() => none),
  }
}
