import type { Draft, OpenPeriod } from '../draft'
import { anyPeriodInName, meaningInName, periodInName } from '../guess/columnName'
import { guessPeriod } from '../guess/guessPeriod'
import type { Vocabulary } from '../guess/vocabulary'
import type { WordPart, WordPartName } from '../mapping'
import { type ReadingId, readings } from '../periods/readings'
import { columnNames, labelTable, type Table } from '../table'

/** What a person picks for a part: nothing, a column, one word for the whole file, or each figure's own. */
export type Choice =
  | { readonly from: 'nothing' }
  | { readonly from: 'figures' }
  | { readonly from: 'column'; readonly name: string }
  | { readonly from: 'word'; readonly word: string }

/** A choice as the value of an option. */
export function choiceValue(choice: Choice): string {
  if (choice.from === 'column') return `column:${choice.name}`
  if (choice.from === 'word') return `word:${choice.word}`
  return choice.from
}

/** The choice of an option's value. */
export function choiceOf(value: string): Choice {
  const [, from, rest = ''] = /^(column|word):(.*)$/s.exec(value) ?? []
  if (from === 'column') return { from, name: rest }
  if (from === 'word') return { from, word: rest }
  return value === 'figures' ? { from: 'figures' } : { from: 'nothing' }
}

/** Takes the area from a column, or from nowhere but one area. Labels explained before stay explained. */
export function chooseArea(draft: Draft, choice: Choice): Draft {
  const before = draft.area?.from === 'columns' ? draft.area : undefined
  if (choice.from === 'column') {
    const others = (before?.columns ?? []).slice(1).filter((name) => name !== choice.name)
    return {
      ...draft,
      area: {
        ...before,
        from: 'columns',
        columns: [choice.name, ...others],
        labels: before?.labels ?? [],
      },
    }
  }
  return { ...draft, area: choice.from === 'word' ? { from: 'fixed', area: choice.word } : null }
}

/** Sets the column that is read where those before it are empty; `null` takes it and those after it out. */
export function chooseNextArea(draft: Draft, place: number, name: string | null): Draft {
  if (draft.area?.from !== 'columns') return draft
  const kept = draft.area.columns.filter((one, i) => i !== place && one !== name)
  const columns = name === null ? kept.slice(0, place) : kept.toSpliced(place, 0, name)
  const { filledDown = [], ...rest } = draft
  // Where another column is read instead of an empty cell, nothing is filled down.
  const filled = columns.length > 1 ? filledDown.filter((one) => !columns.includes(one)) : filledDown
  return { ...rest, area: { ...draft.area, columns }, ...(filled.length > 0 ? { filledDown: filled } : {}) }
}

/** Sets the column of names beside the codes, or none. */
export function chooseAreaNames(draft: Draft, name: string | null): Draft {
  if (draft.area?.from !== 'columns') return draft
  const { names: _, ...rest } = draft.area
  return { ...draft, area: name === null ? rest : { ...rest, names: name } }
}

function periodOf(choice: Choice, table: Table): OpenPeriod | null {
  if (choice.from === 'column') {
    const others = columnNames(table).filter((name) => name !== choice.name)
    return (
      guessPeriod(table, others, false)?.value ?? {
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

function partOf(choice: Choice, table: Table, meaning: Vocabulary[WordPartName]): WordPart | null {
  if (choice.from === 'column')
    return { from: 'column', column: choice.name, labels: labelTable(table, choice.name, meaning) }
  if (choice.from === 'word') return { from: 'fixed', word: choice.word }
  return choice.from === 'figures' ? { from: 'figures' } : null
}

/**
 * Takes the measure, cohort or phase from a column, whose labels are guessed, from one word, or from each figure, whose
 * column's name may say it.
 */
export function chooseWord(
  draft: Draft,
  part: WordPartName,
  choice: Choice,
  table: Table,
  words: Vocabulary,
): Draft {
  const own = choice.from === 'figures'
  return {
    ...draft,
    [part]: partOf(choice, table, words[part]),
    figures: draft.figures.map((figure) => ({
      ...figure,
      [part]: own ? (figure[part] ?? meaningInName(figure.value ?? '', words[part]) ?? null) : null,
    })),
  }
}

/** Lets a column's empty cells mean what stands above them, or nothing. */
export const toggleFilledDown = ({ filledDown = [], ...draft }: Draft, name: string): Draft => ({
  ...draft,
  filledDown: filledDown.includes(name) ? filledDown.filter((one) => one !== name) : [...filledDown, name],
})
