import type { Framework } from '../../../framework/framework'
import { parsePeriod } from '../../../framework/period'
import { columnsUsed, type Draft, type OpenPeriod } from '../draft'
import type { LeftOut, MappedFigure, OwnPart, WordPart, WordPartName } from '../mapping'
import { readNumber } from '../preview/numbers'
import { authorityRows, isLeftOut } from '../preview/parts'
import { symbolsFor } from '../symbols'
import { cellsOf, columnNames, filled, labelsIn, type Table } from '../table'
import { anyPeriodInName, meaningInName, wholes } from './columnName'
import { guessArea } from './guessArea'
import { guessFigures } from './guessFigures'
import { guessPeriod } from './guessPeriod'
import { guessLeftOut, guessWords } from './labelColumns'
import { type Guessed, type Vocabulary, vocabularyOf } from './vocabulary'

/** The parts of a mapping as the screen shows them. */
export type PartName = 'area' | 'period' | WordPartName | 'figures' | 'symbols' | 'leftOut'

/** Why a part was guessed: how sure, 0 to 1, and the reason in words, to stand after “guessed: ”. */
export type Ground = Pick<Guessed<unknown>, 'confidence' | 'reason'>

export interface Guess {
  readonly draft: Draft
  /** `null` for parts that were not guessed. */
  readonly grounds: Readonly<Record<PartName, Ground | null>>
}

/** A part that stands in no column of its own, from what the names of the figures' columns say. */
function wordFromNames(figures: readonly MappedFigure[], part: WordPartName): WordPart | null {
  const said = figures.map((figure) => figure[part])
  const telling = said.filter((word) => word !== null && !wholes.has(word))
  if (telling.length === 0 || telling.length < said.length / 2) return null
  const [word, ...others] = new Set(said)
  return word && others.length === 0 ? { from: 'fixed', word } : { from: 'figures' }
}

/** A period that a name says beyond doubt: `2019/20` may be a financial year. */
const isTold = ({ period }: MappedFigure) => !/^\d{4}\/\d{2}$/.test(period ?? '')

function periodFromNames(figures: readonly MappedFigure[]): OpenPeriod | null {
  const names = figures.map(({ value }) => value ?? '')
  if (names.every((name) => anyPeriodInName(name) === undefined)) return null
  const [label, ...others] = new Set(figures.map(({ period }) => period))
  return label && others.length === 0 ? { from: 'fixed', period: label } : { from: 'figures' }
}

/**
 * What a file seems to count is counted by academic years: `2019/20` is one then. Figures of financial years are printed
 * with the same stroke, so where what is counted is not known, or is known to go by financial years, nobody can tell.
 */
function isAcademic(table: Table, words: Vocabulary, { goals }: Framework): boolean {
  const financial = new Set(
    goals
      .filter(({ baselinePeriod, outturnPeriod }) =>
        [baselinePeriod, outturnPeriod].some((label) => parsePeriod(label ?? '')?.kind === 'financial year'),
      )
      .map(({ measure }) => measure),
  )
  const names = columnNames(table)
  const texts = names.filter((name) => {
    const cells = filled(cellsOf(table, name))
    return cells.length > 0 && cells.every((cell) => readNumber(cell) === undefined)
  })
  const said = [
    ...names.map((name) => meaningInName(name, words.measure)),
    ...texts.flatMap((name) => labelsIn(table, name).map(({ cell }) => words.measure(cell))),
  ].filter((id) => typeof id === 'string')
  return said.length > 0 && said.every((id) => !financial.has(id))
}

/** Without rules that would leave out every local authority: nobody asked for that. */
function keptAuthorities(
  guessed: Guessed<readonly LeftOut[]> | undefined,
  draft: Draft,
  table: Table,
  framework: Framework,
): Guessed<readonly LeftOut[]> | undefined {
  const authorities = authorityRows(draft, table, framework)
  const value = guessed?.value.filter((rule) => authorities.some((cells) => !isLeftOut(rule, cells))) ?? []
  if (authorities.length === 0 || !guessed) return guessed
  return value.length > 0 ? { ...guessed, value } : undefined
}

/**
 * The columns in which a heading stands once, above empty cells of rows that have figures, as spreadsheets write groups. Of
 * several columns of areas an empty one is no such cell: the next one names the area.
 */
