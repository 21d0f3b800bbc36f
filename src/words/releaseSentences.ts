import type { Assessment } from '../assessment/assessment'
import type { Publication } from '../assessment/publications'
import { longDate, type Period } from '../framework/period'
import type { Outlook, Release } from '../framework/releases'
import type { Point } from '../framework/series'
import type { Now, Verdict } from '../verdict/verdict'
import { ageText } from './verdictText'

/** `10 July 2025`, or `July 2025` where the day is not known. */
export const releaseDateText = ({ kind, label, start }: Period) => (kind === 'day' ? longDate(start) : label)

const onDate = (date: Period) => `${date.kind === 'day' ? 'on' : 'in'} ${releaseDateText(date)}`

/** `on 10 July 2025`, or `in July 2025` where the day is not known. */
export const releasedOn = ({ date }: Pick<Release, 'date'>) => onDate(date)

const list = (labels: readonly string[]) => labels.join(' and ')

/** `Published on 10 July 2025.`, or that nobody here knows when. */
export const publishedText = ({ release }: Pick<Point, 'release'>) =>
  release
    ? `Published ${releasedOn(release)} (${release.publication}).`
    : 'Its release date is not known here: it counts from the end of its period.'

/** How fresh the latest figure is: when it was published or, where that is not known, its age in full years. */
export const freshnessText = ({ point, age }: Pick<Now, 'point' | 'age'>) =>
  point.release ? `published ${releaseDateText(point.release.date)}` : ageText(age)

/** The newest release of a measure. */
export const lastReleaseText = ({ last }: Outlook) =>
  last
    ? `The last release known here: ${list(last.periods)}, ${releasedOn(last)} (${last.publication}).`
    : 'No release date of this measure is known here.'

/** The release that comes next: what a source says, or the months of the years before, said as such. */
export function nextReleaseText({ next }: Outlook): string {
  const [date] = next?.dates ?? []
  if (!next || !date) return 'When the next figure comes is not known here.'
  const { periods, dates, basis, overdue } = next
  const what = list(periods)
  if (basis === 'known') return `The next release known here: ${what}, ${onDate(date)}.`
  const months = dates.map(({ label }) => label.split(' ')[0]).join(' or ')
  const when =
    basis === 'usual' ? `usually in ${months}, so in ${date.end.slice(0, 4)}` : `expected ${onDate(date)}`
  return `Next: ${what}, ${when}.${overdue ? ' It may be out by now, but is not loaded.' : ''}`
}

/** What of a publication should be loaded by now, and what comes next. */
export function publicationText({ missing, due, next }: Publication): string {
  const said = [
    ...missing.map((release) => `${list(release.periods)}: published ${releasedOn(release)}, not loaded.`),
    ...due.map(
      (release) =>
        `${list(release.periods)}: expected ${releasedOn(release)}, not loaded; whether it is out is not known here.`,
    ),
    ...(next ? [`${list(next.periods)}: expected ${releasedOn(next)}.`] : []),
  ]
  return said.join(' ') || 'Nothing newer is known here.'
}

/** Why figures of periods that had ended by the as-at date do not count. */
export const unpublishedSentences = ({ unpublished, asAt }: Pick<Verdict, 'unpublished' | 'asAt'>) =>
  unpublished.flatMap(({ period, release }) =>
    release
      ? [
          `${period.label} had ended by ${longDate(asAt)}, but its figure was first published ${releasedOn(release)}.`,
        ]
      : [],
  )

/** The newest of them in a few words, for a row. */
export function unpublishedInShort({ unpublished }: Pick<Verdict, 'unpublished'>): string | undefined {
  const newest = unpublished.at(-1)
  return (
    newest?.release && `${newest.period.label}: not published until ${releaseDateText(newest.release.date)}`
  )
}

/** Goals with what is to say of their releases, under a title. */
interface Told {
  readonly title: string
  readonly rows: readonly { readonly assessment: Assessment; readonly text: string }[]
}

/** What counts as at a past date, in one line, and the goals behind each part of it. */
export interface PublishedByThen {
  readonly line: string
  readonly groups: readonly Told[]
}

const goals = (count: number) => `${count} ${count === 1 ? 'goal' : 'goals'}`

/** What had been published by a past date, and where the end of a period stands for a release date nobody here knows. */
export function publishedByThen(assessments: readonly Assessment[], asAt: string): PublishedByThen {
  const later = assessments.flatMap((assessment) => {
    const text = unpublishedInShort(assessment.verdict)
    return text ? [{ assessment, text }] : []
  })
  const unknown = assessments.flatMap((assessment) => {
    const point = assessment.verdict.now?.point
    return point && !point.release ? [{ assessment, text: point.period.label }] : []
  })
  const said = [
    ...(later.length > 0
      ? [`for ${goals(later.length)} a period had ended whose figure was published only later`]
      : []),
    ...(unknown.length > 0
      ? [
          `for ${goals(unknown.length)} the release date of the latest figure is not known here, so it counts from the end of its period`,
        ]
      : []),
  ]
  return {
    line: `only figures published by ${longDate(asAt)}, as they stand in the data files today${said.length > 0 ? `; ${said.join(', ')}` : ''}.`,
    groups: [
      { title: 'Published only later', rows: later },
      { title: 'Release date of the latest figure not known', rows: unknown },
    ].filter(({ rows }) => rows.length > 0),
  }
}
