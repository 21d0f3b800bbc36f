import { describe, expect, it } from 'vitest'
import { scorecardOrders, totalIds, totalNamed } from '../../../src/assessment/scorecard'
import { parseSearch, stringifySearch, validateSearch } from '../../../src/context/address'
import { rules } from '../../../src/statistics/signals'
import { aparts } from '../../../src/verdict/control/stretches'
import { replayOutcomes } from '../../../src/verdict/replay'
import {
  apartWords,
  assuranceLabels,
  chanceWords,
  comparisonWords,
  directionWords,
  orderWords,
  replayWords,
  signalWords,
  stateWords,
  totalLabel,
  trendWords,
  variationLabels,
} from '../../../src/words/labels'

const id = /^[a-z]+(-[a-z]+)*$/

// That every id has its words is held by the types; here, that ids are ids and that no two of a kind read the same.
it.each(
  Object.entries({
    stateWords,
    directionWords,
    trendWords,
    chanceWords,
    comparisonWords,
    orderWords,
    replayWords,
    apartWords,
    variationLabels,
    assuranceLabels,
    signalWords,
  }),
)('%s: goes by ids, each with words of its own', (_name, table) => {
  const words = Object.values(table).map((entry) => JSON.stringify(entry))
  expect(Object.keys(table).filter((key) => !id.test(key))).toEqual([])
  expect(new Set(words).size).toBe(words.length)
})

it('holds the words of every total, order, rule, outcome and reason to set a figure apart', () => {
  const labels = totalIds.map(totalLabel)
  expect(labels.filter((label) => label.trim() === '')).toEqual([])
  expect(new Set(labels).size).toBe(totalIds.length)
  expect(scorecardOrders.map((order) => orderWords[order])).not.toContain('')
  expect(rules.flatMap((rule) => Object.values(signalWords[rule]))).toHaveLength(rules.length * 2)
  expect(replayOutcomes.map((outcome) => replayWords[outcome].title)).not.toContain('')
  expect(aparts.map((apart) => apartWords[apart])).not.toContain('')
})

describe('the address', () => {
  it.each(totalIds)('names %s by its id and reads it back', (total) => {
    const address = stringifySearch({ show: total })
    expect(address).toBe(`?show=${total}`)
    expect(totalNamed(validateSearch(parseSearch(address)).show)).toBe(total)
  })

  it('takes no words on screen for an id', () => {
    const words = totalIds.map(totalLabel).filter((label) => totalNamed(label) !== undefined)
    // What reads as its id does but for the spaces, which is how addresses were once written.
    expect(words.filter((label) => totalIds.every((total) => total !== label.replaceAll(' ', '-')))).toEqual([
      'no figure published',
      'already beyond the goal',
    ])
    expect(totalNamed('getting further from target')).toBeUndefined()
    expect(totalNamed('toString')).toBeUndefined()
    expect(totalNamed(undefined)).toBeUndefined()
  })

  it.each([
    ['no outturn published', 'not-published'],
    ['no figure published', 'no-figure'],
    ['already beyond the goal', 'already-beyond'],
    ['moving away', 'further-away'],
    ['no pace', 'no-planned-trajectory'],
    ['level', 'unchanged'],
    ['slightly behind', 'slightly-behind'],
    ['not loaded', 'not-loaded'],
  ])('written with “%s”, as it once was, still finds its rows', (former, total) => {
    expect(totalNamed(former)).toBe(total)
  })
})
