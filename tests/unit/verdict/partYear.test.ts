import { describe, expect, it } from 'vitest'
import { chanceOf } from '../../../src/verdict/verdict'
import { commentary, commentaryText, headline } from '../../../src/words/commentary/commentary'
import { derivation } from '../../../src/words/derivation/derivation'
import { atTheDateLabel, chanceLabel } from '../../../src/words/verdictText'
import { goal, judged, measure, note, series } from './support'

const closed = (period: string) =>
  note({ period, kind: 'disrupted', sentence: `${period} was disrupted: schools were closed.` })
const notes = ['2019/20', '2019/20 spring', '2019/20 summer'].map(closed)
const suspensions = measure({ interval: 'repeated events', counted: 'suspension', yearFromTerms: true })
const three = goal({ decimals: 2, baseline: 15.18, target: 14.76 })
const terms = { '2019/20 autumn': 7.568, '2019/20 spring': 3.983, '2019/20 summer': 0.022 }
const sizes = series({ 'January 2019': 4191 }).points

/** Goal 3 as at today, by its year and what is known of the year's terms. */
const at = (by: Record<string, number | null>, of = three, told = notes) =>
  judged(of, suspensions, series({ '2019/20': 11.573 }, told), told, '2026-11-24', {
    sizes,
    terms: series(by, told).points,
  })

describe('an outturn of a year with schools closed (suspensions, SEN support, 2019/20)', () => {
  const verdict = at(terms)
  const said = commentaryText(commentary(verdict, []))

  it('is met by the number, but not a fair test: three autumns would have missed it', () => {
    expect(verdict.outturn).toMatchObject({
      state: 'not-a-fair-test',
      byNumber: 'met',
      part: { whole: { met: false } },
    })
    const { outturn } = verdict
    expect(outturn?.state === 'not-a-fair-test' && outturn.part?.whole?.value).toBeCloseTo(22.704, 9)
  })

  it('says so first, with the terms, and says nothing of chance', () => {
    expect(said).toMatch(
      /^This is not a fair test of the goal\. 2019\/20 was disrupted: schools were closed\. By term it was 7\.57% in autumn, 3\.98% in spring and 0\.02% in summer\. Three terms like autumn would come to 22\.70%: missed\. By the number alone, the 2019\/20 rate was 11\.57% against a goal of 14\.76%: met\./,
    )
    expect(commentary(verdict, [])[0]?.sentences.join(' ')).not.toContain('chance')
    expect(chanceOf(verdict)).toBeUndefined()
    expect(chanceLabel(verdict)).toBeUndefined()
  })

  it('has no good colour, its own shape, and a step of its own in the derivation', () => {
    expect(atTheDateLabel(verdict)).toEqual({
      tone: 'unknown',
      shape: 'half',
      text: 'Not a fair test: met · 11.57%',
    })
    expect(headline(verdict)).toMatch(/^Not a fair test of the goal: met by the number, in a disrupted year/)
    const step = derivation(verdict).find(({ title }) => title === 'A fair test?')
    expect(step).toMatchObject({ formula: '3 × autumn', result: '22.70%: missed; so not a fair test' })
  })

  it('is no fair test where no term is known either, or every one was disrupted', () => {
    expect(at({}).outturn).not.toHaveProperty('part')
    const all = [...notes, closed('2019/20 autumn')]
    const { outturn } = at(terms, three, all)
    expect(outturn?.state === 'not-a-fair-test' && outturn.part).not.toHaveProperty('whole')
  })

  it('takes the terms that were not disrupted together', () => {
    const two = [closed('2019/20'), closed('2019/20 summer')]
    const { outturn } = at(terms, three, two)
    expect(outturn?.state === 'not-a-fair-test' && outturn.part?.whole?.value).toBeCloseTo(17.3265, 9)
  })

  it('is missed by the number where the number misses, and no less unfair', () => {
    const verdict = at(terms, goal({ decimals: 2, target: 11.5 }))
    expect(atTheDateLabel(verdict).text).toBe('Not a fair test: missed · 11.57%')
  })

  it('is a fair test where no note calls the year disrupted', () => {
    expect(at(terms, three, []).outturn).toMatchObject({ state: 'met', byNumber: 'met' })
  })
})
