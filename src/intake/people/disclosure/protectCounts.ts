import { type Book, hold, lossOf } from './book'
import { cover, type Rule } from './cover'
import { everyLike, type Shared } from './people'
import { type Secret, secretsOf } from './secrets'
import { raised, type Table, tableOf } from './table'

/** How many people more or fewer there could be, so that a figure would not rest on too few. */
function peopleMoved(shared: ReadonlyMap<number, Shared>, { figure, needed }: Secret) {
  const own = shared.get(figure)
  const move = own?.people.moves.get(own.first)
  return new Map(
    [...(move ?? [])].flatMap(([first, change]) => {
      const like = own?.people.alike.get(first)?.[own.slice]
      return like === undefined ? [] : [[like, Math.sign(change) * needed] as const]
    }),
  )
}

/** What could be instead of a secret, moving the people behind it along where they are hidden themselves. */
function ruleOf(book: Book, secret: Secret, moved: ReadonlyMap<number, number>): Rule {
  const { needed, countOf, othersOf, sizeOf } = secret
  const others = (one: number) => othersOf(one) + (moved.get(one) ?? 0)
  const isUnknown = (one: number) => book.held[one] === 'not shown'
  return {
    needed,
    crowds: true,
    rise: (one) => (countOf(one) > 0 || !secret.noneIsTold || isUnknown(one) ? others(one) : 0),
    fall: (one) => Math.min(countOf(one) - (isUnknown(one) ? 0 : 1), secret.fall(one)),
    loss: (one) => lossOf(book, one, sizeOf(one)),
    settles: (move) => [...moved.keys()].every((one) => others(one) - (move.get(one) ?? 0) >= 0),
  }
}

function protect(book: Book, table: Table, shared: ReadonlyMap<number, Shared>, secret: Secret) {
  const { figure, needed, countOf } = secret
  const rule = ruleOf(book, secret, peopleMoved(shared, secret))
  const move = cover(table, figure, rule)
  if (move) return hold(book, move.keys())
  // Then the people are held back too: they and the count are raised up to the whole.
  const rise = (one: number) => (countOf(one) > 0 ? needed : 0)
  const together = cover(table, figure, { needed, rise, fall: () => 0, loss: rule.loss, raising: true })
  const touched = together ? [...together.keys()] : raised(table, figure)
  hold(book, touched)
  const own = shared.get(figure)
  if (!own) return
  const firsts = touched.flatMap((one) => shared.get(one)?.first ?? [])
  hold(book, everyLike(own.people, firsts))
  own.people.moves.set(own.first, new Map(firsts.map((first) => [first, needed])))
}

/** Holds back, of one measure, what would give away the counts that must not become known. */
export function protectCounts(book: Book, members: readonly number[], shared: ReadonlyMap<number, Shared>) {
  const { cells } = book
  const inTime = members.some((member) => cells[member]?.counted !== 'people')
  const table = tableOf(cells, members, inTime)
  const shown = members.filter((member) => book.held[member] !== 'not shown')
  const secrets = shown.flatMap((member) => secretsOf(book, member))
  for (const secret of secrets.sort((a, b) => b.needed - a.needed)) protect(book, table, shared, secret)
}
