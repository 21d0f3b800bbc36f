import { type Distribution, type PastRank, type RankedArea, ranksWithin } from '../../assessment/distribution'
import type { Level } from '../../charts/distribution/distributionSeries'
import { useApp } from '../../context/app'
import { ordinal } from '../../format/numbers'
import type { Goal, Measure } from '../../framework/framework'
import { compare } from '../../statistics/comparison'
import { quartiles, spine } from '../../statistics/quantiles'
import type { Uncertainty } from '../../verdict/uncertainty/uncertainty'
import { methodText, noIntervalText } from '../../words/methods'
import { besideText, rankText, textOf } from '../../words/rankText'
import { intervalText } from '../../words/verdictText'

interface Props {
  readonly goal: Goal
  readonly measure: Measure
  /** Its label. */
  readonly period: string
  readonly spread: Distribution
  readonly levels: readonly Level[]
  readonly runs: readonly (readonly PastRank[])[]
  readonly uncertainty: Uncertainty | undefined
  readonly area: string
}

const marks = { better: '✓', worse: '✕', similar: '–' }
const tones = { better: 'better', worse: 'worse', similar: 'unknown' }

function Tested({ ours, level, goal, measure, uncertainty }: Props & { ours: RankedArea; level: Level }) {
  const word =
    uncertainty && uncertainty.why === undefined
      ? compare(uncertainty, level.value, measure.polarity)
      : undefined
  return (
    <>
      {besideText({ measure, decimals: goal.decimals }, ours.point.value, level.value)}{' '}
      {word ? (
        <span className={tones[word]}>
          <span aria-hidden="true">{marks[word]}</span> {word}
        </span>
      ) : (
        <span className="soft">not tested</span>
      )}
    </>
  )
}

function Chance({ ours, spread, goal, measure, uncertainty }: Props & { ours: RankedArea }) {
  if (!uncertainty) return null
  if (uncertainty.why !== undefined)
    return (
      <p className="soft small">
        How much of the rank is chance is not known. {noIntervalText(uncertainty.why)}
      </p>
    )
  const { best, worst } = ranksWithin(spread, ours, uncertainty, measure)
  return (
    <p>
      Its 95% interval is {intervalText({ measure, goal }, uncertainty)}: anywhere in it, the rank would be{' '}
      {best === worst ? `${ordinal(best)} all the same` : `between ${ordinal(best)} and ${ordinal(worst)}`}.{' '}
      <span className="soft small">({methodText(uncertainty)})</span>
    </p>
  )
}

/** Our place in words, and what it is seen against. */
export function RankFacts(props: Props) {
  const { goal, measure, period, spread, levels, runs, area } = props
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
      <h2 id="place">{ours ? `${name}: ${rankText(ours.rank)}` : `${name} has no figure for ${period}`}</h2>
      {ours && (
        <p>
          {textOf(shown, ours.point.value)} in {period}
          {ours.point.summed && ', the sum of three terms'}; 1st is best.
          {before &&
            ` In ${before.point.period.label} it was ${ordinal(before.rank.rank)} of ${before.rank.of}, with ${textOf(shown, before.point.value)}.`}
        </p>
      )}
      {ours && <Chance {...props} ours={ours} />}
      <dl className="sum">
        {levels.map((level) => (
          <div key={level.look}>
            <dt>
              {level.name} {textOf(shown, level.value)}
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
    </section>
  )
}
