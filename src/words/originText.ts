import type { FigureOrigin, localFiles, OriginCell, OriginRemark } from '../assessment/figureOrigin'
import { titleOf } from '../assessment/goals'
import type { OriginGroup, OriginInput } from '../assessment/origins'
import type { Revision } from '../assessment/revisions'
import { formatExact, formatValue } from '../format/numbers'
import type { Goal, Measure } from '../framework/framework'
import { longDate } from '../framework/period'
import type { Unit } from '../framework/vocabulary'
import type { DataFile } from '../observations/dataFile'
import { lastDecimal, roundTo } from '../statistics/rounding'
import { comparatorName } from './comparisonText'

type Page = Pick<OriginInput, 'framework' | 'goal' | 'area'>

/** Whose figures a series holds. */
export const originArea = ({ id, kind }: OriginGroup, { framework, area }: Page) =>
  kind === 'comparator' ? comparatorName(id, framework, area) : (framework.areas.get(area)?.name ?? area)

/** `Stockport: Persistent absence, SEN support, primary`; a comparator has its name alone. */
export function originTitle(group: OriginGroup, page: Page): string {
  const { measure, cohort, phase, kind } = group
  const name = originArea(group, page)
  if (kind === 'comparator') return name
  if (kind === 'stated') return `${name}: baseline and goal`
  return `${name}: ${titleOf({ ...page.goal, measure, cohort, phase }, page.framework)}`
}

/** `2023/24`, `2024/25 so far`. */
export function originPeriod({ period, part }: FigureOrigin): string {
  if (period === null) return 'period unknown'
  return part === undefined ? period : part === 'so far' ? `${period} so far` : `${period}, same terms`
}

/** A figure with its unit; empty where there is no value. */
export function originFigure({ value, decimals }: FigureOrigin, unit: Unit): string {
  if (value === null) return ''
  return decimals === undefined
    ? formatExact(roundTo(value, lastDecimal), unit)
    : formatValue(value, unit, decimals)
}

function remarkText(remark: OriginRemark, unit: Unit): string {
  switch (remark.kind) {
    case 'three-terms':
      return 'sum of three terms'
    case 'lower-bound':
      return 'a lower bound'
    case 'not-credible':
      return 'not credible'
    case 'printed otherwise':
      return `another data file prints ${remark.as.map((one) => (typeof one === 'string' ? one : formatExact(one, unit))).join(', ')}`
    case 'terms':
      return remark.terms.join(' + ')
    case 'median':
      return `median, worked out from ${remark.areas} areas`
  }
}

/** How a figure is made, or what must be known of it; may be empty. */
export const originRemark = ({ remarks }: FigureOrigin, unit: Unit) =>
  remarks.map((remark) => remarkText(remark, unit)).join(', ')

/** The file a cell stands in. */
export const originFile = ({ file }: OriginCell) => file ?? 'a removed data file'

/** The kind of file; empty where the file was taken out. */
export const originKind = ({ file, recipe }: OriginCell) => recipe?.title ?? (file ? 'The framework' : '')

export const originPublisher = ({ clause, publisher }: OriginCell) =>
  clause === undefined ? publisher : `The document, clause ${clause}`

/** `2024/25: 19.7%, before 19.9%. Revised by b.csv, added on 24 November 2026; a.csv printed it before.` */
export function revisionText(
  { point, was, by, before }: Revision,
  { measure, goal }: { readonly measure: Measure; readonly goal: Goal },
): string {
  const text = (value: number | null, raw: string) =>
    value === null ? `“${raw}”` : formatValue(value, measure.unit, goal.decimals)
  const now = text(point.value, point.origins[0]?.raw ?? '')
  const since = by.source === 'published' ? '' : `, added on ${longDate(by.acceptedAt.slice(0, 10))}`
  return `${point.period.label}: ${now}, before ${text(was.value, was.origin.raw)}. Revised by ${by.fileName}${since}; ${before.fileName} printed it before.`
}

const list = new Intl.ListFormat('en-GB')
const names = (files: readonly DataFile[]) => list.format(files.map(({ fileName }) => fileName))

/** Where figures come from that no publisher printed; those that are made up first. */
export const localSourceSentences = ({ synthetic, real }: ReturnType<typeof localFiles>): string[] => [
  ...(synthetic.length > 0 ? [`Synthetic: these figures are made up (${names(synthetic)}).`] : []),
  ...(real.length > 0 ? [`Added up in this browser from ${names(real)}; not published figures.`] : []),
]
