import type { Distribution, Level, PastRank, RankedArea } from '../../assessment/distribution'
import type { RankRanges } from '../../assessment/rankRanges'
import { useApp } from '../../context/app'
import { ordinal } from '../../format/numbers'
import type { Goal, Measure } from '../../framework/framework'
import { quartiles, spine } from '../../statistics/quantiles'
import { shapes } from '../../ui/Status'
import { compareFigures } from '../../verdict/peers'
import type { Uncertainty } from '../../verdict/uncertainty/uncertainty'
import { fixedText, levelName, notTestedText } from '../../words/comparisonText'
import { comparisonWords } from '../../words/labels'
import { methodText, noIntervalText } from '../../words/methods'
import { besideText, rankChanceText, rankText, textOf } from '../../words/rankText'
import { formedText, intervalText } from '../../words/verdictText'

interface Props {
  readonly goal: Goal
  readonly measure: Measure
  /** Its label. */
  readonly period: string
  readonly spread: Distribution
  readonly levels: readonly Level[]
  readonly runs: readonly (readonly PastRank[])[]
  readonly uncertainty: Uncertainty | undefined
  /** Absent while they are drawn. */
  readonly ranges: RankRanges | undefined
  readonly area: string
}

const testOf = ({ uncertainty, measure }: Props, ours: RankedArea, level: Level) =>
  uncertainty && compareFigures({ value: ours.point.value, uncertainty }, level, measure.polarity)

function Tested(props: Props & { ours: RankedArea; level: Level }) {
  const { ours, level, goal, measure } = props
  const test = testOf(props, ours, level)
  const { tone, label } = comparisonWords[test?.comparison ?? 'not-compared']
  return (
    <>
      {besideText({ measure, decimals: goal.decimals }, ours.point.value, level.value)}{' '}
      <span className={tone ?? 'soft'}>
        {tone && <span aria-hidden="true">{shapes[tone]}</span>} {label}
        {test?.why !== undefined && test.whose === 'theirs' && `: ${notTestedText(test)}`}
      </span>
    </>
  )
}

function Chance({ goal, measure, uncertainty, ranges, area }: Props) {
  if (!uncertainty) return null
  if (uncertainty.why !== undefined)
    return (
      <p className="soft small">
        How much of the rank is chance is not known. {noIntervalText(uncertainty.why)}
      </p>
    )
  return (
    <>
      <p>
        Its 95% interval is {intervalText({ measure, goal }, uncertainty)}.{' '}
        <span className="soft small">({methodText(uncertainty)})</span>
      </p>
      <p>{ranges ? rankChanceText(ranges, area) : 'The ranks that chance allows are being drawn…'}</p>
    </>
  )
}

/** Our place in words, and what it is seen against. */
export function RankFacts(props: Props) {
  const { goal, measure, period, spread, levels, runs, uncertainty, area } = props
  const { framework } = useApp()
  const name = framework.areas.get(area)?.name ?? area
  const shown = { measure, decimals: goal.decimals }
  const ours = spread.ranked.find(({ code }) => code === area)
  const run = runs.find((one) => one.some(({ point }) => point.period.label === period))
  const at = run?.findIndex(({ point }) => point.period.label === period) ?? 0
  const before = run?.[at - 1]
  const { best, bestQuarter, worstQuarter, worst } = spine(
    quartiles(spread.ranked.map(({ point }) => point.value)),
    measure.polarity,
  )
  const holders = (value: number) => {
    const found = spread.ranked.filter(({ point }) => point.value === value)
    return found.length === 1 ? found[0]?.name : `${found.length} areas`
  }
  return (
    <section className="card fact compare-facts" aria-labelledby="place">
      <h2 id="place">
        {ours ? `${name}: ${rankText(ours.rank)}` : `${name} has no figure to rank for ${period}`}
      </h2>
      {ours && (
        <p>
          {textOf(shown, ours.point.value)} in {period}
          {formedText(ours.point) && `, ${formedText(ours.point)}`}; 1st is best.
          {before &&
            ` In ${before.point.period.label} it was ${ordinal(before.rank.rank)} of ${before.rank.of}, with ${textOf(shown, before.point.value)}.`}
        </p>
      )}
      {ours && <Chance {...props} />}
      <dl className="sum">
        {levels.map((level) => (
          <div key={level.id}>
            <dt>
              {levelName(level, framework, area)} {textOf(shown, level.value)}
            </dt>
            <dd>{ours && <Tested {...props} ours={ours} level={level} />}</dd>
          </div>
        ))}
        <div>
          <dt>Best: {holders(best)}</dt>
          <dd>{textOf(shown, best)}</dd>
        </div>
        <div>
          <dt>The top quartile ends at</dt>
          <dd>{textOf(shown, bestQuarter)}</dd>
        </div>
        <div>
          <dt>The bottom quartile begins at</dt>
          <dd>{textOf(shown, worstQuarter)}</dd>
        </div>
        <div>
          <dt>Worst: {holders(worst)}</dt>
          <dd>{textOf(shown, worst)}</dd>
        </div>
      </dl>
      {ours && uncertainty?.why === undefined && <p className="soft small">{fixedText}</p>}
    </section>
  )
}
