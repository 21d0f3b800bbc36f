import { describe, expect, it } from 'vitest'
import {
  readSavedForecasts,
  removeForecast,
  saveForecast,
} from '../../../../src/intake/storage/savedForecasts'
import { readStorage } from '../../../../src/intake/storage/storage'
import { readWorkspace, writeWorkspace } from '../../../../src/intake/storage/workspace'
import { mapShelf } from '../../../engine/support/storage'
import { forecast } from '../../assessment/support'

const empty = { bundles: [], removed: [], mappings: [] }

describe('forecasts on the shelf', () => {
  it('stay exactly, one for each goal, date and day, until they are removed', async () => {
    const map = new Map<string, unknown>()
    const [first, later, other] = [forecast(), forecast({ kept: '2020-02-01' }), forecast({ goal: '2' })]
    for (const one of [first, later, other, first]) await saveForecast(mapShelf(map), one)
    expect(await readSavedForecasts(mapShelf(map))).toEqual({
      forecasts: [first, later, other],
      problems: [],
    })
    await removeForecast(mapShelf(map), later)
    expect((await readSavedForecasts(mapShelf(map))).forecasts).toEqual([first, other])
    await mapShelf(map).clear()
    expect((await readSavedForecasts(mapShelf(map))).forecasts).toEqual([])
  })

  it('leave the extracts beside them alone', async () => {
    const map = new Map<string, unknown>()
    await saveForecast(mapShelf(map), forecast())
    expect(await readStorage(mapShelf(map))).toMatchObject({
      bundles: [],
      removed: new Set(),
      problems: [],
    })
  })

  it.each([
    ['of a later version', { ...forecast(), version: 2 }, 'later version'],
    ['no forecast', 'no', 'damaged'],
    ['with a chance above 1', forecast({ chance: 1.2 }), 'damaged'],
    ['with a value beyond its limits', forecast({ value: 0 }), 'damaged'],
    ['with a period that is none', forecast({ period: '2018/25' }), 'damaged'],
    ['with a date that is none', forecast({ kept: '2020-02-31' }), 'damaged'],
    ['without figures', forecast({ points: [] }), 'damaged'],
  ])('one that is %s is said, left where it is, and the others come back', async (_, broken, word) => {
    const map = new Map<string, unknown>([['forecast broken', broken]])
    await saveForecast(mapShelf(map), forecast())
    const { forecasts, problems } = await readSavedForecasts(mapShelf(map))
    expect(forecasts).toEqual([forecast()])
    expect(problems).toEqual([expect.stringContaining(word)])
    expect(map.has('forecast broken')).toBe(true)
  })
})

describe('forecasts in a workspace file', () => {
  it('come back exactly', async () => {
    const text = await writeWorkspace({ ...empty, forecasts: [forecast()] })
    expect(readWorkspace(text)).toEqual({ ...empty, forecasts: [forecast()] })
  })

  it('may be absent, as in the files of earlier versions', async () => {
    const { forecasts: _, ...earlier } = JSON.parse(await writeWorkspace({ ...empty, forecasts: [] }))
    expect(readWorkspace(JSON.stringify(earlier)).forecasts).toEqual([])
  })

  it('refuse the whole file where one is damaged', async () => {
    const text = await writeWorkspace({ ...empty, forecasts: [forecast({ chance: 2 })] })
    expect(() => readWorkspace(text)).toThrow('damaged')
  })
})
