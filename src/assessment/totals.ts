import type { Direction } from '../verdict/direction'
import { chanceOf, stateOf, type Verdict, type VerdictState } from '../verdict/verdict'
import type { Assessment } from './assessment'
import { isFurther } from './groups'

/** What rows are counted by; stands in the address. */
export type TotalId = VerdictState | Direction | 'chance' | 'small-step'

/** A count of rows that is also a filter. */
export interface Total {
  readonly id: TotalId
  /** Goals of Appendix 1. */
  readonly count: number
  /** Further goals in the body of the document. */
  readonly further: number
}

const hasState =
  (id: VerdictState) =>
  (verdict: Verdict): boolean =>
    stateOf(verdict) === id

const moves =
  (id: Direction) =>
  ({ now }: Verdict): boolean =>
    now?.change?.direction === id

/** In the order in which they are shown. */
const fits: Readonly<Record<TotalId, (verdict: Verdict) => boolean>> = {
  met: hasState('met'),
  missed: hasState('missed'),
  'not-published': hasState('not-published'),
  'no-figure': hasState('no-figure'),
  'not-loaded': hasState('not-loaded'),
  'no-comparator': hasState('no-comparator'),
  'no-date': hasState('no-date'),
  'no-goal': hasState('no-goal'),
  'already-beyond': hasState('already-beyond'),
  'on-track': hasState('on-track'),
  'slightly-behind': hasState('slightly-behind'),
  behind: hasState('behind'),
  'further-away': hasState('further-away'),
  'too-early': hasState('too-early'),
  'no-planned-trajectory': hasState('no-planned-trajectory'),
  improving: moves('improving'),
  unchanged: moves('unchanged'),
  worsening: moves('worsening'),
  chance: (verdict) => chanceOf(verdict) === 'within',
  'small-step': ({ step }) => step?.withinChance ?? false,
}

const isTotal = (id: string): id is TotalId => Object.hasOwn(fits, id)

export const totalIds: readonly TotalId[] = Object.keys(fits).filter(isTotal)

/** Addresses written before the totals had ids carry their former words. */
const former: Readonly<Record<string, TotalId>> = {
  'no outturn published': 'not-published',
  'no figure published': 'no-figure',
  'already beyond the goal': 'already-beyond',
  'moving away': 'further-away',
  'no pace': 'no-planned-trajectory',
  level: 'unchanged',
}

/** The total an address names, if it names one. */
export function totalNamed(text = ''): TotalId | undefined {
  const id = former[text] ?? text.replaceAll(' ', '-')
  return isTotal(id) ? id : undefined
}

/** Only those that occur. */
export const totalsOf = (rows: readonly Assessment[]): Total[] =>
  totalIds.flatMap((id) => {
    const fitting = rows.filter((row) => isShown(row, id))
    const further = fitting.filter(isFurther).length
    return fitting.length > 0 ? [{ id, count: fitting.length - further, further }] : []
  })

/** The row belongs to a total. */
export const isShown = ({ verdict }: Assessment, id: TotalId) => fits[id](verdict)
