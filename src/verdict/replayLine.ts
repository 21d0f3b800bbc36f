import { longDate } from '../framework/period'
import { type Came, type Replayed, replay, restedOnLater } from './replay'

/** One goal's verdicts: as at the earlier date, and as at today. */
export interface Pair {
  readonly past: Replayed
  readonly present: Replayed
}

const parts: readonly (readonly [
  came: Came,
  title: string,
  words: (count: number, first: boolean) => string,
])[] = [
  ['right', 'Came true', (count) => `${count} of those verdicts came true`],
  [
    'wrong',
    'Did not come true',
    (count, first) => `${count} ${first ? 'of those verdicts ' : ''}did not${first ? ' come true' : ''}`,
  ],
  [
    'never known',
    'Never settled by a published figure',
    (count) => `${count} ${count === 1 ? 'was' : 'were'} never settled by a published figure`,
  ],
  [
    'not settled',
    'Not settled by the figures loaded',
    (count) => `${count} ${count === 1 ? 'is' : 'are'} not settled by the figures loaded`,
  ],
  ['not judged', 'Could not be judged then', () => ''],
]

export interface ReplayLine {
  readonly line: string
  readonly groups: readonly { readonly title: string; readonly pairs: readonly Pair[] }[]
}

const goals = (count: number) => `${count} ${count === 1 ? 'goal' : 'goals'}`

function counted(all: readonly Pair[]): string {
  const further = all.filter(({ past }) => past.goal.number === null).length
  const listed = all.length - further
  if (further === 0) return goals(listed)
  return listed === 0
    ? `${goals(further)} in the body of the document`
    : `${goals(listed)} and ${further} in the body of the document`
}

/** What came of the verdicts of one date, in one line, and the goals behind each part of it. */
export function replayLine(pairs: readonly Pair[]): ReplayLine | undefined {
  const groups = parts.flatMap(([came, title, words]) => {
    const found = pairs.filter(({ past, present }) => replay(past, present) === came)
    return found.length > 0 ? [{ came, title, words, pairs: found }] : []
  })
  const all = groups.flatMap((group) => group.pairs)
  const [first] = all
  if (!first) return undefined
  const judged = groups.filter(({ came }) => came !== 'not judged')
  const count = judged.reduce((sum, group) => sum + group.pairs.length, 0)
  const late = judged.flatMap((group) => group.pairs).filter(({ past }) => restedOnLater(past)).length
  const said = judged.map(({ words, pairs: { length } }, at) => words(length, at === 0))
  return {
    line: [
      `Of ${counted(all)} then still ahead, ${count === 0 ? 'none' : count} could be judged on ${longDate(first.past.asAt)}`,
      late > 0 ? ` (${late === count ? 'all' : late} only by figures first published later)` : '',
      said.length > 0 ? `; ${said.join(', ')}` : '',
      '.',
    ].join(''),
    groups: groups.map(({ title, pairs }) => ({ title, pairs })),
  }
}
