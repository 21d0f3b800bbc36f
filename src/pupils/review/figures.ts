import type { Threshold } from '../disclosure/book'
import { disclose, type Figure } from '../disclosure/disclose'
import type { Cell } from '../recipe'
import { totals } from '../totals/totals'

/** All figures that come of cells, with their totals, and with small counts held back. */
export const figuresOf = (cells: readonly Cell[], threshold: Threshold | null): readonly Figure[] =>
  disclose(totals(cells), threshold)
