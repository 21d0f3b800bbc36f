import { suppressionSentence } from '../disclosure/disclose'
import type { Threshold } from '../disclosure/suppressionTable'
import type { Cell } from '../recipes/recipe'
import { type AboutFigures, aboutFigures } from './counts'
import { figuresOf } from './figures'
import { fingerprint } from './fingerprint'
import { stageLines } from './lines'

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
