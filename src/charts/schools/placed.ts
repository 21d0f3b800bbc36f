import type { Tick } from '../core/scales'

/** How a school is marked; `above` and `below` are said with the measure's polarity in mind. */
export type SchoolLook = 'within' | 'perhaps' | 'above-worse' | 'above-better' | 'below-worse' | 'below-better'

export interface PlacedSchool {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly look: SchoolLook
  /** Ends of the 95% interval. */
  readonly whisker?: { readonly from: number; readonly to: number }
  /** The name of a school outside the outer limits, with the line that leads to it. */
  readonly label?: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'end'
  }
}

export interface PlacedLine {
  readonly look: 'centre' | 'inner' | 'outer' | 'series'
  readonly d: string
}

/** A chart of schools, ready to draw. */
export interface SchoolLayout {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly { readonly text: string; readonly y: number }[]
  readonly xTitle: string
  readonly lines: readonly PlacedLine[]
  readonly names: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  /** From left to right. */
  readonly schools: readonly PlacedSchool[]
}
