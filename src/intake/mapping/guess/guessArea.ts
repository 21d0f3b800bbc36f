import { areaSpellings } from '../../../framework/areas'
import type { Area, Framework } from '../../../framework/framework'
import type { AreaPart } from '../mapping'
import { cellsOf, columnNames, filled, type Table } from '../table'
import { cellsSay, type Guessed } from './vocabulary'

interface Candidate {
  readonly name: string
  readonly cells: readonly string[]
  /** The area each cell names. */
  readonly areas: readonly (Area | undefined)[]
  readonly hits: number
  readonly of: number
  /** How many cells name a local authority, a region, England. */
  readonly levels: readonly number[]
}

const finestFirst = ['local authority', 'region', 'England'] as const
const ownWords =
  /\b(la|lea|dfe|ons|area|authority|authorities|council|borough|region|place|geography|name|code)\b/i
const isNumber = (cell: string) => /^\d+(\.0)?$/.test(cell)

/** Looks a column's cells up among the areas. Bare numbers are old area numbers only where the column's name says so. */
function look(name: string, cells: readonly string[], find: (cell: string) => Area | undefined): Candidate {
  const areas = cells.map(find)
  const present = filled(cells)
  const numbers = present.filter(isNumber).length > present.length / 2
  const trusted = !numbers || ownWords.test(name.replaceAll('_', ' '))
  const found = areas.filter((area) => area !== undefined)
  return {
    name,
    cells,
    areas,
    hits: trusted ? found.length : 0,
    of: present.length,
    levels: finestFirst.map((wanted) => found.filter(({ level }) => level === wanted).length),
  }
}

const codes = ({ areas, cells }: Candidate) =>
  areas.filter((area, i) => area && [area.code, ...area.former].includes(cells[i]?.toUpperCase() ?? ''))
    .length

/** The finest level first, then codes before names. */
function better(a: Candidate, b: Candidate) {
  const finer = finestFirst.map((_, i) => (b.levels[i] ?? 0) - (a.levels[i] ?? 0)).find((more) => more !== 0)
  return finer ?? (codes(b) - codes(a) || b.hits - a.hits)
}

/** The column of names beside a column of codes: it is called so, or names the same areas. */
function namesBeside(best: Candidate, table: Table, find: (cell: string) => Area | undefined) {
  if (best.hits === 0 || codes(best) < best.hits) return undefined
  return columnNames(table).find((name) => {
    const title = name.replaceAll('_', ' ')
    if (name === best.name || !ownWords.test(title)) return false
    const cells = cellsOf(table, name)
    const same = cells.filter((cell, i) => cell !== '' && find(cell) === best.areas[i]).length
    const texts = filled(cells).filter((cell) => !/\d/.test(cell))
    return texts.length > 0 && (/\bname\b/i.test(title) || same >= filled(cells).length / 2)
  })
}

/** The column most of whose cells name known areas, and those that name one where it is empty. */
export function guessArea(table: Table, { areas }: Framework): Guessed<AreaPart> | undefined {
  const spellings = areaSpellings(areas.values())
  const find = (cell: string) =>
    areas.get(spellings.get(cell.toLowerCase().replace(/^(\d{3})\.0$/, '$1')) ?? '')
  const candidates = columnNames(table)
    .map((name) => look(name, cellsOf(table, name), find))
    .filter(({ hits, of }) => hits > 0 && hits >= of / 2)
    .sort(better)
  const [best] = candidates
  if (!best) return undefined
  const chosen = [best]
  const open = (i: number) => chosen.every(({ cells }) => cells[i] === '')
  for (const candidate of candidates)
    if (chosen.length < 3 && candidate.areas.some((area, i) => area && open(i))) chosen.push(candidate)
  const names = namesBeside(best, table, find)
  const rows = best.cells.map((_, i) => chosen.find(({ cells }) => cells[i] !== '')?.areas[i])
  const hits = rows.filter((area) => area !== undefined).length
  const of = rows.filter((_, i) => !open(i)).length
  const what = rows.every((area) => !area || area.level === 'local authority') ? 'local authorities' : 'areas'
  return {
    value: {
      from: 'columns',
      columns: chosen.map(({ name }) => name),
      labels: [],
      ...(names === undefined ? {} : { names }),
    },
    confidence: hits / of,
    reason: cellsSay(hits, of, what),
  }
}
