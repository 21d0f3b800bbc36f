import { z95 } from '../../statistics/interval'
import type { Basis } from '../uncertainty/basis'
import type { Uncertainty } from '../uncertainty/uncertainty'
import type { Verdict } from '../verdict'
import { intervalText, valueText } from '../words'
import { type DerivationStep, type Input, plain } from './step'

type Known = Extract<Uncertainty, { why?: undefined }>

const z = plain(z95, 'count', 4)

/** From a number of events to a rate. */
const scaleText = (of: number | undefined) => (of === undefined ? '' : `, each ÷ ${plain(of)} × 100`)

const methods: Record<
  Known['method'],
  { formula: string; source: string; worked: (basis: Basis, value: number, spread: number) => string }
> = {
  Wilson: {
    formula: '(2x + z² ∓ z√(z² + 4x(1 − x/n))) ÷ (2(n + z²))',
    source: 'Wilson 1927, as in PHEindicatormethods',
    worked: ({ count = 0, of = 0 }) => {
      const [x, n] = [plain(count, 'count', 2), plain(of)]
      return `(2 × ${x} + ${z}² ∓ ${z}√(${z}² + 4 × ${x}(1 − ${x}/${n}))) ÷ (2(${n} + ${z}²)) × 100`
    },
  },
  'exact Poisson': {
    formula: 'χ²(0.025; 2x) ÷ 2 to χ²(0.975; 2x + 2) ÷ 2, for fewer than 10 events',
    source: 'Garwood 1936, as in PHEindicatormethods',
    worked: ({ count = 0, of }) =>
      `χ²(0.025; ${plain(2 * count)}) ÷ 2 to χ²(0.975; ${plain(2 * count + 2)}) ÷ 2${scaleText(of)}`,
  },
  Byar: {
    formula: 'x(1 − 1/(9x) − z/(3√x))³ to (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³, from 10 events on',
    source: 'Byar’s approximation, as in PHEindicatormethods',
    worked: ({ count = 0, of }) => {
      const [x, y] = [plain(count), plain(count + 1)]
      return `${x}(1 − 1/(9 × ${x}) − ${z}/(3√${x}))³ to ${y}(1 − 1/(9 × ${y}) + ${z}/(3√${y}))³${scaleText(of)}`
    },
  },
  'mean of pupils': {
    formula: 'mean ∓ 1.96 × σ ÷ √n',
    source: 'Department for Education, Secondary accountability measures',
    worked: ({ of = 0 }, value, spread) => `${plain(value)} ∓ 1.96 × ${plain(spread)} ÷ √${plain(of)}`,
  },
}

function inputsOf({ count, of, from, point }: Basis, value: string, unit: string): Input[] {
  const size = { name: 'n', value: of === undefined ? '' : plain(of) }
  return [
    { name: 'Figure', value },
    ...(count === undefined || (from === 'published' && of === undefined)
      ? []
      : [
          {
            name: 'x',
            value: plain(count, 'count', 2),
            ...(from === 'published'
              ? { point }
              : { from: `the ${unit} of the pupils counted, ${value} of ${plain(of ?? 0)}` }),
          },
        ]),
    ...(of === undefined ? [] : [{ ...size, name: `n, ${point.period.label}`, point }]),
  ]
}

/** The interval of one figure, worked out. */
export function intervalStep(
  verdict: Verdict,
  title: string,
  value: number,
  uncertainty: Uncertainty | undefined,
): DerivationStep[] {
  if (!uncertainty) return []
  if (uncertainty.why !== undefined)
    return [
      {
        title,
        inputs: [],
        formula: '',
        worked: '',
        result: uncertainty.why,
        source: 'A percentage without counts claims no interval.',
      },
    ]
  const { method, basis } = uncertainty
  const { formula, source, worked } = methods[method]
  const { measure } = verdict
  return [
    {
      title: `${title} (${method})`,
      inputs: inputsOf(basis, valueText(verdict, value), measure.interval === 'events' ? 'rate' : 'share'),
      formula,
      worked: worked(basis, value, measure.spread ?? 0),
      result: intervalText(verdict, uncertainty, 2),
      source: measure.intervalNote ? `${source}. ${measure.intervalNote}` : source,
    },
  ]
}
