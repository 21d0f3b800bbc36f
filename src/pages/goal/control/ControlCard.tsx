import { ControlChart } from '../../../charts/control/Chart'
import { ControlTable } from '../../../charts/control/Table'
import type { Framework, Goal } from '../../../framework/framework'
import type { SeriesBook } from '../../../observations/figures'
import { Status } from '../../../ui/Status'
import { useWidth } from '../../../ui/useWidth'
import type { ControlOn } from '../../../verdict/control/control'
import { reason, sentences, signs } from '../../../verdict/control/words'
import { type Controlled, controlledOf } from './controlled'

interface ChartProps {
  readonly control: ControlOn
  readonly areaName: string
}

function Drawn({ control, areaName }: ChartProps) {
  const [frame, width] = useWidth()
  return (
    <>
      <p className="signs">
        {signs(control).map((label) => (
          <Status key={label.text} label={label} />
        ))}
      </p>
      <div ref={frame}>
        {width > 0 && <ControlChart control={control} areaName={areaName} width={width} />}
      </div>
      <p>{sentences(control).join(' ')}</p>
      <details className="twin">
        <summary>The control chart as a table</summary>
        <ControlTable control={control} areaName={areaName} />
      </details>
    </>
  )
}

function Card({ title, about, control, areaName }: Controlled & { areaName: string }) {
  if (control.state === 'off')
    return (
      <p className="soft small">
        {title}. {reason(control)}
      </p>
    )
  return (
    <section className="card chart-card" aria-label={`Control chart: ${title}`}>
      <h2>{title}</h2>
      {about && <p className="soft small">{about}</p>}
      <Drawn control={control} areaName={areaName} />
    </section>
  )
}

interface Props {
  readonly framework: Framework
  readonly goal: Goal
  readonly area: string
  readonly asAt: string
  readonly book: SeriesBook
}

/** A control chart of each series of terms or months of a goal or near it, or the reason why there is none. */
export function ControlCards(props: Props) {
  const areaName = props.framework.areas.get(props.area)?.name ?? props.area
  return controlledOf(props).map((one) => <Card key={one.title} {...one} areaName={areaName} />)
}
