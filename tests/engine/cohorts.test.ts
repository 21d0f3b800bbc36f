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

test('a dropped count of pupils gives the periods around it their intervals and their children', async () => {
  const stepOf = async () => {
    const found = await row('9-primary')
    return { step: found.verdict.step?.uncertainty, said: commentaryText(assessmentCommentary(found)) }
  }
  // No figure of 2017/18 is published with its counts: the census of a year later stands for the baseline.
  const before = await stepOf()
  expect(before.step).toMatchObject({ method: 'wilson', basis: { of: 2982 } })
  expect(before.said).toContain('by the 2,982 pupils of January 2019')
  const file = await reviewed(
    {
      name: 'census.csv',
      content: new Blob([header, `pupils,SEN support,primary,${stockport},January 2018,3400,,,final\n`]),
    },
    tools,
  )
  expect(await file.accept()).toMatchObject({ used: 1, rejectedTotal: 0 })
  const after = await stepOf()
  expect(after.step).toMatchObject({ method: 'wilson', basis: { of: 3400 } })
  // By the larger group the step is no longer within chance, so nothing is said of its interval.
  expect(after.said).not.toContain('by the 2,982 pupils')
  // The figures of later years keep their own pupils.
  expect((await row('9-primary')).verdict.uncertainty.get('2018/19')).toMatchObject({ basis: { of: 2649 } })
})
