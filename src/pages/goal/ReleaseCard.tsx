import type { Assessment } from '../../assessment/assessment'
import { lastReleaseText, nextReleaseText } from '../../words/releaseSentences'

/** When the measure was last published, and when the next figure is expected. */
export function ReleaseCard({ assessment: { outlook } }: { assessment: Assessment }) {
  const { last } = outlook
  return (
    <section className="card fact" aria-labelledby="release">
      <h2 id="release">Last and next release</h2>
      <p>{lastReleaseText(outlook)}</p>
      <p>{nextReleaseText(outlook)}</p>
      {last && <p className="soft small">Source of the date: {last.source}.</p>}
    </section>
  )
}
