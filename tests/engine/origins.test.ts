import { QueryClient } from '@tanstack/react-query'
import { beforeAll, expect, test } from 'vitest'
import type { Series } from '../../src/framework/series'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { medianFilesQuery } from '../../src/observations/medians'
import { toSeries } from '../../src/observations/seriesBook'
import { startShipped } from './support/app'

let app: Awaited<ReturnType<typeof startShipped>>
let authorities: readonly string[]
let book: ReturnType<typeof toSeries>
beforeAll(async () => {
  app = await startShipped()
  authorities = [...app.framework.areas.values()]
    .filter(({ level }) => level === 'local authority')
    .map(({ code }) => code)
  book = toSeries(await app.engine.query(areaFiguresSql(authorities)), app.framework)
})

/** Period → the extracts its figures come from. */
function byPeriod(all: readonly (Series | undefined)[]) {
  const found = new Map<string, Set<number>>()
  for (const point of all.flatMap((series) => series?.points ?? []))
    if (point.value !== null)
      for (const { file } of point.origins)
        found.set(point.period.label, (found.get(point.period.label) ?? new Set()).add(file))
  return Object.fromEntries(
    [...found].map(([period, extracts]) => [period, [...extracts].sort((a, b) => a - b)]),
  )
}

const ask = async (key: Parameters<typeof medianFilesQuery>[1], area?: string) =>
  Object.fromEntries(
    await new QueryClient().fetchQuery(medianFilesQuery({ ...app, version: 1, ready: true }, key, area)),
  )

test('the files behind a median are those the areas’ own figures come from', async () => {
  const stockport = 'E08000007'
  const rows = await app.engine.query(`SELECT neighbour FROM neighbour WHERE area = '${stockport}'`)
  const neighbours = rows.map(({ neighbour }) => String(neighbour))
  expect(neighbours).toHaveLength(10)
  for (const goal of app.framework.goals) {
    const of = (codes: readonly string[]) => byPeriod(codes.map((code) => book.get(code, goal)))
    expect(await ask(goal), goal.id).toEqual(of(authorities))
    expect(await ask(goal, stockport), goal.id).toEqual(of(neighbours))
  }
  const suspensions = { measure: 'suspensions', cohort: 'SEN support', phase: 'all' } as const
  expect(Object.keys(await ask(suspensions))).toEqual(expect.arrayContaining(['2023/24', '2023/24 autumn']))
})
