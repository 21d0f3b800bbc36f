import { useMemo } from 'react'
import type { Controlled } from '../../assessment/control'
import { localFiles } from '../../assessment/figureOrigin'
import { ControlChart, controlKind } from '../../charts/control/ControlChart'
import { ChartTable } from '../../charts/core/ChartTable'
import type { DataFile } from '../../observations/dataFile'
import { Status } from '../../ui/Status'
import { useWidth } from '../../ui/useWidth'
import { type Drawable, isDrawable } from '../../verdict/control/control'
import {
  controlSentences,
  controlSigns,
  controlTitle,
  noLimitsSentence,
  sameTimeSentence,
} from '../../words/controlSentences'
import { localSourceSentences } from '../../words/originText'

interface ChartProps {
  readonly control: Drawable
  readonly areaName: string
}

function Drawn({ control, areaName }: ChartProps) {
  const [frame, width] = useWidth()
  const input = useMemo(() => ({ control, areaName }), [control, areaName])
  const judged = control.state === 'on'
  return (
    <>
      {judged && (
        <p className="signs">
          {controlSigns(control).map((label) => (
            <Status key={label.text} label={label} />
          ))}
        </p>
      )}
      <div ref={frame}>{width > 0 && <ControlChart input={input} width={width} />}</div>
      <p>{controlSentences(control).join(' ')}</p>
      <details className="twin">
        <summary>{judged ? 'The control chart as a table' : 'The chart as a table'}</summary>
        <ChartTable kind={controlKind} input={input} />
      </details>
    </>
  )
}

interface CardProps extends Controlled {
  readonly areaName: string
  readonly files: readonly DataFile[]
}

function Card({ areaName, files, ...controlled }: CardProps) {
  const { measure, about, control, points } = controlled
  const title = controlTitle(controlled)
  const soFar = controlled.soFar ? sameTimeSentence(controlled.soFar, measure) : ''
  if (!isDrawable(control))
    return (
      <p className="soft small">
        {title}. {soFar} {control.state === 'off' && noLimitsSentence(control)}
      </p>
    )
  const sources = localSourceSentences(localFiles(points, files))
  return (
    <section
      className="card chart-card"
      aria-label={`${control.state === 'on' ? 'Control chart' : 'Chart'}: ${title}`}
    >
      <h2>{title}</h2>
      {sources.map((sentence) => (
        <p key={sentence} className="small">
          {sentence}
        </p>
      ))}
      {about && <p className="soft small">{about}</p>}
      {soFar && <p className="so-far">{soFar}</p>}
      <Drawn control={control} areaName={areaName} />
    </section>
  )
}

interface Props {
  readonly controlled: readonly Controlled[]
  readonly areaName: string
  readonly files: readonly DataFile[]
}

/** A chart of each series of terms or months of a goal or near it, with limits or the reason why there are none. */
export const ControlCards = ({ controlled, ...shared }: Props) =>
  controlled.map((one) => <Card key={controlTitle(one)} {...one} {...shared} />)
