import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Assessment } from '../../assessment/assessment'
import type { ComparisonCell, GoalComparison } from '../../assessment/comparisons'
import { cohortOf } from '../../assessment/goals'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { formatSigned } from '../../format/numbers'
import { Direction, shapes } from '../../ui/Status'
import type { PeerTest } from '../../verdict/peers'
import {
  blankText,
  notKeptText,
  notTestedText,
  recoveredText,
  refusalText,
  wholeYearText,
} from '../../words/comparisonText'
import { comparisonWords, directionOf, moveWords } from '../../words/labels'
import { freshnessText } from '../../words/releaseSentences'
import { latestText, valueText } from '../../words/verdictText'
import type { NamedColumn } from './useCompare'

interface CellProps {
  readonly cell: ComparisonCell
  readonly assessment: Assessment
  /** Label of our latest figure's period. */
  readonly period: string
  /** What survives of all tests on the page, where the reader asked for that alone. */
  readonly survivors: ReadonlySet<PeerTest> | undefined
}

/** It is no finding, or one that survives where only those are asked for. */
const isKept = (test: PeerTest, survivors: CellProps['survivors']) =>
  survivors === undefined ||
  test.comparison === 'similar' ||
  test.comparison === 'not-compared' ||
  survivors.has(test)

/** Our change since the period before against theirs. */
function Move({ test, kept }: { test: PeerTest; kept: boolean }) {
  const { comparison } = test
  if (comparison === 'not-compared') return null
  const tone = kept ? comparisonWords[comparison].tone : 'unknown'
  return (
    <span className={`line ${comparison === 'similar' || !kept ? 'soft' : tone}`}>
      <span aria-hidden="true">{tone && shapes[tone]}</span> {moveWords[comparison]}
      {kept ? '' : `, ${notKeptText}`}
    </span>
  )
}

/** A comparator's figure, ours minus it, what chance says, and how it moved. */
function CellContent({ cell, assessment, period, survivors }: CellProps) {
  if (cell.missing !== undefined) return <span className="compare-blank soft">{blankText(cell, period)}</span>
  const { goal, measure } = assessment
  const { value, areas, difference, test, change, wholeYear, recovered } = cell
  const { tone: found, label } = comparisonWords[test.comparison]
  const kept = isKept(test, survivors)
  const tone = kept ? found : 'unknown'
  return (
    <>
      <span className="line compare-value">
        {valueText(assessment, value)}
        {areas !== undefined && <span className="soft"> of {areas}</span>}
      </span>
      <span className="line compare-difference">
        {formatSigned(difference, goal.decimals)}
        {measure.unit === 'percent' && <span className="visually-hidden"> points</span>}
      </span>
      <span className={`line compare-word ${tone ?? 'soft'}`}>
        <span aria-hidden="true">{tone && shapes[tone]}</span> {label}
      </span>
      {!kept && <span className="line soft">{notKeptText}</span>}
      {test.why !== undefined && test.whose === 'theirs' && (
        <span className="line soft">{notTestedText(test)}</span>
      )}
      {change && (
        <span className="line">
          <Direction label={directionOf(change.direction)} />
          <Move test={change.test} kept={isKept(change.test, survivors)} />
        </span>
      )}
      {wholeYear && <span className="line soft">{wholeYearText}</span>}
      {recovered && <span className="line soft">{recoveredText}</span>}
    </>
  )
}

function Ours({ assessment: { verdict }, latest, before, change }: GoalComparison) {
  const { now } = verdict
  if (!now || !latest) return <span className="soft">–</span>
  const fresh = freshnessText(now)
  const why = verdict.uncertainty.get(latest.period.label)?.why
  return (
    <>
      <strong>{latestText(verdict, now)}</strong>
      <span className="line soft">
        {latest.period.label}
        {fresh && `, ${fresh}`}
      </span>
      {change && before && (
        <span className="line soft">
          <Direction
            label={directionOf(
              change.direction,
              change.test.comparison === 'better' || change.test.comparison === 'worse',
            )}
          />
          <span className="line">since {before.period.label}</span>
        </span>
      )}
      {why && <span className="line soft">not tested: {notTestedText({ why, whose: 'ours' })}</span>}
    </>
  )
}

const shades = { better: 'is-better', worse: 'is-worse', similar: 'is-similar', 'not-compared': '' }

interface Props {
  readonly comparison: GoalComparison
  readonly columns: readonly NamedColumn[]
  /** The one column a narrow screen shows. */
  readonly narrow: string
  readonly survivors: ReadonlySet<PeerTest> | undefined
}

/** One series: ours, then every comparator. */
export const ComparisonRow = memo(function ComparisonRow({ comparison, columns, narrow, survivors }: Props) {
  const { framework } = useApp()
  const { assessment, latest, refused, cells } = comparison
  const { goal, measure } = assessment
  const group = cohortOf(goal, framework)
  return (
    <tr id={`goal-${goal.id}`}>
      <th scope="row">
        <Link to="/compare/$id" params={{ id: goal.id }} search={keepPlace}>
          {measure.name}
          <span className="visually-hidden">, {group}</span>
        </Link>
        <span className="line soft" aria-hidden="true">
          {group}
        </span>
      </th>
      <td>
        <Ours {...comparison} />
      </td>
      {refused === undefined ? (
        columns.map(({ id }) => {
          const cell = cells.get(id)
          const shade =
            cell && cell.missing === undefined && isKept(cell.test, survivors)
              ? shades[cell.test.comparison]
              : ''
          return (
            <td key={id} className={`${id === narrow ? '' : 'compare-wide'} ${shade}`}>
              {cell && (
                <CellContent
                  cell={cell}
                  assessment={assessment}
                  period={latest?.period.label ?? ''}
                  survivors={survivors}
                />
              )}
            </td>
          )
        })
      ) : (
        <td colSpan={columns.length} className="soft">
          <span className="compare-reason">{refusalText[refused]}</span>
        </td>
      )}
    </tr>
  )
})
