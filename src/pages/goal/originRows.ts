import type { FigureOrigin, OriginCell } from '../../assessment/figureOrigin'

/** One line of the table: a cell of a file, or a figure whose files are not known yet. */
export interface OriginRow {
  readonly id: string
  /** Absent on the further lines of a figure with several cells. */
  readonly figure?: FigureOrigin
  readonly symbol: FigureOrigin['symbol']
  readonly cell?: OriginCell
  /** How many lines the figure takes. */
  readonly figureLines: number
  /** How many lines the file is named for; 0 where a line above names it. */
  readonly fileLines: number
}

const sameFile = (a: OriginCell | undefined, b: OriginCell | undefined) =>
  a !== undefined && b !== undefined && a.file === b.file && a.publisher === b.publisher

/** A series' figures as lines of a table, where a file is named once for all lines in a row that come from it. */
export function originRows(figures: readonly FigureOrigin[]): OriginRow[] {
  const lines = figures.flatMap((figure, index): Omit<OriginRow, 'fileLines'>[] => {
    const [first, ...others] = figure.cells
    const common = { symbol: figure.symbol, figureLines: Math.max(1, figure.cells.length) }
    return [
      { ...common, id: `${index}`, figure, ...(first ? { cell: first } : {}) },
      ...others.map((cell, at) => ({ ...common, id: `${index}|${at}`, cell })),
    ]
  })
  return lines.map((line, at) => {
    if (at > 0 && sameFile(lines[at - 1]?.cell, line.cell)) return { ...line, fileLines: 0 }
    const next = lines.findIndex((later, index) => index > at && !sameFile(later.cell, line.cell))
    return { ...line, fileLines: (next < 0 ? lines.length : next) - at }
  })
}
