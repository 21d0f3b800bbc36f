import { wordsOf } from '../../engine/words'
import { type KeptForecast, keptForecastSchema, keptId, keptVersion } from '../../forecasts/kept'
import type { Shelf } from './shelf'
import { readVersioned } from './versioned'

const prefix = 'forecast '
const keyOf = (forecast: KeptForecast) => `${prefix}${keptId(forecast)}`

/** @throws Error in words when it is damaged, or written by a later version of the app. */
export const readForecast = (value: unknown) => readVersioned(keptForecastSchema, keptVersion, value)

/**
 * The forecasts a shelf holds; one that cannot be read is left where it is, left out and said.
 * @throws as the shelf.
 */
export async function keptForecasts(shelf: Shelf) {
  const forecasts: KeptForecast[] = []
  const problems: string[] = []
  for (const [key, value] of await shelf.entries()) {
    if (!key.startsWith(prefix)) continue
    try {
      forecasts.push(readForecast(value))
    } catch (problem) {
      problems.push(`A forecast kept in this browser was left out. ${wordsOf(problem)}`)
    }
  }
  return { forecasts, problems }
}

export const keepForecast = (shelf: Shelf, forecast: KeptForecast) => shelf.put(keyOf(forecast), forecast)

export const dropForecast = (shelf: Shelf, forecast: KeptForecast) => shelf.remove(keyOf(forecast))
