import { describe, expect, it } from 'vitest'
import { commentary, commentaryText } from '../../../src/words/commentary/commentary'
import { movementSteps } from '../../../src/words/derivation/chance'
import { directionLabel, directionNote } from '../../../src/words/verdictText'
import { goal, judged, measure, note, series } from './support'

const people = measure({ unit: 'count', interval: 'events', counted: 'person', ofPupils: false })
const anew = note({
  period: 'January 2025',
  kind: 'recording-changed',
  sentence: 'Areas recorded differently.',
})
const of = (figures: Record<string, number>, notes = [anew]) =>
  judged(
    goal({ decimals: 0, baseline: null, target: null, targetDate: null }),
    people,
    series(figures, notes),
    notes,
    '2026-12-01',
  )

describe('where recording changed', () => {
  const two = of({ 'January 2024': 20, 'January 2025': 200 })

  it('a move has a direction, but no colour and no word on chance', () => {
    expect(two.now?.change).toMatchObject({ direction: 'worsening', chance: 'recording-changed' })
    expect(directionLabel(two)?.tone).toBe('unknown')
    expect(directionNote(two)).toBe('since January 2024, not testable: recording changed')
    const said = commentaryText(commentary(two, []))
    expect(said).toContain(
      'From January 2024 to January 2025 it went from 20 to 200: worsening, though not testable: recording changed. Areas recorded differently.',
    )
    expect(said).not.toContain('beyond chance')
    expect(movementSteps(two)[0]?.result).toBe('worsening; not testable: recording changed')
  })

  it('a move on one side of it is tested as ever', () => {
    expect(of({ 'January 2025': 20, 'January 2026': 200 }).now?.change?.chance).toBe('beyond')
    expect(of({ 'January 2023': 20, 'January 2024': 200 }).now?.change?.chance).toBe('beyond')
    expect(of({ 'January 2024': 20, 'January 2025': 200 }, []).now?.change?.chance).toBe('beyond')
  })

  it('no trend and no forecast crosses it', () => {
    const years = { 'January 2021': 20, 'January 2022': 40, 'January 2023': 60, 'January 2024': 80 }
    expect(of({ ...years, 'January 2025': 100 }, []).trend.why).toBeUndefined()
    const { trend, forecast } = of({ ...years, 'January 2025': 100 })
    expect(trend.why).toMatchObject({ id: 'too-few-figures', figures: 1 })
    expect(forecast.why).toMatchObject({ id: 'too-few-figures', figures: 1 })
  })
})
