import { Link } from '@tanstack/react-router'
import { titleOf } from '../../assessment/goals'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import type { FileFormat } from '../../intake/formats/describe'
import type { Ids } from '../../intake/formats/describeFigures'

function Goals({ ids, words }: { ids: readonly string[]; words: string }) {
  const { framework } = useApp()
  const goals = framework.goals.filter(({ id }) => ids.includes(id))
  if (goals.length === 0) return null
  if (goals.length === framework.goals.length) return <p className="small">{words} every goal.</p>
  return (
    <p className="small">
      {words} {goals.length === 1 ? 'goal' : 'goals'}{' '}
      {goals.map((goal, at) => (
        <span key={goal.id}>
          {at > 0 && ', '}
          <Link
            to="/goal/$id"
            params={{ id: goal.id }}
            search={keepPlace}
            aria-label={`${goal.id}: ${titleOf(goal, framework)}`}
          >
            {goal.id}
          </Link>
        </span>
      ))}
      .
    </p>
  )
}

/** The figures a row gives: measure, groups and phases, and the columns each number comes from. */
export function FormatFigures({
  kind: { title, figures, neighbours, ofSchools, names, goals, beside },
}: {
  kind: FileFormat
}) {
  const { framework } = useApp()
  if (neighbours > 0)
    return (
      <p>
        A row lists the {neighbours} local authorities most like one, closest first. The median of these
        neighbours is a line to compare with.
      </p>
    )
  if (names)
    return (
      <p>A row names a school by its URN or LAESTAB number, for the page “Schools”. It holds no figures.</p>
    )
  const named = (ids: Ids, name: (id: string) => string) =>
    ids === 'any' ? 'any' : ids.map((one) => name(one)).join(', ')
  const measure = (one: string) => framework.measures.get(one)?.name ?? one
  const cohort = (one: string) => framework.cohorts.get(one)?.label ?? one
  return (
    <div className="kind-part">
      <h3>What it gives</h3>
      {/* A region that scrolls must be reachable from the keyboard. */}
      <section className="kinds-scroll" aria-label={`What it gives: ${title}`} tabIndex={0}>
        <table className="wide">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">Groups of people</th>
              <th scope="col">Phases</th>
              <th scope="col">Value</th>
              <th scope="col">Numerator</th>
              <th scope="col">Denominator</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.measures}${figure.cohorts}${figure.value}`}>
                <th scope="row">{named(figure.measures, measure)}</th>
                <td>{named(figure.cohorts, cohort)}</td>
                <td>{named(figure.phases, (one) => one)}</td>
                <td>
                  {figure.value}
                  {figure.needs.length > 0 && <span className="soft"> (where the file has it)</span>}
                  {figure.chosenBy.length > 0 && (
                    <span className="soft"> (in rows marked by {figure.chosenBy.join(', ')})</span>
                  )}
                </td>
                <td>{figure.numerator || '–'}</td>
                <td>{figure.denominator || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Goals ids={goals} words="Can stand on the line of" />
      <Goals ids={beside} words="Shown beside" />
      {goals.length + beside.length === 0 && (
        <p className="small">
          {ofSchools
            ? 'These are figures of single schools, for the page “Schools”.'
            : 'No goal of the framework is about it.'}
        </p>
      )}
    </div>
  )
}
