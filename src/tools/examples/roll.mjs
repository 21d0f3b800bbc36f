import { phases, provisions } from './published.mjs'
import { randomOf } from './random.mjs'

/** @import { Phase, Provision, Published } from './published.mjs' */
/**
 * @typedef {object} Place a desk on a roll: one pupil after the other has it
 * @property {number} number
 * @property {number} school its number among all schools
 * @property {string} laestab
 * @property {Phase} phase
 * @property {Provision} provision
 */

/** Fewer pupils go to fewer schools. */
const smallest = 25
/** Local authority 356 (Stockport) with establishment numbers above every one in the shipped files of schools. */
const firstNumber = { primary: 3569001, secondary: 3569201, special: 3569301 }
const chooser = 1

/** Splits a whole number in proportion to weights, without losing one. @param {number} total @param {number[]} weights */
export function split(total, weights) {
  const sum = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact.map((part, at) => ({ at, rest: part - Math.floor(part) }))
  for (const { at } of byRemainder.toSorted((a, b) => b.rest - a.rest || a.at - b.at).slice(0, left))
    parts[at] = (parts[at] ?? 0) + 1
  return parts
}

/**
 * The places of all schools, school by school, in the census's proportions of phase and provision.
 * @param {Published} published
 * @param {{ seed: number, pupils: number, senOnly: boolean }} wish
 */
export function makeRoll({ census }, { seed, pupils, senOnly }) {
  const groups = census.flatMap(({ phase, schools, pupils }) =>
    provisions
      .filter((provision) => !(senOnly && provision === 'No SEN') && pupils[provision] > 0)
      .map((provision) => ({ phase, schools, provision, weight: pupils[provision] })),
  )
  const sizes = split(
    pupils,
    groups.map(({ weight }) => weight),
  )
  /** @type {Place[]} */
  const places = []
  let schoolsBefore = 0
  for (const phase of phases) {
    const ofPhase = groups
      .map((group, at) => ({ ...group, size: sizes[at] ?? 0 }))
      .filter((group) => group.phase === phase)
    const total = ofPhase.reduce((sum, { size }) => sum + size, 0)
    const count = Math.min(ofPhase[0]?.schools ?? 0, Math.max(1, Math.round(total / smallest)))
    const random = randomOf(seed, chooser, phases.indexOf(phase))
    const weights = Array.from({ length: count }, () => 0.5 + random.share())
    const shares = ofPhase.map(({ provision, size }) => ({
      provision,
      counts: split(
        size,
        weights.map((weight) => weight * (0.6 + 0.8 * random.share())),
      ),
    }))
    for (let at = 0; at < count; at++)
      for (const { provision, counts } of shares)
        for (let pupil = 0; pupil < (counts[at] ?? 0); pupil++)
          places.push({
            number: places.length,
            school: schoolsBefore + at,
            laestab: `${firstNumber[phase] + at}`,
            phase,
            provision,
          })
    schoolsBefore += count
  }
  return places
}
