import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type SavedForecast, savedForecastId } from '../assessment/savedForecast'
import { errorText } from '../engine/port'
import { readSavedForecasts, removeForecast, saveForecast } from '../intake/storage/savedForecasts'
import type { Storage } from '../intake/storage/storage'
import { useApp } from './app'

const none: readonly SavedForecast[] = []

const forecastsQuery = (shelf: Storage, report: (problem: string) => void) =>
  queryOptions({
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryKey: ['forecasts'],
    // A browser that keeps nothing is reported by the register; forecasts then last until the page is closed.
    queryFn: async () => {
      const { forecasts, problems } = await readSavedForecasts(shelf).catch(() => ({
        forecasts: none,
        problems: [],
      }))
      for (const problem of problems) report(problem)
      return forecasts
    },
  })

/** The forecasts the reader kept in this browser. */
export function useSavedForecasts() {
  const { storage: shelf, register } = useApp()
  const client = useQueryClient()
  const query = forecastsQuery(shelf, register.report)
  const { data: kept = none } = useQuery(query)
  const change = (to: (before: readonly SavedForecast[]) => readonly SavedForecast[]) =>
    client.setQueryData(query.queryKey, (before) => to(before ?? none))
  const without = (before: readonly SavedForecast[], forecast: SavedForecast) =>
    before.filter((other) => savedForecastId(other) !== savedForecastId(forecast))
  const written = (writing: Promise<void>) =>
    writing.catch((problem) =>
      register.report(
        `This browser keeps nothing for later (${errorText(problem)}). Forecasts you keep last until the page is closed; save a workspace file to keep them.`,
      ),
    )
  return {
    kept,
    async keep(forecast: SavedForecast) {
      change((before) => [...without(before, forecast), forecast])
      await written(saveForecast(shelf, forecast))
    },
    async remove(forecast: SavedForecast) {
      change((before) => without(before, forecast))
      await written(removeForecast(shelf, forecast))
    },
    /** After everything on the shelf was cleared. */
    forget: () => change(() => none),
  }
}
