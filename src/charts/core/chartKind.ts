import type { ComponentType } from 'react'
import { type ChartFigures, chartCsv, readingOf } from './columns'
import type { Frame } from './frame'

export interface DrawingProps<Series, Layout> {
  readonly series: Series
  readonly layout: Layout
  /** What each stop says, in the order of the stops. */
  readonly readings: readonly string[]
}

/**
 * What one kind of chart is made of. Everything but the drawing is pure. Sparklines are no kind: the row of the table
 * they stand in carries their figures, so that they have no axes, no reading and no table.
 */
export interface ChartParts<Input, Series, Layout extends Frame, Row> {
  /** Class of its figure: `trajectory-chart`. */
  readonly name: string
  /** What is drawn, before it has a position: which figures a line joins, which are named and how. */
  readonly series: (input: Input) => Series
  /** Everything with its position on a canvas `width` pixels wide. */
  readonly layout: (series: Series, width: number) => Layout
  /** The same figures as rows and columns. */
  readonly figures: (input: Input, series: Series) => ChartFigures<Row>
  readonly title: (input: Input, series: Series) => string
  readonly description: (input: Input, series: Series) => string | undefined
  /** Said instead of a drawing where nothing can be read. */
  readonly nothing: (input: Input) => string
  /** What lies behind the line that shows what is read: axes, bands, levels. */
  readonly Ground: ComponentType<DrawingProps<Series, Layout>>
  /** What lies before it: lines, marks, labels. */
  readonly Marks: ComponentType<DrawingProps<Series, Layout>>
  /** The shapes that are drawn, in words, below the drawing. */
  readonly Legend?: ComponentType<{ readonly series: Series }>
  /** Label of the slider that walks from stop to stop. */
  readonly reads: string
  /** What is read is shown by an upright line, or by a ring of this radius around its mark. */
  readonly shows: 'line' | ((layout: Layout) => number)
  /** The pointer finds the stop nearest in both directions, not only along the foot. */
  readonly inPlane?: boolean
  /** Values and heights, for a kind over which a range of values can be drawn. */
  readonly valueAxis?: (layout: Layout) => {
    readonly yOf: (value: number) => number
    readonly valueAt: (y: number) => number
  }
}

interface Content<Series, Row> {
  readonly series: Series
  readonly figures: ChartFigures<Row>
  /** What each stop says. */
  readonly readings: readonly string[]
  readonly title: string
  readonly description: string | undefined
}

/** A kind of chart as `Chart`, `ChartTable` and the downloads use it. */
export interface ChartKind<Input, Series, Layout extends Frame, Row>
  extends Omit<
    ChartParts<Input, Series, Layout, Row>,
    'series' | 'figures' | 'title' | 'description' | 'layout'
  > {
  /** Everything that does not depend on the width; worked out once for an input. */
  readonly content: (input: Input) => Content<Series, Row>
  /** Worked out once for an input and a width: reading another stop lays out nothing anew. */
  readonly layout: (input: Input, width: number) => Layout
  readonly csv: (input: Input) => string
}

/** A kind of chart made of its parts; it remembers what it made of an input for as long as that input is used. */
export function chartKind<Input extends object, Series, Layout extends Frame, Row>(
  parts: ChartParts<Input, Series, Layout, Row>,
): ChartKind<Input, Series, Layout, Row> {
  const contents = new WeakMap<Input, Content<Series, Row>>()
  const layouts = new WeakMap<Input, { readonly width: number; readonly layout: Layout }>()
  const content = (input: Input) => {
    const known = contents.get(input)
    if (known) return known
    const series = parts.series(input)
    const figures = parts.figures(input, series)
    const made = {
      series,
      figures,
      readings: figures.readings.map((row) => readingOf(figures.columns, row)),
      title: parts.title(input, series),
      description: parts.description(input, series),
    }
    contents.set(input, made)
    return made
  }
  return {
    ...parts,
    content,
    layout(input, width) {
      const known = layouts.get(input)
      if (known?.width === width) return known.layout
      const layout = parts.layout(content(input).series, width)
      layouts.set(input, { width, layout })
      return layout
    },
    csv: (input) => chartCsv(content(input).figures),
  }
}
