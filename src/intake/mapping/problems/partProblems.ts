import { areaWithCode } from '../../../framework/areas'
import type { Framework } from '../../../framework/framework'
import { parsePeriod } from '../../../framework/period'
import { phases } from '../../../framework/vocabulary'
import type { Severity } from '../../report/finding'
import type { Draft } from '../draft'
import type { PartName } from '../guess/guess'
import type { WordPartName } from '../mapping'
import { readings, readPeriod } from '../periods/readings'
import { cellsOf, labelsIn, openLabels, type Table, tally, timesFirst, timesIn, unknownAreas } from '../table'

/** What is open or odd about one part of a mapping. `stops`: it cannot be used so; `warns`: rows would be rejected. */
export interface Problem {
  readonly part: PartName | 'name'
  readonly severity: Extract<Severity, 'stops' | 'warns'>
  readonly sentence: string
}

export const stop = (part: Problem['part'], sentence: string): Problem => ({
  part,
  severity: 'stops',
  sentence,
})
export const warn = (part: Problem['part'], sentence: string): Problem => ({
  part,
  severity: 'warns',
  sentence,
})

/** The first few of many texts, quoted. */
export function some(texts: readonly string[]): string {
  const first = texts.slice(0, 4).map((text) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`)
  const more = texts.length - first.length
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

export function areaProblems({ area }: Draft, table: Table, framework: Framework): Problem[] {
  if (area === null)
    return [stop('area', 'Choose the column that names the area, or the one area the file is about.')]
  if (area.from === 'fixed')
    return areaWithCode(framework, area.area)
      ? []
      : [stop('area', `The framework has no area ${some([area.area])}.`)]
  const strange = area.labels.flatMap(({ means }) =>
    means && !areaWithCode(framework, means) ? [means] : [],
  )
  const open = openLabels(area.labels, unknownAreas(table, area.columns, framework))
  const times = open.reduce((sum, one) => sum + one.times, 0)
  return [
    ...(strange.length > 0 ? [stop('area', `The framework has no area ${some(strange)}.`)] : []),
    ...(times > 0
      ? [
          warn(
            'area',
            `${timesFirst(table, times, 'row names', 'rows name')} no known area: ${some(open.map(({ cell }) => cell))}. Say what is meant, or leave ${times === 1 ? 'it' : 'them'} out.`,
          ),
        ]
      : []),
  ]
}

const writtenPeriods = 'such as 2018/19, 2018/19 autumn, 2018-19, 2019 or January 2019'

export function periodProblems({ period, figures }: Draft, table: Table): Problem[] {
  if (period === null)
    return [stop('period', 'Choose the column that says the period, or the one period the file is about.')]
  if (period.from === 'fixed')
    return parsePeriod(period.period)
      ? []
      : [stop('period', `Write the period as this page does, ${writtenPeriods}.`)]
  if (period.from === 'figures') {
    const open = figures.filter((figure) => !parsePeriod(figure.period ?? ''))
    return open.length > 0
      ? [
          stop(
            'period',
            `Say which period ${open.length === 1 ? 'the column' : 'each of the columns'} ${some(open.map(({ value }) => value ?? 'worked out'))} is about, ${writtenPeriods}.`,
          ),
        ]
      : []
  }
  const { column, second, reading } = period
  if (reading === null) {
    const [example = ''] = cellsOf(table, column).filter(Boolean)
    return [stop('period', `Say what ${example ? some([example]) : 'its cells'} stands for.`)]
  }
  if (second !== null && !readings[reading].refined)
    return [
      stop(
        'period',
        `A second column goes with academic years (their term) and calendar years (their month) only.`,
      ),
    ]
  const beside = second === null ? null : cellsOf(table, second)
  const odd = cellsOf(table, column).flatMap((cell, i) => {
    const other = beside?.[i] ?? null
    return cell && readPeriod(reading, cell, other) === undefined
      ? [other === null ? cell : `${cell} ${other}`]
      : []
  })
  return odd.length > 0
    ? [
        warn(
          'period',
          `${timesFirst(table, odd.length, 'cell', 'cells')} cannot be read so: ${some(tally(odd).map(({ cell }) => cell))}.`,
        ),
      ]
    : []
}

const asked: Readonly<Record<WordPartName, string>> = {
  measure: 'Choose what is counted: one measure, or the column that says it.',
  cohort: 'Choose the group of people: one for the whole file, or the column that says it.',
  phase: 'Choose the phase: one for the whole file (all, where it is not split), or the column that says it.',
}
const kinds: Readonly<Record<WordPartName, string>> = {
  measure: 'measure',
  cohort: 'group of people',
  phase: 'phase',
}

/** A framework's words for a part of a figure. */
export function wordsOf(part: WordPartName, { measures, cohorts }: Framework): readonly string[] {
  if (part === 'measure') return [...measures.keys()]
  return part === 'cohort' ? [...cohorts.keys()] : phases
}

export function wordProblems(
  name: WordPartName,
  draft: Draft,
  table: Table,
  framework: Framework,
): Problem[] {
  const part = draft[name]
  if (part === null) return [stop(name, asked[name])]
  const known = new Set(wordsOf(name, framework))
  const unknown = (words: readonly (string | null)[]) => {
    const strange = words.filter((word) => word !== null).filter((word) => !known.has(word))
    return strange.length > 0 ? [stop(name, `The framework has no ${kinds[name]} ${some(strange)}.`)] : []
  }
  if (part.from === 'fixed') return unknown([part.word])
  if (part.from === 'figures') {
    const open = draft.figures.filter((figure) => figure[name] === null)
    return [
      ...(open.length > 0
        ? [
            stop(
              name,
              `Say which ${kinds[name]} ${some(open.map(({ value }) => value ?? 'worked out'))} is about.`,
            ),
          ]
        : []),
      ...unknown(draft.figures.map((figure) => figure[name])),
    ]
  }
  const open = openLabels(part.labels, labelsIn(table, part.column))
  const times = open.reduce((sum, one) => sum + one.times, 0)
  return [
    ...unknown(part.labels.map(({ means }) => means)),
    ...(times > 0
      ? [
          warn(
            name,
            `Say what ${some(open.map(({ cell }) => cell))} means, or leave it out: ${timesIn(table, times, 'row', 'rows')} would be rejected.`,
          ),
        ]
      : []),
  ]
}
