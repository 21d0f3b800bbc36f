import { beforeAll, expect, test } from 'vitest'
import { assessAll } from '../../src/assessment/assessment'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { toSeries } from '../../src/observations/seriesBook'
import { assessmentCommentary, commentaryText } from '../../src/words/commentary/commentary'
import { reviewed, startShipped } from './support/app'

const stockport = 'E08000007'
const today = '2026-11-24'
const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality\n'

let tools: Awaited<ReturnType<typeof startShipped>>
beforeAll(async () => {
  tools = await startShipped()
}, 120_000)

async function row(id: string) {
  const book = toSeries(await tools.engine.query(areaFiguresSql([stockport])), tools.framework)
  const found = assessAll({ framework: tools.framework, area: stockport, asAt: today, book }).find(
    ({ goal }) => goal.id === id,
  )
  if (!found) throw new Error(`No row ${id}`)
  return found
}

test('a dropped count of pupils gives the years around it their intervals and their children', async () => {
  const before = await row('9-primary')
  expect(before.verdict.uncertainty.get('2024/25')?.why).toEqual({
    id: 'no-counts',
    unit: 'percent',
    period: '2024/25',
  })
  expect(commentaryText(assessmentCommentary(before))).toContain(
    'about 160 children (if the group were as large as the 2,982 pupils of January 2019)',
  )
  const file = await reviewed(
    {
      name: 'census.csv',
      content: new Blob([header, `pupils,SEN support,primary,${stockport},January 2025,3400,,,final\n`]),
    },
    tools,
  )
  expect(await file.accept()).toMatchObject({ used: 1, rejectedTotal: 0 })
  const after = await row('9-primary')
  expect(after.verdict.uncertainty.get('2024/25')).toMatchObject({
    method: 'wilson',
    basis: { of: 3400 },
  })
  expect(commentaryText(assessmentCommentary(after))).toContain(
    'about 183 children (of 3,400 pupils, January 2025)',
  )
  expect(after.verdict.uncertainty.get('2018/19')).toMatchObject({ basis: { of: 2982 } })
})
