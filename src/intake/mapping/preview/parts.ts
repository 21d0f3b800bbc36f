import { areaSpellings, readArea } from '../../../framework/areas'
import type { Framework } from '../../../framework/framework'
import type { Draft } from '../draft'
import type { LabelTable, LeftOut, MappedFigure, WordPart, WordPartName } from '../mapping'
import { readPeriod } from '../periods/readings'
import type { Table } from '../table'
import { clean, lowered, positionOf } from '../text'

/** A row's cell in the column of this name, without white space around it; empty where there is none. */
export type Cells = (name: string) => string

/** What one part of a figure says: the cell shown for it, and its meaning, `null` where there is none. */
export interface PartRead {
  readonly cell: string
  readonly means: string | null
  /** The row is to be left out. */
  readonly left: boolean
  /** The level the row says, which its area is not of. */
  readonly unlike?: string
}

const nothing: PartRead = { cell: '', means: null, left: false }
const tableOf = (labels: LabelTable) => new Map(labels.map(({ label, means }) => [lowered(label), means]))

/** Reads a row's area: its code. */
export function areaReader({ area }: Draft, { areas }: Framework): (cells: Cells) => PartRead {
  if (area === null) return () => nothing
  const codes = areaSpellings(areas.values())
  const known = (spelling: string) => readArea(codes, spelling) ?? null
  if (area.from === 'fixed') return () => ({ cell: area.area, means: known(area.area), left: false })
  const labels = tableOf(area.labels)
  return (cells) => {
    const cell = area.columns.map(cells).find((one) => one !== '') ?? ''
    const label = labels.get(lowered(cell))
    return { cell, means: known(label ?? cell.replace(/^(\d{3})\.0$/, '$1')), left: label === null }
  }
}

/** The area of a row that says its own level: none where the area is of another. */
export function ofLevel(read: PartRead, declared: string | undefined, { areas }: Framework): PartRead {
  if (declared === undefined || read.means === null) return read
  const level = areas.get(read.means)?.level ?? 'local authority'
  return declared === level ? read : { ...read, means: null, unlike: declared }
}

/** Reads a figure's measure, cohort or phase. */
export function wordReader(
  part: WordPart | null,
  name: WordPartName,
): (cells: Cells, figure: MappedFigure) => PartRead {
  if (part === null) return () => nothing
  if (part.from === 'fixed') return () => ({ ...nothing, means: part.word })
  if (part.from === 'figures') return (_, figure) => ({ ...nothing, means: figure[name] })
  const labels = tableOf(part.labels)
  return (cells) => {
    const cell = cells(part.column)
    const means = labels.get(lowered(cell))
    return { cell, means: means ?? null, left: means === null }
  }
}

/** Reads a figure's period: its label. */
export function periodReader({ period }: Draft): (cells: Cells, figure: MappedFigure) => PartRead {
  if (period === null) return () => nothing
  if (period.from === 'fixed') return () => ({ ...nothing, means: period.period })
  if (period.from === 'figures') return (_, figure) => ({ ...nothing, means: figure.period })
  const { column, second, reading } = period
  return (cells) => {
    const [cell, beside] = [cells(column), second === null ? null : cells(second)]
    return {
      cell: [cell, beside].filter(Boolean).join(' '),
      means: (reading && readPeriod(reading, cell, beside)) ?? null,
      left: false,
    }
  }
}

/** Whether a rule leaves a row out. */
export const isLeftOut = ({ column, rule, values }: LeftOut, cells: Cells) =>
  values.some((value) => lowered(clean(value)) === lowered(cells(column))) === (rule === 'is')

/** The rows that are about a local authority. */
export function authorityRows(draft: Draft, { header, rows }: Table, framework: Framework): Cells[] {
  const area = areaReader(draft, framework)
  return rows
    .map(
      (row): Cells =>
        (name) =>
          clean(row[positionOf(header, name)] ?? ''),
    )
    .filter((cells) => {
      const { means } = area(cells)
      return means !== null && (framework.areas.get(means)?.level ?? 'local authority') === 'local authority'
    })
}
