import { z95 } from '../../statistics/interval'
import { eventLimits, eventsBehind, scaleText } from './events'
import type { Method } from './method'
import { plain } from './plain'

const z = plain(z95, 4)

/** The interval of ten events or more. */
export const byar: Method = {
  name: 'byar',
  formula: 'x(1 − 1/(9x) − z/(3√x))³ to (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³, from 10 events on',
  source: 'Byar’s approximation, as in PHEindicatormethods',
  numbers: ({ count = 0, of }) => {
    const [x, y] = [plain(count), plain(count + 1)]
    return `${x}(1 − 1/(9 × ${x}) − ${z}/(3√${x}))³ to ${y}(1 − 1/(9 × ${y}) + ${z}/(3√${y}))³${scaleText(of)}`
  },
  run: (measure, point, around) => {
    const behind = eventsBehind(measure, point, around)
    const found = behind && eventLimits(behind)
    return found?.method === 'byar' ? found : undefined
  },
}
