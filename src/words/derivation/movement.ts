import { difference } from '../../statistics/difference'
import type { Verdict } from '../../verdict/verdict'
import { directionWords } from '../labels'
import { type DerivationStep, figure, plain } from './step'

/** The change between two figures, against chance; a tested trend has its own step. */
export function movementSteps({ now, measure, uncertainty }: Verdict): DerivationStep[] {
  if (!now?.change || now.change.tested) return []
  const { from, to, direction } = now.change
  const word = directionWords[direction].text
  const inputs = [figure('Earlier', from, measure.unit), figure('Later', to, measure.unit)]
  const [before, after] = [uncertainty.get(from.period.label), uncertainty.get(to.period.label)]
  const known = before?.why === undefined && after?.why === undefined && before && after
  const title = `Change from ${from.period.label} to ${to.period.label}`
  if (!known)
    return [
      {
        title,
        inputs,
        formula: 'later − earlier, at the goal’s decimals',
        worked: `${plain(to.value)} − ${plain(from.value)}`,
        result: `${word}; not tested, for it takes an interval around both`,
        source: '',
      },
    ]
  const {
    difference: between,
    low,
    high,
  } = difference({ ...after, value: to.value }, { ...before, value: from.value })
  const numbers = [between, low, high].map((value) => plain(value, 'count', 4))
  return [
    {
      title,
      inputs,
      formula:
        'd ∓ √((later − its limit)² + (the earlier’s other limit − earlier)²); within chance when 0 lies between',
      worked: `d = ${numbers[0]}; the limits of both figures as above`,
      result: `${numbers[1]} to ${numbers[2]}: ${word}, ${low <= 0 && high >= 0 ? 'within' : 'beyond'} chance`,
      source: 'Newcombe 1998, method 10; Zou and Donner 2008',
    },
  ]
}
