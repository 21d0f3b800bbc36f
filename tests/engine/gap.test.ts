import { beforeAll, describe, expect, it } from 'vitest'
import { gapChoice } from '../../src/assessment/gapChoice'
import { gapsBeside, gapsOf } from '../../src/assessment/gaps'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { neighboursSql } from '../../src/observations/areas'
import { toSeries } from '../../src/observations/seriesBook'
import { movementOf } from '../../src/verdict/gap/gap'
import { comparatorName } from '../../src/words/comparisonText'
import {
  besideSentences,
  gapProblemText,
  gapTitle,
  noMovementText,
  ownSentences,
  sideNames,
} from '../../src/words/gapSentences'
import { startShipped } from './support/app'

const stockport = 'E08000007'
const asAt = '2026-11-24'
let tools: Awaited<ReturnType<typeof startShipped>>
let gapAt: (search: Record<string, string>, area?: string) => Promise<ReturnType<typeof found>>

async function books(area: string) {
  const { engine, framework } = tools
  const region = framework.areas.get(area)?.region ?? ''
  const closest = (await engine.query(neighboursSql))
    .filter((row) => row.area === area)
    .map(({ neighbour }) => String(neighbour))
  const areas = [area, 'E92000001', region, ...closest]
  return { closest, book: toSeries(await engine.query(areaFiguresSql(areas)), framework) }
}

function found(area: string, search: Record<string, string>, of: Awaited<ReturnType<typeof books>>) {
  const { framework } = tools
  const gaps = gapsOf({ framework, book: of.book, asAt }, area)
  const choice = gapChoice(gaps, search)
  if (!choice) throw new Error('No gap')
  const { gap, from = '', to = '' } = choice
  const beside = gapsBeside({ framework, gap, area, asAt, ...of }, from, to)
  const said = { measure: gap.of, names: sideNames(gap), movement: movementOf(gap.line, from, to) }
  return { gaps, choice, beside, said, name: framework.areas.get(area)?.name ?? area }
}

const nameOf = (id: string) => comparatorName(id, tools.framework, stockport)

beforeAll(async () => {
  tools = await startShipped()
  gapAt = async (search, area = stockport) => found(area, search, await books(area))
}, 120_000)

