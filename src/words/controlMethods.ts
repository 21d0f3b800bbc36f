import type { Controlled } from '../assessment/control'
import { noLimitsSentence } from './control'
import type { Rung } from './methods'

/** The control chart's place among the methods a series can carry. */
export function controlRungs(controlled: readonly Controlled[]): Rung[] {
  const found = controlled.map(
    ({ title, control }): Rung => ({
      method: `Control chart: ${title}`,
      runs: control.state === 'on',
      why: control.state === 'on' ? 'The variation between neighbouring terms or months.' : noLimitsSentence(control),
    }),
  )
  return found.length > 0
    ? found
    : [
        {
          method: 'Control chart',
          runs: false,
          why: 'It takes figures by term or by month, at least 12 of them: none are published.',
        },
      ]
}
