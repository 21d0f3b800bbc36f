import { parsePeriod } from '../../../framework/period'
import { disclose, type Figure, suppressionSentence } from '../disclosure/disclose'
import type { Threshold } from '../disclosure/suppressionTable'
import { totals } from '../disclosure/totals'
import type { Cell } from '../recipes/recipe'
import { type AboutFigures, aboutFigures } from './counts'
import { stageLines } from './stagedFigures'

/** SHA-256 of what figures come to, hexadecimal: the same file gives the same, whatever the order of its rows. */
export async function fingerprint(of: readonly unknown[]): Promise<string> {
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(of))),
  )
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Whether a figure is shown at all. Of a school only terms are, and events only of all its pupils: smaller counts would
 * be held back in nearly every school, and to protect them most of the area's figures as well.
 */
const isShown = ({ school, cohort, period, counted }: Cell) =>
  school === null ||
  (parsePeriod(period)?.kind === 'term' && (counted !== 'events' || cohort === 'All pupils'))

/** All figures that come of cells, with their totals, and with small counts held back. */
export const figuresOf = (cells: readonly Cell[], threshold: Threshold | null): readonly Figure[] =>
  disclose(totals(cells), threshold, isShown)

export interface WorkTask {
  readonly cells: readonly Cell[]
  readonly threshold: Threshold | null
  readonly area: string
  /** The measures that the framework knows. */
  readonly measures: ReadonlySet<string>
  /** What tells a file from others beside its figures. */
  readonly about: readonly (string | number | null)[]
}

/** What the review needs of the figures that come of cells; they themselves are only in the lines. */
export interface WorkedOut extends AboutFigures {
  /** CSV, as `stageLines`. */
  readonly lines: Blob
  readonly hash: string
  /** How many are held back, and why. */
  readonly heldBack: string
}

/** @throws Error when a figure is of a measure that the framework does not know. */
export async function workOut({ cells, threshold, area, measures, about }: WorkTask): Promise<WorkedOut> {
  const figures = figuresOf(cells, threshold)
  return {
    ...aboutFigures(figures),
    lines: new Blob([stageLines(figures, area, measures)]),
    hash: await fingerprint([...about, threshold, figures]),
    heldBack: suppressionSentence(figures, threshold),
  }
}
