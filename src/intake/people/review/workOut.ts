import { parsePeriod } from '../../../framework/period'
import type { Counts } from '../../staging/count'
import { disclose, type Figure, suppressionSentence } from '../disclosure/disclose'
import type { Threshold } from '../disclosure/suppressionTable'
import { totals } from '../disclosure/totals'
import type { Cell } from '../recipes/recipe'
import { stageLines } from './stagedFigures'

/** SHA-256 of what figures come to, hexadecimal: the same file gives the same, whatever the order of its rows. */
async function fingerprint(of: readonly unknown[]): Promise<string> {
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(of))),
  )
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Whether a figure is shown at all. Of a school only terms are, and events only of all its pupils: smaller counts would
 * be suppressed in nearly every school, and to protect them most of the area's figures as well.
 */
const isShown = ({ school, cohort, period, counted }: Cell) =>
  school === null ||
  (parsePeriod(period)?.kind === 'term' && (counted !== 'events' || cohort === 'All pupils'))

/** All figures that come of cells, with their totals, and with small counts suppressed. */
const figuresOf = (cells: readonly Cell[], threshold: Threshold | null): readonly Figure[] =>
  disclose(totals(cells), threshold, isShown)

const periodEnd = (label: string) => parsePeriod(label)?.end ?? label

/** What figures are about, and how many of them are of single schools. */
export type AboutFigures = Pick<Counts, 'observations' | 'periods' | 'measures'> & {
  readonly ofSchools: number
}

const aboutFigures = (figures: readonly Figure[]): AboutFigures => ({
  observations: figures.length,
  ofSchools: figures.filter(({ school }) => school !== null).length,
  periods: [...new Set(figures.map(({ period }) => period))].sort(
    (a, b) => periodEnd(a).localeCompare(periodEnd(b)) || a.localeCompare(b),
  ),
  measures: [...new Set(figures.map(({ measure }) => measure))].sort(),
})

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
  /** How many are suppressed, and why. */
  readonly suppression: string
}

/** @throws Error when a figure is of a measure that the framework does not know. */
export async function workOut({ cells, threshold, area, measures, about }: WorkTask): Promise<WorkedOut> {
  const figures = figuresOf(cells, threshold)
  return {
    ...aboutFigures(figures),
    lines: new Blob([stageLines(figures, area, measures)]),
    hash: await fingerprint([...about, threshold, figures]),
    suppression: suppressionSentence(figures, threshold),
  }
}
