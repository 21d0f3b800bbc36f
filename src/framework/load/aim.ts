import type { Aim, Goal } from '../framework'
import type { aimKinds } from '../vocabulary'
import { FrameworkError } from './readTable'

interface AimCells {
  readonly aim: (typeof aimKinds)[number] | ''
  readonly target: number | null
  readonly target_of: string
  readonly baseline: number | null
  readonly decimals: number
}

/**
 * What a goal's row of `goals.csv` aims at, and its target where that is a number of its own.
 * @throws FrameworkError when the cells `target` and `target_of` do not belong to the kind of aim.
 */
export function aimOf(row: AimCells, line: number): Pick<Goal, 'aim' | 'target'> {
  const { aim, target: number, target_of: area, baseline } = row
  const expect = (ok: boolean, column: string, expected: string) => {
    if (!ok)
      throw new FrameworkError(
        `goals.csv, line ${line}, column "${column}": expected ${expected} for the aim “${aim}”`,
      )
  }
  const withNumber = (to: (value: number) => Aim, what: string): Aim => {
    if (number === null)
      throw new FrameworkError(
        `goals.csv, line ${line}, column "target": expected ${what} for the aim “${aim}”`,
      )
    return to(number)
  }
  const other = aim === 'in line with' || aim === 'nearer to'
  expect(other === (area !== ''), 'target_of', other ? 'the code of an area' : 'nothing')
  switch (aim) {
    case 'value':
    case 'beyond': {
      return { aim: withNumber((value) => ({ kind: aim, value }), 'a number'), target: number }
    }
    case 'in line with':
      return {
        aim: withNumber((plus) => ({ kind: aim, area, plus }), 'a number, 0 for “at least”'),
        target: null,
      }
    case 'times': {
      const of = withNumber((factor) => ({ kind: aim, factor }), 'a factor')
      return { aim: of, target: baseline === null || number === null ? null : baseline * number }
    }
    default:
      expect(number === null, 'target', 'nothing')
      if (aim === 'nearer to') return { aim: { kind: aim, area }, target: null }
      return { aim: aim === '' ? null : { kind: aim }, target: null }
  }
}