function guessFilledDown({ area, period, measure, cohort, phase, figures }: Draft, table: Table): string[] {
  const words = [measure, cohort, phase, period].flatMap((part) =>
    part?.from === 'column' ? [part.column] : [],
  )
  const places = area?.from === 'columns' && area.columns.length === 1 ? area.columns : []
  const values = figures.map(({ value, numerator }) => cellsOf(table, value ?? numerator ?? ''))
  const hasFigure = table.rows.map((_, i) => values.some((cells) => (cells[i] ?? '') !== ''))
  return [...new Set([...places, ...words])].filter((name) => {
    const cells = cellsOf(table, name)
    const empty = cells.filter((cell, i) => cell === '' && hasFigure[i]).length
    const first = cells.findIndex((_, i) => hasFigure[i])
    const isFirst = first >= 0 && filled(cells.slice(0, first + 1)).length > 0
    // A heading is not repeated in the next row. A cell or two that are empty are missing; below headings most are.
    const isRepeated = cells.some((cell, i) => cell !== '' && cell === cells[i - 1])
    return isFirst && !isRepeated && empty > 0 && empty >= hasFigure.filter(Boolean).length / 3
  })
}

/** Columns beyond these are not looked at: no spreadsheet is so wide by intent. */
const widest = 400

/** Reads a mapping off a file's column names and first rows. What nothing speaks for stays open. */
export function guess({ header, rows }: Table, framework: Framework): Guess {
  const table = { header: header.slice(0, widest), rows: rows.map((row) => row.slice(0, widest)) }
  const words = vocabularyOf(framework)
  const area = guessArea(table, framework)
  const places = area?.value.from === 'columns' ? area.value.columns : []
  const academic = isAcademic(table, words, framework)
  const period = guessPeriod(table, places, academic)
  const times = period?.value.from === 'column' ? [period.value.column, period.value.second ?? ''] : []
  const taken = [...places, ...times]
  const columnOf = (found: Guessed<WordPart> | undefined) =>
    found?.value.from === 'column' ? [found.value.column] : []

  const column = guessWords('measure', table, words.measure, taken)
  taken.push(...columnOf(column))
  const cohort = guessWords('cohort', table, words.cohort, taken)
  taken.push(...columnOf(cohort))
  const phase = guessWords('phase', table, words.phase, taken)
  taken.push(...columnOf(phase))
  const found = guessFigures(table, words, taken)
  const figures = found?.value ?? []

  // A column that says one thing throughout gives way to the names of columns that each say their own.
  const constant =
    column?.value.from === 'column' && new Set(column.value.labels.map(({ means }) => means)).size < 2
  const own = figures.length > 0 && figures.every(({ measure }) => measure !== null)
  const measure = constant && own ? undefined : column
  const named = {
    measure: wordFromNames(figures, 'measure'),
    cohort: wordFromNames(figures, 'cohort'),
    phase: wordFromNames(figures, 'phase'),
    period: periodFromNames(figures),
  }
  const parts = {
    area: area?.value ?? null,
    period: period?.value ?? named.period,
    measure: measure?.value ?? named.measure,
    cohort: cohort?.value ?? named.cohort,
    phase: phase?.value ?? named.phase,
  }
  const ownWord = (part: OwnPart, figure: MappedFigure) =>
    parts[part]?.from === 'figures' && (part !== 'period' || academic || isTold(figure)) ? figure[part] : null
  const open: Draft = {
    title: '',
    publisher: '',
    quality: 'final',
    ...parts,
    figures: figures.map((figure) => ({
      ...figure,
      measure: ownWord('measure', figure),
      cohort: ownWord('cohort', figure),
      phase: ownWord('phase', figure),
      period: ownWord('period', figure),
    })),
    symbols: symbolsFor(figures, table),
    blanks: 'reject',
    leftOut: [],
  }
  const filledDown = guessFilledDown(open, table)
  const leftOut = keptAuthorities(
    guessLeftOut(table, [...columnsUsed(open), ...taken]),
    open,
    table,
    framework,
  )
  const usual: Ground = { confidence: 0.8, reason: 'what publishers usually mean by them' }
  const inNames: Ground = { confidence: 0.8, reason: 'the names of the value columns say it' }
  const groundOf = (part: OwnPart, found: Ground | undefined) => found ?? (named[part] ? inNames : null)
  return {
    draft: { ...open, leftOut: leftOut?.value ?? [], ...(filledDown.length > 0 ? { filledDown } : {}) },
    grounds: {
      area: area ?? null,
      period: groundOf('period', period),
      measure: groundOf('measure', measure),
      cohort: groundOf('cohort', cohort),
      phase: groundOf('phase', phase),
      figures: found ?? null,
      symbols: open.symbols.length > 0 ? usual : null,
      leftOut: leftOut ?? null,
    },
  }
}
