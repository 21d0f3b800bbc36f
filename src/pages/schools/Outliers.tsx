import { byName } from '../../charts/schools/schoolColumns'
import { capital } from '../../format/text'
import { notDrawnText } from '../../words/labels'
import type { View } from './schoolsView'

/** The schools beyond the outer limits, each with its sum; then those that have no place in the chart. */
export function Outliers({
  view: { outliers, apart, against, none },
  onlyKept,
}: {
  view: View
  onlyKept: boolean
}) {
  return (
    <div className="schools-lists">
      {against && (
        <section className="card schools-card" aria-labelledby="outliers">
          <h2 id="outliers">
            {onlyKept
              ? 'Still outside among so many schools'
              : `Outside the 99.8% ${against === 'limits' ? 'limits' : 'interval'}`}
          </h2>
          {outliers.length === 0 ? (
            <p>{none}</p>
          ) : (
            <ul className="schools-sums">
              {outliers.map(({ school, sum }) => (
                <li key={school.number}>
                  <strong>{school.name}</strong> {sum}
                </li>
              ))}
            </ul>
          )}
          {outliers.length > 0 && (
            <p className="soft small">
              Outside the limits is a reason to ask, not a judgement
              {onlyKept ? '' : ': with nothing amiss, about one school in 500 stands there'}. In alphabetical
              order; schools get no rank.
            </p>
          )}
        </section>
      )}
      {apart.length > 0 && (
        <section className="card schools-card" aria-labelledby="apart">
          <h2 id="apart">Not in the chart</h2>
          <p className="small">
            {apart.length === 1 ? 'This school has' : `These ${apart.length} schools have`} no place in the
            chart. A suppressed figure is not 0.
          </p>
          {[...new Set(apart.map(({ reason }) => reason))].map((reason) => (
            <p key={reason} className="small">
              <strong>
                {capital(notDrawnText[reason])} ({apart.filter((one) => one.reason === reason).length}):
              </strong>{' '}
              {byName(apart.filter((one) => one.reason === reason))
                .map(({ school }) => school.name)
                .join('; ')}
              .
            </p>
          ))}
        </section>
      )}
    </div>
  )
}
