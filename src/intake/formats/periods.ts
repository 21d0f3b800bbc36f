import { parsePeriod } from '../../framework/period'
import type { FigureRecipe } from '../recipes/recipe'
import { fileColumns, textsIn, wordsIn } from './pieces'

/** How a cell is read by each word of `macros.ts` that is about time. */
const readings: Readonly<Record<string, string>> = {
  academic_year: 'an academic year, written 201819',
  academic_label: 'an academic year, written 2018/19',
  academic_year_ending: 'an academic year by the year it ends in, 2019 for 2018/19',
  financial_year_ending: 'a financial year by the year it ends in, 2019 for 2018-19',
  calendar_year: 'a calendar year, written 2019',
  term_of: 'a term, written Autumn term',
  period_label: 'a period as the template writes it',
}

export interface PeriodReading {
  /** The file's columns that say the period; none where the kind of file is about one period only. */
  readonly columns: readonly string[]
  readonly readings: readonly string[]
}

/** How a recipe finds a row's period. */
export function periodReading({ period, derived }: FigureRecipe): PeriodReading {
  const texts = textsIn(period)
  const fixed = texts.filter((text) => parsePeriod(text)).map((text) => `always ${text}`)
  const months = texts
    .filter((text) => parsePeriod(`${text}2019`)?.kind === 'month')
    .map((text) => `the count of ${text.trim()}`)
  return {
    columns: fileColumns(period, derived),
    readings: [...new Set([...wordsIn(period).flatMap((word) => readings[word] ?? []), ...months, ...fixed])],
  }
}

/** One spelling of each kind of period, with its first and last day. */
export const periodSpellings = [
  '2018/19',
  '2018/19 autumn',
  '2018-19',
  '2019',
  'January 2019',
  '2019-01-31',
].flatMap((label) => parsePeriod(label) ?? [])
