import { Link } from '@tanstack/react-router'
import type { Assessment } from '../../assessment/assessment'
import { Sparkline } from '../../charts/sparkline/Sparkline'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { formatValue } from '../../format/numbers'
import { monthYear } from '../../framework/period'
import { Direction, Status } from '../../ui/Status'
import { rankAmongText } from '../../words/rankText'
import { freshnessText, unpublishedInShort } from '../../words/releaseSentences'
import { scorecardColumns } from '../../words/scorecardColumns'
import {
  aimText,
  atTheDateLabel,
  chanceLabel,
  directionLabel,
  directionNote,
  distanceText,
  latestText,
  valueText,
} from '../../words/verdictText'
import type { LineProps, Lines } from './GoalTable'

export const nothing = <span className="soft nothing">–</span>

/** The number and name of a goal or measure, which leads to its page. */
export function NameCell({ assessment: { goal, measure, group } }: { assessment: Assessment }) {
  return (
    <th scope="row" className="goal-name">
      <span className="goal-number">{goal.number ?? goal.clause}</span>
      <Link to="/goal/$id" params={{ id: goal.id }} search={keepPlace}>
        {measure.name}
        <span className="visually-hidden">, {group}</span>
      </Link>
      <span className="line soft small" aria-hidden="true">
        {group}
      </span>
    </th>
  )
}

/** A figure or a baseline; a goal alone makes no picture. */
const isDrawn = ({ goal, series }: Assessment) =>
  goal.baseline !== null || series?.points.some(({ value }) => value !== null)

export function NowCell({ assessment }: { assessment: Assessment }) {
  const { verdict } = assessment
  const { now } = verdict
  if (!now) return nothing
  const fresh = freshnessText(now)
  return (
    <>
      <strong>{latestText(verdict, now)}</strong>
      <span className="line soft small">
        {now.point.period.label}
        {fresh && `, ${fresh}`}
      </span>
      {now.lowerBound && <span className="line soft small">a lower bound</span>}
    </>
  )
}

function AtTheDateCell({ assessment: { verdict, goal, measure, group } }: { assessment: Assessment }) {
  const chance = chanceLabel(verdict)
  return (
    <>
      <Link to="/goal/$id" params={{ id: goal.id }} search={keepPlace} hash="how" className="status-link">
        <Status label={atTheDateLabel(verdict)} />
        <span className="visually-hidden">
          : how do we know? {measure.name}, {group}
        </span>
      </Link>
      {chance && <span className="line line-wrap soft small">{chance.text}</span>}
    </>
  )
}

/** The direction of the latest figures, and since when. */
export function Moved({ assessment: { verdict } }: { assessment: Assessment }) {
  const direction = directionLabel(verdict)
  return (
    direction && (
      <span className="line">
        <Direction label={direction} />
        <span className="soft small"> {directionNote(verdict)}</span>
      </span>
    )
  )
}

/** What is known of the year that is not complete, and what was published only later. */
export function SoFar({ assessment: { yearSoFar, ...of } }: { assessment: Assessment }) {
  const later = unpublishedInShort(of.verdict)
  return (
    <>
      {yearSoFar && (
        <span className="line soft small">
          {yearSoFar.year} so far ({yearSoFar.terms.join(' + ')}): {valueText(of, yearSoFar.value)}
          {yearSoFar.previous !== undefined && ` (${valueText(of, yearSoFar.previous)} a year before)`}
        </span>
      )}
      {later && <span className="line soft small">{later}</span>}
    </>
  )
}

function AgainstCell({ assessment }: { assessment: Assessment }) {
  const { verdict, related, goal, measure } = assessment
  const direction = directionLabel(verdict)
  const distance = distanceText(verdict)
  if (related) {
    const unit = formatValue(related.point.value, measure.unit, goal.decimals)
    return (
      <>
        <span className="line">
          {related.link.title}: {unit} ({related.point.period.label})
        </span>
        <span className="line soft small">unlike the goal, so it settles nothing</span>
      </>
    )
  }
  return (
    <>
      {distance && <span className="line">{distance}</span>}
      <Moved assessment={assessment} />
      {!distance && !direction && verdict.now && (
        <span className="line soft small">
          {verdict.now.lowerBound ? 'nothing is claimed from a lower bound' : 'nothing comparable before it'}
        </span>
      )}
      <SoFar assessment={assessment} />
    </>
  )
}

/** The same period elsewhere; the rank, which comes last, takes the room of the number it holds. */
export function ComparedCell({ assessment }: { assessment: Assessment }) {
  const { median, rank, england } = assessment
  if (!median && !england) return nothing
  return (
    <>
      {median && (
        <span className="line">
          <abbr
            title={`National median: median of the ${median.areas} local authorities with a figure for ${median.period}`}
          >
            Median
          </abbr>{' '}
          {valueText(assessment, median.value)}
          <span className="line soft small">
            {rank && <span className="visually-hidden">Rank </span>}
            {rank ? rankAmongText(rank) : `of ${median.areas}`}
          </span>
        </span>
      )}
      {england && (
        <span className="line">
          England {valueText(assessment, england.value)}
          {england.recovered && ', recovered'}
        </span>
      )}
    </>
  )
}

const Aim = ({ text }: { text: string | undefined }) =>
  text ? <span className="line small">{text}</span> : nothing

/** One goal: where it started, where it should go, how it ended, where it stands. */
function GoalRow({ assessment, ready, compared, domain }: LineProps) {
  const { framework } = useApp()
  const { goal, measure, verdict, group, series } = assessment
  const aim = aimText(goal, measure, verdict.reference?.name)
  const wait = (
    <span className="soft" aria-hidden="true">
      …
    </span>
  )
  return (
    <tr id={`goal-${goal.id}`}>
      <NameCell assessment={assessment} />
      <td className="goal-spark">
        {isDrawn(assessment) && (
          <Sparkline
            goal={goal}
            series={series}
            domain={domain}
            baselineFallback={framework.documentDate}
            label={`${measure.name}, ${group}`}
          />
        )}
      </td>
      <td className="number" data-label={scorecardColumns.baseline.heading}>
        {goal.baseline === null ? nothing : valueText(assessment, goal.baseline)}
        {goal.baselinePeriod && <span className="line soft small">{goal.baselinePeriod}</span>}
      </td>
      <td className="number" data-label={scorecardColumns.target.heading}>
        {goal.target === null ? <Aim text={aim} /> : valueText(assessment, goal.target)}
        {goal.targetDate && <span className="line soft small">{monthYear(goal.targetDate, true)}</span>}
      </td>
      <td data-label={scorecardColumns.atTheDate.heading}>
        {ready ? <AtTheDateCell assessment={assessment} /> : wait}
      </td>
      <td className="number" data-label={scorecardColumns.now.heading}>
        {ready && (verdict.now || compared) ? <NowCell assessment={assessment} /> : wait}
      </td>
      <td data-label={scorecardColumns.against.heading}>
        {ready && (verdict.now || compared) ? <AgainstCell assessment={assessment} /> : wait}
      </td>
      <td data-label={scorecardColumns.compared.heading} className="compared">
        {compared ? <ComparedCell assessment={assessment} /> : wait}
      </td>
    </tr>
  )
}

export const goalLines: Lines = {
  name: 'goals',
  columns: Object.values(scorecardColumns).map(({ heading }) => heading),
  Line: GoalRow,
}
