import type { ControlInput } from '../../src/charts/control/controlSeries'
import type { Note } from '../../src/framework/framework'
import { termsOf } from '../../src/framework/period'
import { control as controlOf, isDrawable } from '../../src/verdict/control/control'
import { goal, measure, note, series } from '../unit/verdict/support'

const years = ['2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24', '2024/25', '2025/26']
const terms = years.flatMap(termsOf)
const suspensions = measure({ name: 'Suspensions', decimals: 2, yearFromTerms: true, interval: 'events' })

/** Values of consecutive terms from autumn 2018 on. */
function drawn(
  values: readonly (number | null)[],
  notes: readonly Note[] = [],
  areaName = 'Stockport',
  of = suspensions,
): ControlInput {
  const figures = Object.fromEntries(values.map((value, index) => [terms[index] ?? '', value]))
  const control = controlOf({
    measure: of,
    goal: goal({ target: 18 }),
    notes,
    points: series(figures, notes).points,
  })
  if (!control || !isDrawable(control)) throw new Error('Nothing can be drawn')
  return { control, areaName }
}

/** A season of three terms, and a little noise. */
const wave = (count: number, level = 7.5) =>
  Array.from(
    { length: count },
    (_, index) => level * ([1.12, 1, 0.88][index % 3] ?? 1) * (1 + 0.04 * Math.sin(index * index * 1.7)),
  )

const closed = note({ kind: 'disrupted', period: terms[5] ?? '', sentence: 'Schools were closed.' })
const anew = note({ kind: 'restart', period: terms[12] ?? '', sentence: 'Counted by pupil from then on.' })
const few = drawn(wave(5))

export const control = {
  least: drawn(wave(3)),
  few,
  on: drawn([...wave(15), 10.6, ...wave(21).slice(16)]),
  gaps: drawn([...wave(5), 1.2, ...wave(3), null, ...wave(8)], [closed]),
  restarted: drawn([...wave(12), ...wave(12, 12)], [anew]),
  long: drawn(
    wave(16, 751_000),
    [],
    'Bournemouth, Christchurch and Poole',
    measure({ name: 'Sessions missed', unit: 'count', decimals: 0, interval: 'none' }),
  ),
} as const satisfies Readonly<Record<string, ControlInput>>

export const controlWithout = { all: { ...few, control: { ...few.control, stretches: [] } } }
