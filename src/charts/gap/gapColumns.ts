import { gapText, sideText } from '../../words/gapSentences'
import { type GapInput, gapSeries, since } from './gapSeries'

/** One period in words: a row of the table twin, and what the readout says; empty for nothing. */
export interface PeriodWords {
  readonly period: string
  readonly group: string
  readonly reference: string
  readonly gap: string
  /** In the order of the others. */
  readonly others: readonly string[]
  readonly notes: string
  readonly said: string
}

/** Every period in words, in order of time. */
export function periodWords(input: GapInput): PeriodWords[] {
  const { line, names, areaName, others } = input
  const { measure, points } = line
  return gapSeries(input).periods.map(({ label }) => {
    const ours = points.find(({ period }) => period.label === label)
    const beside = others.map((other) => {
      const found = since(line, other).find(({ period }) => period.label === label)
      if (!found) return ''
      const areas = found.areas === undefined ? '' : ` (${found.areas} areas)`
      return `${gapText(measure, found.gap, names)}${areas}`
    })
    const [group, reference] = ours
      ? [sideText(measure, ours.group), sideText(measure, ours.reference)]
      : ['', '']
    const gap = ours ? gapText(measure, ours.gap, names) : ''
    const notes = ours
      ? [
          ...(ours.summed ? ['Sum of three terms’ rates.'] : []),
          ...new Set(
            ours.notes.filter(({ kind }) => kind !== 'published-late').map(({ sentence }) => sentence),
          ),
        ].join(' ')
      : ''
    const parts = [
      ...(ours ? [`${names.group} ${group}`, `${names.reference} ${reference}`, `gap ${gap}`] : []),
      ...others.flatMap(({ name }, index) => (beside[index] ? [`${name} gap ${beside[index]}`] : [])),
    ]
    const where = ours ? `${areaName}, ` : ''
    return {
      period: label,
      group,
      reference,
      gap,
      others: beside,
      notes,
      said: [`${label}: ${where}${parts.join(' · ')}.`, notes].filter(Boolean).join(' '),
    }
  })
}
