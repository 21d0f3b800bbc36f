import { beforeAll, expect, test } from 'vitest'
import { assessAll } from '../../src/assessment/assessment'
import { isFurther } from '../../src/assessment/scorecard'
import { longDate } from '../../src/framework/period'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { allAuthoritiesMedianSql, MedianBook } from '../../src/observations/medians'
import { summedMeasures } from '../../src/observations/queryOptions'
import { toSeries } from '../../src/observations/seriesBook'
import { assessmentCommentary, headline } from '../../src/words/commentary/commentary'
import { startShipped } from './support/app'

/**
 * Everything the app says of the goals of Appendix 1, kept as text so that a change of a word, a method or a figure is
 * read in the diff. `npx vitest run --project engine tests/engine/sentences.test.ts -u` writes it anew.
 */

/** The home area; a neighbour; one that was recoded; one with hardly a pupil; one of a square mile; the largest. */
const areas = ['Stockport', 'Trafford', 'North Yorkshire', 'Isles of Scilly', 'City of London', 'Birmingham']
/** Before the goals' date; after it, with a year of figures missing; now. */
const dates = ['2019-12-31', '2021-06-30', '2026-12-01']

let app: Awaited<ReturnType<typeof startShipped>>
let medians: MedianBook
beforeAll(async () => {
  app = await startShipped()
  medians = new MedianBook(await app.engine.query(allAuthoritiesMedianSql(summedMeasures(app.framework))))
})

test.each(areas)('what is said of %s', async (name) => {
  const { engine, framework } = app
  const area = [...framework.areas.values()].find((one) => one.name === name && !one.closed)
  if (!area) throw new Error(`There is no area ${name}`)
  const rows = await engine.query(areaFiguresSql([area.code, framework.nation]))
  const book = toSeries(rows, framework)
  const lines = dates.flatMap((asAt) => {
    const assessments = assessAll({ framework, area: area.code, asAt, book, medians })
    return [
      `# ${name}, as at ${longDate(asAt)}`,
      ...assessments
        .filter((one) => !isFurther(one))
        .flatMap((one) => [
          '',
          `## ${one.goal.id} ${one.measure.name}, ${one.group}`,
          headline(one.verdict),
          ...assessmentCommentary(one).flatMap(({ title, sentences }) => [`[${title}]`, ...sentences]),
        ]),
      '',
    ]
  })
  const file = `../fixtures/sentences/${name.toLowerCase().replaceAll(' ', '-')}.txt`
  await expect(lines.join('\n')).toMatchFileSnapshot(file)
})
