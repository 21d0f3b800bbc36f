import { useRef } from 'react'
import type { GapChoice } from '../../assessment/gapChoice'
import type { GapsBeside, OtherGap } from '../../assessment/gaps'
import { ChartTable } from '../../charts/core/ChartTable'
import { ChartTools } from '../../charts/core/export/ChartTools'
import { GapChart, gapKind } from '../../charts/gap/GapChart'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { useNeighbours } from '../../context/useFigures'
import { Status } from '../../ui/Status'
import { useWidth } from '../../ui/useWidth'
import type { Movement } from '../../verdict/gap/gap'
import { comparatorName, neighbourListText } from '../../words/comparisonText'
import { besideSentences, gapLabel, gapTitle, ownSentences, sideNames } from '../../words/gapSentences'
import { GapParts } from './GapParts'

interface Props {
  readonly choice: GapChoice
  readonly areaName: string
  readonly movement: Movement | undefined
  readonly beside: GapsBeside | undefined
}

/** One gap: what it did in words, its chart, and where its change came from. */
export function GapCard({ choice, areaName, movement, beside }: Props) {
  const { framework } = useApp()
  const { area } = useChoices()
  const { edition } = useNeighbours()
  const [frame, width] = useWidth()
  const chart = useRef<HTMLDivElement>(null)
  const { gap, from, to } = choice
  const { of: measure, line } = gap
  const [title, names] = [gapTitle(gap), sideNames(gap)]
  const nameOf = (id: OtherGap['id']) => comparatorName(id, framework, area)
  const said = movement && { measure, names, movement }
  const own = said ? ownSentences(said) : ['Only one period is known: nothing is said of a change.']
  const others = said && beside ? besideSentences(said, beside, areaName, nameOf) : []
  const input = {
    title,
    about: own.join(' '),
    cohort: gap.cohort,
    phase: gap.phase,
    line,
    names,
    areaName,
    others: (beside?.others ?? []).map((other) => ({ ...other, name: nameOf(other.id) })),
    from,
    to,
  }
  return (
    <section className="card chart-card" aria-labelledby="gap">
      <div className="chart-head">
        <h2 id="gap">{title}</h2>
        <ChartTools
          name={`gap-${gap.measure}-${gap.cohort.toLowerCase().replaceAll(' ', '-')}-${gap.phase}`}
          csv={() => gapKind.csv(input)}
          drawing={() => chart.current?.querySelector('svg')}
        />
      </div>
      {movement?.why === undefined && movement && (
        <p className="gap-answer">
          <Status label={gapLabel(measure, movement, names)} />
        </p>
      )}
      <p className="gap-words">{own.join(' ')}</p>
      <div ref={frame}>
        <div ref={chart}>{width > 0 && <GapChart input={input} width={width} />}</div>
      </div>
      {others.length > 0 && edition && <p className="soft small">{neighbourListText(edition)}</p>}
      {others.length > 0 && (
        <ul className="gap-beside">
          {others.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {movement && from !== undefined && to !== undefined && (
        <GapParts {...{ measure, names, areaName, movement, beside, nameOf, from, to }} />
      )}
      <p className="soft small gap-words">
        A change below 0 narrows the gap. Changes are worked out before rounding, and the two parts add up to
        the whole.{' '}
        {line.points.some(({ ratio }) => ratio !== undefined)
          ? 'The ratio is the figure of the group as a multiple of the others’; gap and ratio can move in different directions.'
          : 'No ratio is given: a score that passes through zero has none.'}{' '}
        “Because” says whose figure moved, not why it moved. Whether chance alone could explain a change is
        not known: that takes an interval around both groups’ figures.
      </p>
      <details className="twin">
        <summary>The chart as a table</summary>
        <ChartTable kind={gapKind} input={input} />
      </details>
    </section>
  )
}
