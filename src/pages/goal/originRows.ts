import type { Cell, FigureOrigin } from '../../assessment/figureOrigin'

/** One line of the table: a cell of a file, or a figure whose files are not known yet. */
export interface OriginRow {
  readonly id: string
  /** Absent on the further lines of a figure with several places. */
  readonly figure?: FigureOrigin
  readonly symbol: FigureOrigin['symbol']
  readonly place?: Cell
  /** How many lines the figure takes. */
  readonly figureLines: number
  /** How many lines the file is named for; 0 where a line above names it. */
  readonly fileLines: number
}

const sameFile = (a: Cell | undefined, b: Cell | undefined) =>
  a !== undefined && b !== undefined && a.file === b.file && a.publisher === b.publisher

/** A series' figures as lines of a table, where a file is named once for all lines in a row that come from it. */
export function originRows(figures: readonly FigureOrigin[]): OriginRow[] {
  const lines = figures.flatMap((figure): Omit<OriginRow, 'fileLines'>[] => {
    const [first, ...others] = figure.places
    const common = { symbol: figure.symbol, figureLines: Math.max(1, figure.places.length) }
    const id = `${figure.period}|${figure.remark}`
    return [
      { ...common, id, figure, ...(first ? { place: first } : {}) },
      ...others.map((place, at) => ({ ...common, id: `${id}|${at}`, place })),
    ]
  })
  return lines.map((line, at) => {
    if (at > 0 && sameFile(lines[at - 1]?.place, line.place)) return { ...line, fileLines: 0 }
    const next = lines.findIndex((later, index) => index > at && !sameFile(later.place, line.place))
    return { ...line, fileLines: (next < 0 ? lines.length : next) - at }
  })
}
