import type { Framework } from '../../framework/framework'
import { columnsUsed, type Draft, type OpenPeriod, recognisers } from './draft'
import type { Mapping, PeriodPart } from './mapping'
import { problemsOf } from './problems/problems'
import type { Table } from './table'

/** An id of small letters, digits and hyphens; other letters become their number, so that no two names share one. */
export const slug = (title: string) =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^a-z0-9-]/gu, (letter) => (letter.codePointAt(0) ?? 0).toString(16))
    .replace(/^-|-$/g, '')
    .slice(0, 100) || 'mapping'

/** The period's part with its reading; nothing while that is open. */
function decided(period: OpenPeriod): PeriodPart | undefined {
  if (period.from !== 'column') return period
  const { reading } = period
  return reading === null ? undefined : { ...period, reading }
}

const content = ({ kind, version, id, revision, ...rest }: Mapping) => JSON.stringify(rest)

/**
 * A mapping of a draft in which nothing is open; nothing where something still stops it.
 * @param before the mapping it started from: under the same title it keeps its id, and changed it is its next revision
 */
export function finish(
  draft: Draft,
  table: Table,
  framework: Framework,
  before?: Mapping,
): Mapping | undefined {
  const { area, measure, cohort, phase } = draft
  const period = draft.period && decided(draft.period)
  if (problemsOf(draft, table, framework).some(({ severity }) => severity === 'stops')) return undefined
  if (!area || !period || !measure || !cohort || !phase) return undefined
  const used = columnsUsed(draft)
  const filledDown = (draft.filledDown ?? []).filter((name) => used.includes(name))
  const mapping: Mapping = {
    kind: 'mapping',
    version: 1,
    id: slug(draft.title),
    revision: 1,
    title: draft.title.trim(),
    publisher: draft.publisher.trim(),
    quality: draft.quality,
    headers: recognisers(draft, table),
    area,
    period,
    measure,
    cohort,
    phase,
    figures: draft.figures,
    symbols: draft.symbols,
    blanks: draft.blanks,
    leftOut: draft.leftOut,
    ...(filledDown.length > 0 ? { filledDown } : {}),
  }
  if (!before || before.title !== mapping.title) return mapping
  const kept = { ...mapping, id: before.id, revision: before.revision }
  return content(kept) === content(before) ? kept : { ...kept, revision: before.revision + 1 }
}
