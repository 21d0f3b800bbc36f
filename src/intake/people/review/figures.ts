import { parsePeriod } from '../../../framework/period'
import { disclose, type Figure } from '../disclosure/disclose'
import type { Threshold } from '../disclosure/suppressionTable'
import { totals } from '../disclosure/totals'
import type { Cell } from '../recipes/recipe'

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
