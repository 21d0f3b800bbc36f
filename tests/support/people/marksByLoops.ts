import type { Mark } from './marks'

/** Figures of session marks by plain loops over all rows, apart from the app's code. */

const sets = (text: string) => new Set(text.split(' '))
const inSchool = sets('/ \\ L B P V W J K')
const away = sets('C C1 C2 E F H I J1 M R S T G N O U')
const notDue = sets('D X Y Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z #')
const endedIn2024 = sets('J H Y')
const begunIn2024 = sets('K C1 C2 J1 Q Y1 Y2 Y3 Y4 Y5 Y6 Y7')

/** What becomes of a mark. */
export function outcomeOf({
  code,
  date,
}: Pick<Mark, 'code' | 'date'>): 'attended' | 'missed' | 'skipped' | 'rejected' {
  if (date >= '2024-08-19' ? endedIn2024.has(code) : begunIn2024.has(code)) return 'rejected'
  if (code === 'F' && date >= '2013-09-01') return 'rejected'
  if (inSchool.has(code)) return 'attended'
  if (away.has(code)) return 'missed'
  return notDue.has(code) ? 'skipped' : 'rejected'
}

const names = 'January February March April May June July August September October November December'.split(
  ' ',
)
const monthOf = (date: string) => `${names[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
const yearOf = (date: string) => {
  const year = Number(date.slice(0, 4))
  return Number(date.slice(5, 7)) >= 8 ? year : year - 1
}
const termOf = (date: string) => {
  const month = Number(date.slice(5, 7))
  const year = yearOf(date)
  const name = month >= 8 ? 'autumn' : month <= 4 ? 'spring' : 'summer'
  return `${year}/${String((year + 1) % 100).padStart(2, '0')} ${name}`
}

interface Figure {
  measure: string
  cohort: string
  phase: string
  school: string
  period: string
  numerator: number
  denominator: number
  people: number
}

/** @param rows whose phase and provision are written as the framework does */
export function marksByLoops(rows: readonly Mark[]): Figure[] {
  const possible = rows.filter((row) => ['attended', 'missed'].includes(outcomeOf(row)))
  const figures = new Map<string, Figure>()
  const add = (
    measure: string,
    period: string,
    of: readonly Mark[],
    numerator: number,
    denominator: number,
  ) => {
    const last = [...of].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1)
    if (!last) return
    const { provision: cohort, phase, school } = last
    const key = [measure, cohort, phase, school, period].join('|')
    const held = figures.get(key) ?? {
      measure,
      cohort,
      phase,
      school,
      period,
      numerator: 0,
      denominator: 0,
      people: 0,
    }
    held.numerator += numerator
    held.denominator += denominator
    held.people += 1
    figures.set(key, held)
  }
  const groups = (of: readonly Mark[], name: (row: Mark) => string) => {
    const found = new Map<string, Mark[]>()
    for (const row of of) found.set(name(row), [...(found.get(name(row)) ?? []), row])
    return found
  }
  const missed = (of: readonly Mark[]) => of.filter((row) => outcomeOf(row) === 'missed').length
  const absent = (of: readonly Mark[], suffix: string, period: string) => {
    const share = missed(of) / of.length
    add(`persistent-absence${suffix}`, period, of, share >= 0.1 ? 1 : 0, 1)
    add(`severe-absence${suffix}`, period, of, share >= 0.5 ? 1 : 0, 1)
  }
  const months = new Map(possible.map(({ date }) => [monthOf(date), date.slice(0, 7)]))
  for (const enrolment of groups(possible, ({ pupil, school }) => `${pupil} at ${school}`).values()) {
    for (const [month, of] of groups(enrolment, ({ date }) => monthOf(date)))
      add('attendance-local', month, of, of.length - missed(of), of.length)
    for (const [term, of] of groups(enrolment, ({ date }) => termOf(date))) {
      add('attendance-local', term, of, of.length - missed(of), of.length)
      absent(of, '-local', term)
    }
    for (const [month, until] of months) {
      const soFar = enrolment.filter(
        ({ date }) => yearOf(date) === yearOf(`${until}-01`) && date.slice(0, 7) <= until,
      )
      if (soFar.length > 0) absent(soFar, '-so-far-local', month)
    }
  }
  return [...figures.values()]
}
