import { areaWithCode } from '../../framework/areas'
import type { Framework } from '../../framework/framework'
import { columnsOf, type Draft, isFilledDown } from '../../intake/mapping/draft'
import type { WordPartName } from '../../intake/mapping/mapping'
import { readings } from '../../intake/mapping/periods/readings'
import type { RowRead } from '../../intake/mapping/preview/previewRows'
import { plainName } from '../../intake/mapping/text'

const most = 60
/** A text from the file between quotation marks, cut where it is long. */
export const quoted = (text: string) => `“${text.length > most ? `${text.slice(0, most)}…` : text}”`

const and = (texts: readonly string[]) =>
  texts.length > 3 ? `${texts.slice(0, 2).join(', ')} and ${texts.length - 2} more` : texts.join(', ')

export const partTitles = {
  area: 'Area',
  period: 'Period',
  measure: 'What is counted',
  cohort: 'Group of people',
  phase: 'Phase',
  figures: 'Values and counts',
  symbols: 'Symbols and empty cells',
  leftOut: 'Rows left out',
  name: 'Name of this kind of file',
} as const
export type Section = keyof typeof partTitles

/** A framework's word as people read it. */
export function wordName(part: WordPartName, word: string, { measures, cohorts }: Framework): string {
  if (part === 'measure') return measures.get(word)?.name ?? word
  return part === 'cohort' ? (cohorts.get(word)?.label ?? word) : word
}

const open = 'not chosen yet'
const eachColumn = 'each value column says its own'

/** That empty cells of one of the columns mean what stands above them. */
const filledSaid = (draft: Draft, columns: readonly string[]) =>
  columns.some((name) => isFilledDown(draft, name)) ? ', empty cells as above' : ''

function saidWord(part: WordPartName, draft: Draft, framework: Framework) {
  const chosen = draft[part]
  if (chosen === null) return open
  if (chosen.from === 'column') return `column ${quoted(chosen.column)}${filledSaid(draft, [chosen.column])}`
  return chosen.from === 'fixed' ? wordName(part, chosen.word, framework) : eachColumn
}

function saidPeriod(draft: Draft) {
  const { period } = draft
  if (period === null) return open
  if (period.from === 'fixed') return period.period || open
  if (period.from === 'figures') return eachColumn
  const { column, second, reading } = period
  const columns = [column, second].filter((name) => name !== null).map(quoted)
  return `column ${columns.join(' and ')}${reading ? `, ${readings[reading].title.toLowerCase()}` : ''}${filledSaid(draft, [column])}`
}

/** A section's choice in a few words, for the line that stays when it is closed. */
export function said(section: Section, draft: Draft, framework: Framework): string {
  const { area, figures, symbols, leftOut, blanks, title } = draft
  switch (section) {
    case 'area':
      if (area === null) return open
      return area.from === 'fixed'
        ? (areaWithCode(framework, area.area)?.name ?? area.area)
        : `column ${area.columns.map(quoted).join(', else ')}${filledSaid(draft, area.columns)}`
    case 'period':
      return saidPeriod(draft)
    case 'figures':
      if (figures.length === 0) return open
      return and(figures.map(({ value }) => (value === null ? 'worked out from counts' : quoted(value))))
    case 'symbols': {
      const empty = blanks === 'reject' ? 'empty cells are rejected' : 'empty cells are left out'
      return [...symbols.map(({ symbol, means }) => `${quoted(symbol)} ${means}`).slice(0, 3), empty].join(
        ', ',
      )
    }
    case 'leftOut':
      return leftOut.length === 0 ? 'none' : and(leftOut.map(({ column }) => `by ${quoted(column)}`))
    case 'name':
      return title || open
    default:
      return saidWord(section, draft, framework)
  }
}

/** What a mapping takes a column for. */
export function rolesOf(draft: Draft, column: string): string[] {
  const is = (name: string | null) => name !== null && plainName(name) === plainName(column)
  const { area, period, figures, leftOut } = draft
  const words = (['measure', 'cohort', 'phase'] as const).filter((part) => {
    const chosen = draft[part]
    return chosen?.from === 'column' && is(chosen.column)
  })
  const counts = (['value', 'numerator', 'denominator'] as const).filter((role) =>
    figures.some((figure) => columnsOf(figure).some(is) && is(figure[role])),
  )
  return [
    ...(area?.from === 'columns' && area.columns.some(is) ? ['area'] : []),
    ...(period?.from === 'column' && (is(period.column) || is(period.second)) ? ['period'] : []),
    ...words.map((word) => (word === 'cohort' ? 'group' : word)),
    ...counts,
    ...(leftOut.some((rule) => is(rule.column)) ? ['leaves rows out'] : []),
  ]
}

/** A title to start from: the file's name without its ending. */
export const titleFrom = (fileName: string) =>
  fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 200)

const rowsSaid = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** What becomes of the rows that were looked at. */
export function sampleSentence(rows: readonly RowRead[]): string {
  const of = (fate: RowRead['fate']) => rows.filter((row) => row.fate === fate).length
  const partly = rows.filter(
    ({ fate, figures }) => fate === 'used' && figures.some(({ wrong }) => wrong),
  ).length
  const without = partly === 0 ? '' : ` (${partly} of them without each of their figures)`
  return `Of the first ${rowsSaid(rows.length, 'row', 'rows')}, ${rowsSaid(of('used'), 'gives figures', 'give figures')}${without}, ${rowsSaid(of('left out'), 'is left out', 'are left out')} and ${of('rejected')} would be rejected.`
}

/** Why rows, or figures of them, would be rejected, most frequent first. */
export function rejections(rows: readonly RowRead[]): { readonly reason: string; readonly rows: number }[] {
  const reasons = new Map<string, number>()
  for (const { fate, reason, figures } of rows) {
    const wrong = figures.map((figure) => figure.wrong).filter(Boolean)
    for (const one of new Set(fate === 'rejected' ? [reason, ...wrong] : wrong))
      reasons.set(one, (reasons.get(one) ?? 0) + 1)
  }
  return [...reasons].map(([reason, count]) => ({ reason, rows: count })).sort((a, b) => b.rows - a.rows)
}
