import { type ReactNode, useId, useMemo, useState } from 'react'
import type { ChartKind } from './chartKind'
import { clamp, type Frame } from './frame'
import { wrap } from './labels/text'
import { type Brush, usePointer } from './reading/pointer'
import { Readout } from './reading/Readout'
import { TextLines } from './TextLines'
import './chart.css'

interface Props<Input, Series, Layout extends Frame, Row> {
  readonly kind: ChartKind<Input, Series, Layout, Row>
  /** The same object for as long as it says the same: what is made of it is remembered by it. */
  readonly input: Input
  /** Width of the drawing in CSS pixels. */
  readonly width: number
  /** A range of values drawn over the chart, of a kind that has a value axis to draw on. */
  readonly brush?: Brush
}

/** An empty frame that says why it is empty. */
export function EmptyChart({ title, text, width }: { title: string; text: string; width: number }) {
  const lines = wrap(text, width - 24)
  return (
    <svg viewBox={`0 0 ${width} 120`} width={width} height={120} role="img" aria-label={`${title}: ${text}`}>
      <g className="chart-nothing">
        <TextLines lines={lines} x={width / 2} y={66 - 7 * lines.length} anchor="middle" />
      </g>
    </svg>
  )
}

/** A chart of any kind: its drawing with its words, read by pointer, keyboard and screen reader. */
export function Chart<Input, Series, Layout extends Frame, Row>({
  kind,
  input,
  width,
  brush,
}: Props<Input, Series, Layout, Row>) {
  const { title, readings } = kind.content(input)
  return (
    <figure className={`chart ${kind.name}`}>
      {readings.length === 0 ? (
        <EmptyChart title={title} text={kind.nothing(input)} width={width} />
      ) : (
        <Drawing kind={kind} input={input} width={width} {...(brush ? { brush } : {})} />
      )}
    </figure>
  )
}

function Drawing<Input, Series, Layout extends Frame, Row>({
  kind,
  input,
  width,
  brush,
}: Props<Input, Series, Layout, Row>) {
  const [titleId, aboutId] = [useId(), useId()]
  const [chosen, choose] = useState<number>()
  const { series, figures, readings, title, description } = kind.content(input)
  const layout = kind.layout(input, width)
  const { plot, stops } = layout
  const { Ground, Marks, Legend, shows, valueAxis, inPlane = false } = kind
  const axis = valueAxis?.(layout)
  const pointer = usePointer(layout, { choose, inPlane, brush, valueAt: axis?.valueAt })
  // The same elements as long as nothing but what is read changes: React leaves them as they are.
  const [ground, marks, legend] = useMemo((): readonly ReactNode[] => {
    const props = { series, layout, readings }
    return [
      <Ground key="ground" {...props} />,
      <Marks key="marks" {...props} />,
      Legend && <Legend key="legend" series={series} />,
    ]
  }, [Ground, Marks, Legend, series, layout, readings])
  const last = readings.length - 1
  const index = clamp(chosen ?? figures.start ?? last, 0, last)
  const at = chosen === undefined && !figures.marksStart ? undefined : stops[index]
  return (
    <>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        role="img"
        aria-labelledby={titleId}
        aria-describedby={description ? aboutId : undefined}
        {...pointer}
      >
        <title id={titleId}>{title}</title>
        {description && <desc id={aboutId}>{description}</desc>}
        {brush?.range && axis && (
          <rect
            className="chart-range"
            x={plot.left}
            y={axis.yOf(brush.range[1])}
            width={plot.right - plot.left}
            height={Math.max(1, axis.yOf(brush.range[0]) - axis.yOf(brush.range[1]))}
          />
        )}
        {ground}
        {at && shows === 'line' && (
          <path className="chart-chosen" data-transient="" d={`M${at.x},${plot.top}V${plot.bottom}`} />
        )}
        {marks}
        {at && shows !== 'line' && (
          <circle className="chart-chosen" data-transient="" cx={at.x} cy={at.y} r={shows(layout)} />
        )}
      </svg>
      {legend}
      <Readout
        count={readings.length}
        index={index}
        said={readings[index] ?? ''}
        choose={choose}
        label={kind.reads}
      />
    </>
  )
}
