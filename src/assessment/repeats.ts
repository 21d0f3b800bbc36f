import type { Framework } from '../framework/framework'
import type { SeriesKey } from '../framework/observation'
import type { SeriesBook } from '../observations/seriesBook'
import { type Repeats, ratioOf } from '../verdict/uncertainty/repeats'

/** How often children were counted who were counted at all, in the area and in the country, period by period. */
export function repeatsOf(
  { framework, book }: { readonly framework: Framework; readonly book: SeriesBook | undefined },
  area: string,
  key: SeriesKey,
): Repeats[] {
  const { countedOnce = [] } = framework.measures.get(key.measure) ?? {}
  const { nation, areas } = framework
  const within = (code: string): Repeats[] => {
    const events = book?.get(code, key)?.points ?? []
    return countedOnce
      .flatMap((measure) => book?.get(code, { ...key, measure })?.points ?? [])
      .flatMap((children) => {
        const of = events.find(({ period }) => period.label === children.period.label)
        const ratio = of && ratioOf(of, children)
        if (!of || ratio === undefined) return []
        const name = code === area ? {} : { of: areas.get(code)?.name ?? code }
        return [{ period: children.period, ratio, events: of, children, ...name }]
      })
  }
  return countedOnce.length === 0 ? [] : [...new Set([area, nation])].flatMap(within)
}