describe('the gaps of the published extracts', () => {
  it('are every measure that has figures for pupils without SEN beside SEN support and EHC plan', async () => {
    const { gaps } = await gapAt({})
    expect(gaps.map(gapTitle)).toEqual([
      'Progress 8, SEN support',
      'Progress 8, EHC plan',
      'Suspensions, SEN support',
      'Suspensions, EHC plan',
      'Permanent exclusions, SEN support',
      'Permanent exclusions, EHC plan',
      ...['Attendance', 'Persistent absence', 'Severe absence'].flatMap((measure) =>
        ['', ', primary', ', secondary'].flatMap((phase) =>
          ['SEN support', 'EHC plan'].map((cohort) => `${measure}, ${cohort}${phase}`),
        ),
      ),
      'Overall absence, autumn and spring, SEN support',
      'Overall absence, autumn and spring, EHC plan',
      'Overall absence, autumn and spring, SEN support and EHC plan together',
      'NEET or not known, ages 16 and 17, SEN support',
      'NEET or not known, ages 16 and 17, EHC plan',
      'Key stage 2, expected standard, SEN support',
      'Key stage 2, expected standard, EHC plan',
    ])
  })

  it('say of Stockport and England what the published Progress 8 scores give', async () => {
    const { said, beside, name } = await gapAt({ from: '2021/22', to: '2023/24' })
    // Published: Stockport −0.50 and 0.14 in 2021/22, −0.22 and 0.22 in 2023/24; England −0.47 and 0.10, −0.45 and 0.10.
    expect(ownSentences(said)).toEqual([
      'The gap narrowed by 0.20 from 2021/22 to 2023/24: 0.28 because the score for SEN support improved, less 0.08 because that for pupils without SEN improved too.',
      'In 2023/24 the score is −0.22 for SEN support and 0.22 for pupils without SEN: a gap of 0.44.',
    ])
    expect(besideSentences(said, beside, name, nameOf)).toContain(
      'England’s gap narrowed by 0.02 from 2021/22 to 2023/24: all of it because the score for SEN support improved; that for pupils without SEN did not change.',
    )
  })

  it('say that figures of one side are missing where England is not published', async () => {
    const { beside } = await gapAt({ measure: 'suspensions' })
    expect(
      beside.movements.map(({ id, movement }) => [nameOf(id), movement.why && noMovementText(movement.why)]),
    ).toEqual([
      ['England', 'The figures of both groups are not there for 2023/24.'],
      ['North West', 'The figures of both groups are not there for 2021/22 and 2023/24.'],
    ])
  })

  it.each([
    ['persistent-absence', 'SEN support', 'secondary', '2024/25', 'a.value - b.value'],
    ['progress-8', 'EHC plan', 'all', '2023/24', 'b.value - a.value'],
    ['key-stage-2-expected', 'SEN support', 'all', '2023/24', 'b.value - a.value'],
  ] as const)(
    'give the neighbours’ median of %s, %s, %s, %s as a plain query does',
    async (measure, cohort, phase, period, gap) => {
      const { beside, choice } = await gapAt({ measure, cohort, phase, to: period })
      const [row] = await tools.engine.query(`
      SELECT CAST(median(${gap}) AS DOUBLE) AS gap, CAST(count(*) AS DOUBLE) AS areas
      FROM observation AS a JOIN observation AS b USING (measure, phase, area, period, file)
      JOIN neighbour ON neighbour.neighbour = area AND neighbour.area = '${stockport}'
      WHERE measure = '${measure}' AND phase = '${phase}' AND period = '${period}'
        AND a.cohort = '${cohort}' AND b.cohort = 'No SEN'
        AND a.value IS NOT NULL AND b.value IS NOT NULL`)
      const middle = beside.others
        .find(({ id }) => id === 'neighbours')
        ?.points.find((point) => point.period.label === period)
      expect(choice.to).toBe(period)
      expect(middle?.gap).toBeCloseTo(Number(row?.gap), 9)
      expect(middle?.areas).toBe(row?.areas)
    },
  )

  it('form a year’s rate of suspensions in each area before the gap', async () => {
    const { choice, beside } = await gapAt({ measure: 'suspensions' })
    const [row] = await tools.engine.query(`
      SELECT CAST(median(gap) FILTER (area <> '${stockport}') AS DOUBLE) AS gap, CAST(max(gap) FILTER (area = '${stockport}') AS DOUBLE) AS ours
      FROM (
        SELECT area, sum(CASE cohort WHEN 'SEN support' THEN value ELSE -value END) AS gap
        FROM observation
        WHERE measure = 'suspensions' AND period LIKE '2023/24 %' AND cohort IN ('SEN support', 'No SEN')
          AND phase = 'all' AND (area = '${stockport}' OR area IN (SELECT neighbour FROM neighbour WHERE area = '${stockport}'))
        GROUP BY area
        HAVING count(value) = 6
      )`)
    const ours = choice.gap.line.points.at(-1)
    expect([choice.from, choice.to, ours?.summed]).toEqual(['2021/22', '2023/24', true])
    expect(ours?.gap).toBeCloseTo(Number(row?.ours), 9)
    const near = beside.others.find(({ id }) => id === 'neighbours')?.points.at(-1)
    expect(near?.areas).toBe(10)
    expect(near?.gap).toBeCloseTo(Number(row?.gap), 9)
  })

  it('never reach across the break of key stage 2 in 2017/18', async () => {
    const { choice, said } = await gapAt({ measure: 'key-stage-2-expected', from: '2015/16' })
    expect(choice.from).toBe('2015/16')
    expect(ownSentences(said)).toEqual([
      'Nothing is said across a change of definition. In 2017/18 the framework for teachers’ assessment of writing changed: earlier figures are not directly comparable.',
    ])
    expect((await gapAt({ measure: 'key-stage-2-expected' })).choice.from).toBe('2017/18')
  })

  it('names what in the address it does not understand', async () => {
    const { choice } = await gapAt({ measure: 'nonsense', from: '2023/24', to: '2015/16' })
    expect(choice.gap.measure).toBe('progress-8')
    expect(choice.problems.map(gapProblemText)).toEqual([
      'There is no gap for the measure “nonsense”; the first there is stands here.',
      'The first period is not before the last; another stands here.',
    ])
  })

  it('stand beside others’ from our first figure on', async () => {
    const { choice, beside } = await gapAt({})
    const { line } = choice.gap
    const ours = line.points.find(({ period }) => period.label === '2023/24')
    expect(ours).toMatchObject({ group: -0.22, reference: 0.22 })
    expect(ours?.gap).toBeCloseTo(0.44, 9)
    const others = (id: string) => beside.others.find((other) => other.id === id)?.points ?? []
    const england = others('england').find(({ period }) => period.label === '2023/24')
    expect(england?.gap).toBeCloseTo(0.55, 9)
    const first = line.points[0]?.period.end ?? ''
    expect(others('neighbours').filter(({ period }) => period.end >= first)).toHaveLength(7)
  })
})
