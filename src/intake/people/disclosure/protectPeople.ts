import { type Book, hold, isSmall, lossOf, restOf } from './book'
import { cover } from './cover'
import { everyLike, type People } from './people'
import { raised } from './table'

const endless = Number.POSITIVE_INFINITY

/**
 * Holds back, beside the figures that rest on too few people, what would give the number of these people away.
 * The number that could be there instead is so large that each share of these people could be large enough as well.
 */
export function protectPeople(book: Book, people: People) {
  const { cells, threshold, held } = book
  const { table, alike, countOf, moves } = people
  const figures = [...alike.keys()]
  const sharesOf = (figure: number) =>
    everyLike(people, [figure]).flatMap((one) => {
      const cell = cells[one]
      const rest = cell ? restOf(cell) : null
      return cell && rest !== null ? [{ numerator: cell.numerator, rest }] : []
    })
  /** How many fewer people there could be, whoever is counted staying, and one who is not where there is one. */
  const spare = new Map(
    figures.map((one) => [one, Math.min(...sharesOf(one).map(({ rest }) => Math.max(0, rest - 1)))]),
  )
  const isUnknown = (figure: number) =>
    everyLike(people, [figure]).every((like) => held[like] === 'not shown')
  const hidden = new Set(figures.filter((one) => everyLike(people, [one]).every((like) => held[like])))
  const tooFew = figures
    .filter((figure) => isSmall(countOf(figure), threshold) && !isUnknown(figure))
    .map((figure) => {
      const parts = sharesOf(figure).flatMap(({ numerator, rest }) => [numerator, rest])
      const least = Math.min(countOf(figure), ...parts.filter((part) => part > 0))
      return { figure, needed: threshold - least }
    })
  for (const { figure, needed } of tooFew.sort((a, b) => b.needed - a.needed)) {
    const move = cover(table, figure, {
      needed,
      rise: (one) => (countOf(one) > 0 || isUnknown(one) ? endless : 0),
      fall: (one) => Math.min(countOf(one) - (isUnknown(one) ? 0 : 1), spare.get(one) ?? 0),
      loss: (one) => (hidden.has(one) ? 0 : lossOf(book, one, countOf(one))),
    })
    const touched = move ? [...move.keys()] : raised(table, figure)
    for (const one of touched) hidden.add(one)
    hold(book, everyLike(people, touched))
    if (move) moves.set(figure, move)
  }
}
