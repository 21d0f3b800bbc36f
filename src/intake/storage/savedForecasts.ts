import {
  type SavedForecast,
  savedForecastId,
  savedForecastSchema,
  savedForecastVersion,
} from '../../assessment/savedForecast'
import { errorText } from '../../engine/port'
import type { Storage } from './storage'
import { readVersioned } from './versioned'

const prefix = 'forecast '
const keyOf = (forecast: SavedForecast) => `${prefix}${savedForecastId(forecast)}`

/** @throws Error in words when it is damaged, or written by a later version of the app. */
export const readForecast = (value: unknown) =>
  readVersioned(savedForecastSchema, savedForecastVersion, value)

/**
 * The forecasts in the storage; one that cannot be read is left where it is, left out and reported.
 * @throws as the storage.
 */
export async function readSavedForecasts(storage: Storage) {
  const forecasts: SavedForecast[] = []
  const problems: string[] = []
  for (const [key, value] of await storage.entries()) {
    if (!key.startsWith(prefix)) continue
    try {
      forecasts.push(readForecast(value))
    } catch (problem) {
      problems.push(`A forecast kept in this browser was left out. ${errorText(problem)}`)
    }
  }
  return { forecasts, problems }
}

export const saveForecast = (storage: Storage, forecast: SavedForecast) =>
  storage.put(keyOf(forecast), forecast)

export const removeForecast = (storage: Storage, forecast: SavedForecast) => storage.remove(keyOf(forecast))
