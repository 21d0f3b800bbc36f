import type { Framework } from '../../../framework/framework'
import { cohortLabels, otherSchools, phaseLabels } from '../../sql/labels'
import type { WordPartName } from '../mapping'

/** What a label or a column's name probably means: a framework's word, `null` for a row to leave out, or nothing. */
export type Meaning = (text: string) => string | null | undefined
export type Vocabulary = Readonly<Record<WordPartName, Meaning>>

/** Letters and digits alone: `S.E.N. Support` and `sen_support` are the same. */
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const speltOut = (labels: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(labels).flatMap(([word, spellings]) => spellings.map((one) => [letters(one), word])))

const cohortSpellings = speltOut(cohortLabels)
const phaseSpellings = speltOut(phaseLabels)
const others = new Set(otherSchools.map(letters))

/** The one-letter codes of the school census. */
const censusCodes = new Map([
  ['k', 'SEN support'],
  ['e', 'EHC plan'],
  ['s', 'EHC plan'],
])

function cohortMeant(text: string): string | null | undefined {
  const plain = letters(text)
  const exact = cohortSpellings.get(plain) ?? censusCodes.get(plain)
  if (exact) return exact
  if (/unclassified|unknown|notrecorded/.test(plain)) return null
  if (/^(no|non|not|without|nil|none)(identified|known|recorded)?(sen|special)/.test(plain)) return 'No SEN'
  const plan = /ehc|statement|educationhealth/.test(plain)
  const support = /sen(d)?(code)?(k$|su?p)|schoolaction/.test(plain)
  if (/without|noehc/.test(plain)) return plan && plain.includes('sen') ? 'SEN support' : undefined
  if (plan && support) return 'All SEN'
  if (plan) return 'EHC plan'
  if (support) return 'SEN support'
  if (/^(all|any|total)?(pupilswith)?send?$/.test(plain)) return 'All SEN'
  return /^all(pupils|children|students)?$/.test(plain) ? 'All pupils' : undefined
}

function phaseMeant(text: string): string | null | undefined {
  const plain = letters(text)
  const exact = phaseSpellings.get(plain)
  if (exact) return exact
  if (others.has(plain)) return null
  if (/^(all|total)(phases|schools|statefundedschools|types)?$/.test(plain)) return 'all'
  const found = ['primary', 'secondary', 'special'].filter((phase) => plain.includes(phase))
  return found.length === 1 && !/non|independent|special(edu|need)/.test(plain) ? found[0] : undefined
}

/** How files call a measure, beside its own name; letters and digits alone. */
const measureSpellings: Readonly<Record<string, readonly string[]>> = {
  suspensions: ['suspension', 'susprate', 'fixedperiodexclusion', 'fixedtermexclusion', 'fixedexcl'],
  'pupils-suspended': ['oneplus', 'oneormore'].flatMap((once) =>
    ['fixedexcl', 'fixedperiodexclusion', 'fixedtermexclusion', 'susprate', 'suspension'].map(
      (one) => once + one,
    ),
  ),
  'permanent-exclusions': ['permanentexclusion', 'permexcl'],
  attendance: ['attendance'],
  'persistent-absence': ['persistentabsen', 'persistentlyabsent'],
  'progress-8': ['progress8', 'p8score'],
  'ehc-plans-20-weeks': ['20week', 'twentyweek'],
  neet: ['neet'],
  'paid-employment': ['paidemployment'],
  'settled-accommodation': ['settledaccommodation'],
}

/** The measure whose spelling fills most of the text. */
function measureMeant({ measures }: Framework): Meaning {
  const spellings = [...measures.values()].flatMap(({ id, name }) =>
    [id, name, ...(measureSpellings[id] ?? [])].map((one) => [letters(one), id] as const),
  )
  return (text) => {
    const plain = letters(text)
    const [longest] = spellings
      .filter(([spelling]) => plain.includes(spelling))
      .sort(([a], [b]) => b.length - a.length)
    return longest?.[1]
  }
}

/** Cells repeat: each is looked up once. */
function remembered(meaning: Meaning): Meaning {
  const known = new Map<string, string | null | undefined>()
  return (text) => {
    if (!known.has(text)) known.set(text, meaning(text))
    return known.get(text)
  }
}

/** The words of a framework, known by how files spell them. */
export function vocabularyOf(framework: Framework): Vocabulary {
  const labels = new Map(
    [...framework.cohorts.values()].flatMap(({ id, label }) => [
      [letters(label), id],
      [letters(id), id],
    ]),
  )
  return {
    measure: remembered(measureMeant(framework)),
    cohort: remembered((text) => {
      const meant = labels.get(letters(text)) ?? cohortMeant(text)
      return meant && !framework.cohorts.has(meant) ? undefined : meant
    }),
    phase: remembered(phaseMeant),
  }
}

/** A part read off a file's contents. */
export interface Guessed<T> {
  readonly value: T
  /** Share of the cells looked at that speak for it, 0 to 1. */
  readonly confidence: number
  /** The ground for it, to stand after “guessed: ”. */
  readonly reason: string
}

/** `198 of 200 cells are local authorities`. */
export const cellsSay = (hits: number, of: number, what: string) =>
  hits === of ? `all ${of} cells are ${what}` : `${hits} of ${of} cells are ${what}`
