import type { Framework } from '../framework/framework'
import { type Period, parsePeriod } from '../framework/period'
import type { Release } from '../framework/releases'
import type { LoadedPeriods } from '../observations/loadedPeriods'

/** A publication: what is loaded of it, and what of it should be. */
export interface Publication {
  readonly name: string
  /** Names of the measures it feeds, in the framework's order. */
  readonly measures: readonly string[]
  /** The newest of its periods with a figure loaded. */
  readonly loaded?: Period
  /** The newest release known to be out. */
  readonly last?: Release
  /** Out, of a period after the newest that is loaded, and not loaded itself. */
  readonly missing: readonly Release[]
  /** Its date has come, and whether it is out is not known. */
  readonly due: readonly Release[]
  /** The next one whose date lies ahead. */
  readonly next?: Release
}

/** ISO date of the end of the latest of its periods. */
const ends = ({ periods }: Release) =>
  periods
    .flatMap((label) => parsePeriod(label)?.end ?? [])
    .sort()
    .at(-1) ?? ''

/** In order of their dates; what came out together is one. */
function sameDayJoined(all: readonly Release[]): Release[] {
  const joined: Release[] = []
  for (const release of [...all].sort((a, b) => a.date.end.localeCompare(b.date.end))) {
    const held = joined.at(-1)
    if (held?.date.label !== release.date.label || held.expected !== release.expected) joined.push(release)
    else
      joined[joined.length - 1] = {
        ...held,
        measures: [...held.measures, ...release.measures],
        periods: [...held.periods, ...release.periods],
      }
  }
  return joined
}

/**
 * Every publication that `releases.csv` names, in its order, beside what is loaded.
 * @param today ISO date
 */
export function publicationsOf(
  { releases, measures }: Framework,
  loaded: LoadedPeriods,
  today: string,
): Publication[] {
  const isLoaded = (release: Release) =>
    release.measures.some((id) => release.periods.some((label) => loaded.get(id)?.includes(label)))
  return [...new Set(releases.all.map(({ publication }) => publication))].map((name): Publication => {
    const all = sameDayJoined(releases.all.filter(({ publication }) => publication === name))
    const ids = new Set(all.flatMap((release) => release.measures))
    const newest = [...ids]
      .flatMap((id) => loaded.get(id) ?? [])
      .flatMap((label) => parsePeriod(label) ?? [])
      .reduce<Period | undefined>((best, one) => (best && best.end >= one.end ? best : one), undefined)
    const isNew = (release: Release) =>
      !isLoaded(release) && (newest === undefined || ends(release) > newest.end)
    const isOut = ({ expected, date }: Release) => !expected && date.end <= today
    const last = all.findLast(isOut)
    const next = all.find(({ date }) => date.end > today)
    return {
      name,
      measures: [...measures.values()].filter(({ id }) => ids.has(id)).map((measure) => measure.name),
      ...(newest ? { loaded: newest } : {}),
      ...(last ? { last } : {}),
      missing: all.filter((release) => isOut(release) && isNew(release)),
      due: all.filter((release) => release.expected && release.date.end <= today && isNew(release)),
      ...(next ? { next } : {}),
    }
  })
}
