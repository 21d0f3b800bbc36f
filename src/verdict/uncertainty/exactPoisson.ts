import { eventLimits, eventsBehind } from './events'
import type { Method } from './intervalMethod'

/** The interval of fewer than ten events. */
export const exactPoisson: Method = {
  id: 'exact-poisson',
  run: (measure, point, around) => {
    const behind = eventsBehind(measure, point, around)
    const found = behind && eventLimits(behind)
    return found?.method === 'exact-poisson' ? found : undefined
  },
}
