import type { Note } from './framework'
import type { SeriesKey } from './observation'
import { type Period, parsePeriod } from './period'

const fits = (wanted: string, actual: string) => wanted === '' || wanted === actual

/** The notes a reader of this series of this area must know, whatever the period. */
export const notesFor = (notes: readonly Note[], key: SeriesKey, area: string) =>
  notes.filter(
    (note) =>
      fits(note.measure, key.measure) &&
      fits(note.cohort, key.cohort) &&
      fits(note.phase, key.phase) &&
      fits(note.area, area),
  )

/** Of a series' notes, those about one period. */
export const notesAt = (notes: readonly Note[], period: string) =>
  notes.filter((note) => note.period !== '' && note.period === period)

const saidBetween = (kind: Note['kind'], notes: readonly Note[], from: Period, to: Period) =>
  notes.some((note) => {
    const at = note.kind === kind ? parsePeriod(note.period) : undefined
    return at !== undefined && at.end > from.end && at.end <= to.end
  })

/** A definition changed after `from` and no later than `to`. */
export const brokenBetween = (notes: readonly Note[], from: Period, to: Period) =>
  saidBetween('break', notes, from, to)

/** So many areas jumped after `from` and no later than `to` that chance is no model of a change: recording changed. */
export const recordedAnew = (notes: readonly Note[], from: Period, to: Period) =>
  saidBetween('recording-changed', notes, from, to)
