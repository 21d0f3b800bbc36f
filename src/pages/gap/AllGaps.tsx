import { Link } from '@tanstack/react-router'
import type { Gap } from '../../assessment/gaps'
import type { Search } from '../../context/address'
import { Status } from '../../ui/Status'
import { firstPeriod, movementOf } from '../../verdict/gap/gap'
import { gapLabel, gapText, gapTitle, ratioText, sideNames, sizeText } from '../../words/gapSentences'

/** One gap: the latest, how it moved, and who moved it. */
function Row({ gap, chosen }: { gap: Gap; chosen: boolean }) {
  const { of, line, measure, cohort, phase } = gap
  const names = sideNames(gap)
  const last = line.points.at(-1)
  if (!last) return null
  const to = last.period.label
  const from = firstPeriod(line, to)
  const movement = from && movementOf(line, from.period.label, to)
  const moved = movement?.why === undefined ? movement : undefined
  return (
    <tr>
      <th scope="row">
        <Link
          to="/gap"
          search={({ area, asAt }: Search) => ({
            ...(area ? { area } : {}),
            ...(asAt ? { asAt } : {}),
            measure,
            cohort,
            phase,
          })}
          resetScroll={false}
          aria-current={chosen ? 'true' : undefined}
        >
          {gapTitle(gap)}
        </Link>
      </th>
      <td className="number" data-label="Gap">
        {gapText(of, last.gap, names)}
        {last.ratio !== undefined && <span className="line soft small">{ratioText(last.ratio)}</span>}
        <span className="line soft small">{to}</span>
      </td>
      <td className="number" data-label="Changed by">
        {moved ? sizeText(of, moved.change.change) : <span className="soft">–</span>}
        {moved && <span className="line soft small">since {moved.from.period.label}</span>}
      </td>
      <td data-label="Who moved it">
        {moved ? (
          <Status label={gapLabel(of, moved, names)} />
        ) : (
          <span className="soft">nothing comparable before it</span>
        )}
      </td>
    </tr>
  )
}

/** Every gap of the area; each leads to its chart. */
export function AllGaps({ gaps, chosen }: { gaps: readonly Gap[]; chosen: Gap }) {
  return (
    <section className="card chart-card" aria-labelledby="all-gaps">
      <h2 id="all-gaps">All gaps</h2>
      <table className="plain all-gaps">
        <thead>
          <tr>
            <th scope="col">Measure and group</th>
            <th scope="col" className="number">
              Gap
            </th>
            <th scope="col" className="number">
              Changed by
            </th>
            <th scope="col">Who moved it</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <Row key={gapTitle(gap)} gap={gap} chosen={gap === chosen} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
