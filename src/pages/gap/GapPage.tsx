import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { longDate } from '../../framework/period'
import { usePageTitle } from '../../ui/usePageTitle'
import { gapProblemText } from '../../words/gapSentences'
import { AllGaps } from './AllGaps'
import { GapCard } from './GapCard'
import { GapChoices } from './GapChoices'
import { useGap } from './useGap'
import '../../ui/figurePage.css'
import '../../charts/core/chartTable.css'
import './gap.css'

function Body({ areaName }: { areaName: string }) {
  const { gaps, choice, movement, beside, read, problem } = useGap()
  if (problem)
    return (
      <p className="notice" role="alert">
        The figures could not be read: {problem.message}
      </p>
    )
  if (!choice)
    return (
      <p className="card fact soft" aria-busy={!read}>
        {read
          ? 'No data file at hand has figures both for pupils with SEN and for pupils without.'
          : 'The published figures are being read…'}
      </p>
    )
  return (
    <div className="gap-body" aria-busy={beside === undefined}>
      {choice.problems.map(gapProblemText).map((text) => (
        <p key={text} className="notice" role="alert">
          {text}
        </p>
      ))}
      <GapChoices gaps={gaps} choice={choice} />
      <GapCard choice={choice} areaName={areaName} movement={movement} beside={beside} />
      <AllGaps gaps={gaps} chosen={choice.gap} />
    </div>
  )
}

/** The gap between pupils with SEN and those without: is it closing, and because who moved? */
export function GapPage() {
  const { framework } = useApp()
  usePageTitle('The SEND gap', framework.title)
  const { area, asAt } = useChoices()
  const areaName = framework.areas.get(area)?.name ?? area
  return (
    <>
      <header className="gap-head">
        <h1>Is the gap closing, and because who moved?</h1>
        <p className="soft">
          {areaName}, as at {longDate(asAt)}. The gap is how much worse off pupils with SEN are than pupils
          without SEN, in one year and one measure. It can narrow because pupils with SEN do better, or
          because the others do worse: only the first is what anybody wants.
        </p>
      </header>
      <Body areaName={areaName} />
    </>
  )
}
