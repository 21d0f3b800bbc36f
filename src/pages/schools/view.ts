import type { SchoolLayout } from '../../charts/schools/schoolLayout'
import type { CsvCell } from '../../format/csv'
import type { School, SchoolFigure } from '../../framework/school'
import type { Outside, SchoolApart } from '../../verdict/schools/funnel'
import { allPupils, type Group } from '../../verdict/schools/group'
import { notDrawnText } from '../../words/labels'

/** One school of the table twin. */
export interface ViewRow {
  readonly school: School
  readonly figure: SchoolFigure
  readonly outside: Outside | undefined
  /** In the order of the columns. */
  readonly cells: readonly string[]
  /** What the chart says of it. */
  readonly said: string
  /** The sum that makes it an outlier; only for one. */
  readonly sum: string
}

/** Everything the page shows of one group of schools. */
export interface View {
  readonly title: string
  /** How many stand where, what they are held against, and what to know: sentences. */
  readonly summary: string
  readonly notes: readonly string[]
  readonly place: (width: number) => SchoolLayout
  readonly lines: readonly { readonly look: 'centre' | 'inner' | 'outer'; readonly text: string }[]
  readonly against: 'limits' | 'England' | undefined
  /** Names of the columns of `rows`. */
  readonly columns: readonly string[]
  /** By name; there are no ranks. */
  readonly rows: readonly ViewRow[]
  /** What it means that no school is an outlier. */
  readonly none: string
  readonly apart: readonly SchoolApart[]
  readonly csv: readonly (readonly CsvCell[])[]
}

/** `Suspensions in Stockport’s secondary schools, 2016/17`; names the pupils where they are not all. */
export const viewTitle = ({ measure, cohort, phase, period }: Group, ofArea: string) =>
  `${measure.name} ${ofArea} ${phase} schools, ${cohort === allPupils ? '' : `${cohort}, `}${period.label}`

export const csvColumns = [
  'school',
  'name',
  'phase',
  'period',
  'measure',
  'cohort',
  'value',
  'pupils',
  'observed',
  'expected',
  'low_95',
  'high_95',
  'low_998',
  'high_998',
  'stands',
  'no_value_because',
] as const

export const byName = <T extends { readonly school: School }>(all: readonly T[]) =>
  [...all].sort((a, b) => a.school.name.localeCompare(b.school.name, 'en-GB', { numeric: true }))

/** Lines of the CSV for schools without a value. */
export const apartCsv = (apart: readonly SchoolApart[]): CsvCell[][] =>
  byName(apart).map(({ school, figure, pupils, reason }) => [
    school.number,
    school.name,
    school.phase,
    figure.period.label,
    figure.measure,
    figure.cohort,
    null,
    pupils ?? null,
    ...Array.from({ length: 7 }, () => null),
    notDrawnText[reason],
  ])
