import { eventLimits, eventsBehind, scaleText } from './events'
import type { Method } from './method'
import { plain } from './plain'

/** The interval of fewer than ten events. */
export const exactPoisson: Method = {
  name: 'exact-poisson',
  formula: 'χ²(0.025; 2x) ÷ 2 to χ²(0.975; 2x + 2) ÷ 2, for fewer than 10 events',
  source: 'Garwood 1936, as in PHEindicatormethods',
  numbers: ({ count = 0, of }) =>
    `χ²(0.025; ${plain(2 * count)}) ÷ 2 to χ²(0.975; ${plain(2 * count + 2)}) ÷ 2${scaleText(of)}`,
  run: (measure, point, around) => {
    const behind = eventsBehind(measure, point, around)
    const found = behind && eventLimits(behind)
    return found?.method === 'exact-poisson' ? found : undefined
  },
}
