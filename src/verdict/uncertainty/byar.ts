import { eventLimits, eventsBehind } from './events'
import type { Method } from './intervalMethod'

/** The interval of ten events or more. */
export const byar: Method = {
  id: 'byar',
  run: (measure, point, around) => {
    const behind = eventsBehind(measure, point, around)
    const found = behind && eventLimits(behind)
    return found?.method === 'byar' ? found : undefined
  },
}
