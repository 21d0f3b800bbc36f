import { type AlternativeRule, cheapestAlternative } from './alternatives'
import { type HierarchicalTable, hierarchicalTableOf, withItsTotals } from './hierarchicalTable'
import { type DenominatorPopulation, type Population, sameFigures } from './populations'
import { type SensitiveCount, sensitiveCountsOf } from './sensitiveCounts'
import { isSmall, lossOf, othersIn, type SuppressionTable, suppress } from './suppressionTable'

const unlimited = Number.POSITIVE_INFINITY

/**
 * Suppresses, beside the figures that rest on too few people, what would give the number of these people away. The
 * alternative number is so large that each share of these people could be large enough as well.
 */
export function protectPeople(suppressionTable: SuppressionTable, population: Population) {
  const { cells, threshold, suppressed } = suppressionTable
  const { table, sameIn, countOf, alternatives } = population
  const figures = [...sameIn.keys()]
  const sharesOf = (figure: number) =>
    sameFigures(population, [figure]).flatMap((one) => {
      const cell = cells[one]
      const others = cell ? othersIn(cell) : null
      return cell && others !== null ? [{ numerator: cell.numerator, others }] : []
    })
  /** How many fewer people there could be: all who count stay, and one who does not, where there is one. */
  const spare = new Map(
    figures.map((one) => [one, Math.min(...sharesOf(one).map(({ others }) => Math.max(0, others - 1)))]),
  )
  const isUnknown = (figure: number) =>
    sameFigures(population, [figure]).every((same) => suppressed[same] === 'not shown')
  const hidden = new Set(
    figures.filter((one) => sameFigures(population, [one]).every((same) => suppressed[same])),
  )
  const tooFew = figures
    .filter((figure) => isSmall(countOf(figure), threshold) && !isUnknown(figure))
    .map((figure) => {
      const parts = sharesOf(figure).flatMap(({ numerator, others }) => [numerator, others])
      const least = Math.min(countOf(figure), ...parts.filter((part) => part > 0))
      return { figure, needed: threshold - least }
    })
  for (const { figure, needed } of tooFew.sort((a, b) => b.needed - a.needed)) {
    const alternative = cheapestAlternative(table, figure, {
      needed,
      rise: (one) => (countOf(one) > 0 || isUnknown(one) ? unlimited : 0),
      fall: (one) => Math.min(countOf(one) - (isUnknown(one) ? 0 : 1), spare.get(one) ?? 0),
      loss: (one) => (hidden.has(one) ? 0 : lossOf(suppressionTable, one, countOf(one))),
    })
    const changed = alternative ? [...alternative.keys()] : withItsTotals(table, figure)
    for (const one of changed) hidden.add(one)
    suppress(suppressionTable, sameFigures(population, changed))
    if (alternative) alternatives.set(figure, alternative)
  }
}

/** By how many people the populations of figures could differ, so that a figure would not rest on too few. */
function peopleMoved(shared: ReadonlyMap<number, DenominatorPopulation>, { figure, needed }: SensitiveCount) {
  const own = shared.get(figure)
  const alternative = own?.population.alternatives.get(own.first)
  return new Map(
    [...(alternative ?? [])].flatMap(([first, change]) => {
      const same = own?.population.sameIn.get(first)?.[own.slice]
      return same === undefined ? [] : [[same, Math.sign(change) * needed] as const]
    }),
  )
}

/** What could be instead of a sensitive count. The people behind it move along where they are suppressed themselves. */
function ruleOf(
  suppressionTable: SuppressionTable,
  sensitive: SensitiveCount,
  moved: ReadonlyMap<number, number>,
): AlternativeRule {
  const { needed, countOf, othersOf, sizeOf } = sensitive
  const others = (one: number) => othersOf(one) + (moved.get(one) ?? 0)
  const isUnknown = (one: number) => suppressionTable.suppressed[one] === 'not shown'
  return {
    needed,
    severalFall: true,
    rise: (one) => (countOf(one) > 0 || !sensitive.isZeroKnown || isUnknown(one) ? others(one) : 0),
    fall: (one) => Math.min(countOf(one) - (isUnknown(one) ? 0 : 1), sensitive.fall(one)),
    loss: (one) => lossOf(suppressionTable, one, sizeOf(one)),
    isPossible: (alternative) =>
      [...moved.keys()].every((one) => others(one) - (alternative.get(one) ?? 0) >= 0),
  }
}

function protect(
  suppressionTable: SuppressionTable,
  table: HierarchicalTable,
  shared: ReadonlyMap<number, DenominatorPopulation>,
  sensitive: SensitiveCount,
) {
  const { figure, needed, countOf } = sensitive
  const rule = ruleOf(suppressionTable, sensitive, peopleMoved(shared, sensitive))
  const alternative = cheapestAlternative(table, figure, rule)
  if (alternative) return suppress(suppressionTable, alternative.keys())
  // Otherwise the people are suppressed too: they and the count are raised, up to the whole.
  const rise = (one: number) => (countOf(one) > 0 ? needed : 0)
  const raised = cheapestAlternative(table, figure, {
    needed,
    rise,
    fall: () => 0,
    loss: rule.loss,
    totalsRise: true,
  })
  const changed = raised ? [...raised.keys()] : withItsTotals(table, figure)
  suppress(suppressionTable, changed)
  const own = shared.get(figure)
  if (!own) return
  const firsts = changed.flatMap((one) => shared.get(one)?.first ?? [])
  suppress(suppressionTable, sameFigures(own.population, firsts))
  own.population.alternatives.set(own.first, new Map(firsts.map((first) => [first, needed])))
}

/** Suppresses, in one measure, what would give away the sensitive counts. */
export function protectCounts(
  suppressionTable: SuppressionTable,
  members: readonly number[],
  shared: ReadonlyMap<number, DenominatorPopulation>,
) {
  const { cells, suppressed } = suppressionTable
  const inTime = members.some((member) => cells[member]?.counted !== 'people')
  const table = hierarchicalTableOf(cells, members, inTime)
  const shown = members.filter((member) => suppressed[member] !== 'not shown')
  const all = shown.flatMap((member) => sensitiveCountsOf(suppressionTable, member))
  for (const sensitive of all.sort((a, b) => b.needed - a.needed))
    protect(suppressionTable, table, shared, sensitive)
}
