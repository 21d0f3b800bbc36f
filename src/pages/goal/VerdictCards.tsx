import type { Assessment } from '../../assessment/assessment'
import { cellsOf } from '../../assessment/figureOrigin'
import { formatExact, formatValue } from '../../format/numbers'
import { rowText } from '../../format/text'
import type { Framework } from '../../framework/framework'
import type { Series } from '../../framework/series'
import type { DataFile } from '../../observations/dataFile'
import { lastDecimal, roundTo } from '../../statistics/rounding'
import { Status } from '../../ui/Status'
import { settledOf } from '../../verdict/outturn'
import type { Verdict } from '../../verdict/verdict'
import { arithmetic } from '../../words/arithmetic'
import { assessmentCommentary, headline } from '../../words/commentary/commentary'
import { qualityWords } from '../../words/labels'
import { originFile } from '../../words/originText'
import { publishedText } from '../../words/releaseSentences'
import { atTheDateLabel, chanceLabel, formedText } from '../../words/verdictText'

/** The verdict in a line, and the sum behind it. */
export function VerdictCard({ assessment }: { assessment: Assessment }) {
  const { verdict, median, england, yearSoFar, measure } = assessment
  const chance = chanceLabel(verdict)
  const lines = [
    ...arithmetic(verdict),
    ...(median
      ? [
          {
            label: `National median (median of ${median.areas} local authorities), ${median.period}`,
            value: formatExact(Number(median.value.toFixed(4)), measure.unit),
          },
        ]
      : []),
    ...(england
      ? [
          {
            label: `England, ${england.period}${england.recovered ? ' (recovered)' : ''}`,
            value: formatExact(roundTo(england.value, lastDecimal), measure.unit),
          },
        ]
      : []),
    ...(yearSoFar
      ? [
          {
            label: `${yearSoFar.year} so far (${yearSoFar.terms.join(' + ')})`,
            value: formatExact(roundTo(yearSoFar.value, lastDecimal), measure.unit),
          },
        ]
      : []),
    ...(yearSoFar?.previous !== undefined
      ? [
          {
            label: `${yearSoFar.previousYear}, same terms`,
            value: formatExact(roundTo(yearSoFar.previous, lastDecimal), measure.unit),
          },
        ]
      : []),
  ]
  return (
    <section className="card fact" aria-labelledby="verdict">
      <p>
        <Status label={atTheDateLabel(verdict)} /> {chance && <Status label={chance} />}
      </p>
      <h2 id="verdict">{headline(verdict)}</h2>
      <dl className="sum">
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Everything the verdict says, in sentences. */
export function InWords({ assessment, whatCame }: { assessment: Assessment; whatCame: string | undefined }) {
  return (
    <section className="card fact in-words" aria-labelledby="in-words">
      <h2 id="in-words">In words</h2>
      {assessmentCommentary(assessment).map(({ title, sentences }) => (
        <p key={title}>
          <strong>{title}.</strong> {sentences.join(' ')}
        </p>
      ))}
      {whatCame && (
        <p>
          <strong>What came of it.</strong> {whatCame}
        </p>
      )}
    </section>
  )
}

/** File, row and column of the latest figure, and of the outturn where it is another. */
export function OriginCard({ verdict, files }: { verdict: Verdict; files: readonly DataFile[] }) {
  const { now, outturn } = verdict
  const settled = settledOf(outturn)?.point
  const points = [...(now ? [now.point] : []), ...(settled && settled !== now?.point ? [settled] : [])]
  if (points.length === 0) return null
  return (
    <section className="card fact" aria-labelledby="origin">
      <h2 id="origin">Where this number comes from</h2>
      {points.map((point) => (
        <div key={point.period.label}>
          <h3 className="small">
            {point.period.label} · {qualityWords[point.quality]}
            {formedText(point) && ` · ${formedText(point)}`}
          </h3>
          <p className="soft small">{publishedText(point)}</p>
          <ul className="origins soft small">
            {cellsOf(point, files).map((cell) => {
              const { row, column, raw, publisher } = cell
              return (
                <li key={`${cell.file}|${row}|${column}`}>
                  {originFile(cell)} · {row !== null && rowText(row)} · {row === 0 ? 'columns' : 'column'}{' '}
                  {column} · {row === 0 ? 'comes to' : 'printed as'} {raw}
                  {publisher && ` · ${publisher}`}
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}

interface RelatedProps {
  readonly framework: Framework
  readonly goalId: string
  readonly find: (link: Framework['related'][number]) => Series | undefined
}

/** Published figures near the goal but unlike it: apart, with the reason. */
export function RelatedCards({ framework, goalId, find }: RelatedProps) {
  return framework.related
    .filter(({ goal }) => goal === goalId)
    .map((link) => {
      const measure = framework.measures.get(link.measure)
      const points = (find(link)?.points ?? []).flatMap((point) =>
        point.value === null ? [] : [{ ...point, value: point.value }],
      )
      if (!measure || points.length === 0) return null
      return (
        <section key={link.title} className="card fact" aria-label={`${measure.name}: ${link.title}`}>
          <h2>{measure.name}</h2>
          <p className="soft small">
            {link.title}. {link.reason}
          </p>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">Period</th>
                <th scope="col" className="number">
                  Figure
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.period.label}>
                  <th scope="row">
                    {point.period.label}
                    {point.notes.some(({ kind }) => kind === 'break') && (
                      <span className="soft small">
                        {' '}
                        {point.notes.find(({ kind }) => kind === 'break')?.sentence}
                      </span>
                    )}
                  </th>
                  <td className="number">{formatValue(point.value, measure.unit, measure.decimals)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )
    })
}
