import { anyPeriodInName, periodInName } from '../columnName'
import type { Draft, OpenPeriod } from '../draft'
import { guessPeriod } from '../guess/period'
import { type ReadingId, readings } from '../periods/readings'
import { columnNames, type Table } from '../table'
import type { Choice } from './choice'

function periodOf(choice: Choice, table: Table): OpenPeriod | null {
  if (choice.from === 'column') {
    const others = columnNames(table).filter((name) => name !== choice.name)
    return (
      guessPeriod(table, others)?.value ?? {
        from: 'column',
        column: choice.name,
        second: null,
        reading: null,
      }
    )
  }
  if (choice.from === 'word') return { from: 'fixed', period: choice.word }
  return choice.from === 'figures' ? { from: 'figures' } : null
}

/** Takes the period from a column, whose reading is guessed, from one period, or from each figure's column name. */
export function choosePeriod(draft: Draft, choice: Choice, table: Table): Draft {
  const own = choice.from === 'figures'
  return {
    ...draft,
    period: periodOf(choice, table),
    figures: draft.figures.map((figure) => ({
      ...figure,
      period: own ? (figure.period ?? anyPeriodInName(figure.value ?? '') ?? null) : null,
    })),
  }
}

/** Reads the column's cells in another way; a second column stays only where it can add something. */
export function chooseReading(draft: Draft, reading: ReadingId | null): Draft {
  if (draft.period?.from !== 'column') return draft
  const refined = reading !== null && readings[reading].refined !== undefined
  const { column, second } = draft.period
  return { ...draft, period: { from: 'column', column, second: refined ? second : null, reading } }
}

export const chooseSecond = (draft: Draft, second: string | null): Draft =>
  draft.period?.from === 'column' ? { ...draft, period: { ...draft.period, second } } : draft

/** Reads each figure's period off its column's name; where a name cannot be read so, what was there stays. */
export const readNames = (draft: Draft, reading: ReadingId): Draft => ({
  ...draft,
  figures: draft.figures.map((figure) => ({
    ...figure,
    period: periodInName(figure.value ?? '', reading) ?? figure.period,
  })),
})
