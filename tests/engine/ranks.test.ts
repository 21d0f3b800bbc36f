import { beforeAll, describe, expect, it } from 'vitest'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { type RankBook, readRankBook } from '../../src/observations/ranks'
import { toSeries } from '../../src/observations/seriesBook'
import { rankAmongText } from '../../src/words/rankText'
import { startShipped } from './support/app'

const stockport = 'E08000007'
let tools: Awaited<ReturnType<typeof startShipped>>
let ranks: RankBook

beforeAll(async () => {
  tools = await startShipped()
  ranks = await readRankBook(tools.engine, tools.framework)
}, 120_000)

const goalOf = (id: string) => {
  const goal = tools.framework.goals.find((candidate) => candidate.id === id)
  if (!goal) throw new Error(`No goal ${id}`)
  return goal
}

describe('ranks among all local authorities', () => {
  // Published attendance and persistent absence of 2024/25, counted by hand in the file.
  it.each([
    ['7-primary', 40],
    ['7-secondary', 134],
    ['8-primary', 32],
    ['8-secondary', 104],
    ['9-primary', 60],
    ['9-secondary', 114],
    ['10-primary', 61],
    ['10-secondary', 90],
  ])('Stockport’s of goal %s in 2024/25: %i of 152', async (id, rank) => {
    const { engine, framework } = tools
    const book = toSeries(await engine.query(areaFiguresSql([stockport])), framework)
    const points = book.get(stockport, goalOf(id))?.points ?? []
    const value = points.find(({ period }) => period.label === '2024/25')?.value
    expect(ranks.at(goalOf(id), '2024/25', value ?? Number.NaN)).toMatchObject({ rank, of: 152 })
  })

  it('are those that sorting every area’s own series gives, ties and sums of terms included', async () => {
    const { engine, framework } = tools
    const authorities = [...framework.areas.values()].filter(({ level }) => level === 'local authority')
    const codes = authorities.map(({ code }) => code)
    const book = toSeries(await engine.query(areaFiguresSql(codes)), framework)
    for (const area of [stockport, 'E08000009', 'E09000001', 'E10000012']) {
      for (const goal of framework.goals)
        for (const { period, value } of book.get(area, goal)?.points ?? []) {
          if (value === null) continue
          const valueIn = (code: string) =>
            book.get(code, goal)?.points.find((one) => one.period.label === period.label)?.value
          const isNumber = (one: unknown) => typeof one === 'number'
          const others = authorities
            .filter(({ code }) =>
              authorities.every((one) => !one.succeededBy.includes(code) || !isNumber(valueIn(one.code))),
            )
            .map(({ code }) => valueIn(code))
            .filter((one) => typeof one === 'number')
          const lower = framework.measures.get(goal.measure)?.polarity === 'lower'
          const apart = (other: number) => Number(((lower ? value - other : other - value) || 0).toFixed(6))
          expect(ranks.at(goal, period.label, value), `${area} ${goal.id} ${period.label}`).toEqual({
            rank: 1 + others.filter((other) => apart(other) > 0).length,
            tied: others.filter((other) => apart(other) === 0).length,
            of: others.length,
            quartile: expect.any(Number),
          })
        }
    }
  })

  it('are said with their ties', () => {
    expect(rankAmongText({ rank: 60, tied: 1, of: 152 })).toBe('60th of 152')
    expect(rankAmongText({ rank: 1, tied: 3, of: 150 })).toBe('joint 1st of 150')
    expect(rankAmongText({ rank: 112, tied: 1, of: 152 })).toBe('112th of 152')
    expect(rankAmongText({ rank: 43, tied: 2, of: 152 })).toBe('joint 43rd of 152')
  })
})
