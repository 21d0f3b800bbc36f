import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { assessAll } from '../../assessment/assessment'
import { goalChanges } from '../../assessment/goalChanges'
import { titleOf } from '../../assessment/goals'
import { timeSpanOf } from '../../assessment/scorecard'
import { Sparkline } from '../../charts/sparkline/Sparkline'
import { useApp, useSource } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { figuresWith } from '../../intake/waiting/figuresWith'
import type { WaitingFile } from '../../intake/waiting/review'
import { areaSeriesQuery } from '../../observations/areaSeries'
import { toSeries } from '../../observations/seriesBook'
import { goalChangeWords } from '../../words/goalChangeText'

const Arrow = ({ change }: { change: { readonly before: string; readonly after: string } | undefined }) =>
  change ? (
    <>
      {change.before} → <strong>{change.after}</strong>
    </>
  ) : (
    <span className="soft">as before</span>
  )

/** The goals of the area on screen that these files would change, before and after. */
export function GoalChanges({ files }: { files: readonly WaitingFile[] }) {
  const { framework, engine } = useApp()
  const { area, asAt } = useChoices()
  const source = useSource()
  const region = framework.areas.get(area)?.region ?? ''
  const areas = [area, framework.nation, region]
  const before = useQuery(areaSeriesQuery(source, areas))
  const after = useQuery({
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    queryKey: [
      'with files',
      source.version,
      ...areas,
      ...files.map(({ stage, review }) => `${stage} ${review.used}`),
    ],
    queryFn: async () => toSeries(await figuresWith(files, engine, areas), framework),
  })
  const changes = useMemo(() => {
    if (!before.data || !after.data) return undefined
    const rows = (book: typeof before.data) => assessAll({ framework, area, asAt, book })
    return goalChanges(rows(before.data), rows(after.data))
  }, [framework, area, asAt, before.data, after.data])
  const name = framework.areas.get(area)?.name ?? area
  if (after.error) return <p className="notice">The goals could not be compared: {after.error.message}</p>
  if (!changes) return <p className="soft">Comparing with the goals…</p>
  if (changes.length === 0) return <p className="soft">No goal of {name} gets another yearly figure.</p>
  const domain = timeSpanOf(
    changes.map((change) => change.after),
    asAt,
    framework.documentDate,
  )
  const spark = (row: (typeof changes)[number]['after'], when: string) => (
    <Sparkline
      goal={row.goal}
      series={row.series}
      domain={domain}
      baselineFallback={framework.documentDate}
      label={`${titleOf(row.goal, framework)}, ${when}`}
    />
  )
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section className="goal-changes" aria-label="Goals that change" tabIndex={0}>
      <table className="plain">
        <caption>
          {changes.length} {changes.length === 1 ? 'goal' : 'goals'} of {name} would change
        </caption>
        <thead>
          <tr>
            <th scope="col">Goal</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">Latest</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const { verdict, latest } = goalChangeWords(change)
            return (
              <tr key={change.after.goal.id}>
                <th scope="row">
                  {titleOf(change.after.goal, framework)}
                  <span className="line soft small">{change.periods.join(', ')}</span>
                </th>
                <td>{spark(change.before, 'before')}</td>
                <td>{spark(change.after, 'after')}</td>
                <td>
                  <Arrow change={latest} />
                </td>
                <td>
                  <Arrow change={verdict} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
