import { expect, test } from 'vitest'
import { afterAreas, areaFiguresSql, readArea } from '../../src/observations/areaSeries'
import { toSeries } from '../../src/observations/seriesBook'
import { startShipped } from './support/app'

test('areas asked for at once are read in one statement, before what waits for them', async () => {
  const { engine, framework } = await startShipped()
  const asked: string[] = []
  const heard = {
    ...engine,
    query: (sql: string) => {
      asked.push(sql)
      return engine.query(sql)
    },
  }
  const areas = ['E08000007', 'E08000009']
  const [books] = await Promise.all([
    Promise.all(areas.map((area) => readArea(heard, framework, area))),
    afterAreas(heard).then(() => heard.query('SELECT 1 AS one')),
  ])
  expect(asked).toEqual([areaFiguresSql(areas), 'SELECT 1 AS one'])
  for (const [at, area] of areas.entries()) {
    const alone = toSeries(await engine.query(areaFiguresSql([area])), framework)
    expect(alone.of(area).length).toBeGreaterThan(30)
    for (const series of alone.of(area)) expect(books[at]?.get(area, series.key)).toEqual(series)
  }
  // The next one is read anew.
  await readArea(heard, framework, 'E08000007')
  expect(asked.at(-1)).toBe(areaFiguresSql(['E08000007']))
})
