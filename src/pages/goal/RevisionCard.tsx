import type { Assessment } from '../../assessment/assessment'
import { revisionsOf } from '../../assessment/revisions'
import type { DataFile } from '../../observations/dataFile'
import { revisionText } from '../../words/originText'

/** Which figures of the goal's series a later data file changed, from what, and which file did. */
export function RevisionCard({ assessment, files }: { assessment: Assessment; files: readonly DataFile[] }) {
  const revisions = revisionsOf(assessment.verdict.around.points, files)
  if (revisions.length === 0) return null
  return (
    <section className="card fact" aria-labelledby="revised">
      <h2 id="revised">Revised figures</h2>
      {revisions.map((revision) => (
        <p key={revision.point.period.label}>{revisionText(revision, assessment)}</p>
      ))}
    </section>
  )
}
