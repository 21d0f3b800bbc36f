import { Link } from '@tanstack/react-router'
import type { ComparatorChoice } from '../../assessment/comparators'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { useNeighbours } from '../../context/useFigures'
import type { Goal, Measure } from '../../framework/framework'
import { comparatorName, neighbourListText, noLineText } from '../../words/comparisonText'

interface Props {
  readonly choices: readonly ComparatorChoice[]
  readonly wanted: readonly string[]
  readonly area: string
  /** All areas with figures; undefined until they are known. */
  readonly areas: readonly { readonly code: string; readonly name: string }[] | undefined
  readonly goal: Goal
  readonly measure: Measure
  readonly add: (id: string) => void
  readonly remove: (id: string) => void
}

/** Switches for the other lines; one that does not exist says why instead of a switch. */
export function ComparatorSwitches({ choices, wanted, area, areas, goal, measure, add, remove }: Props) {
  const { framework } = useApp()
  const reasons = choices.flatMap(({ id, missing }) =>
    missing === undefined
      ? []
      : [
          {
            name: comparatorName(id, framework, area),
            reason: noLineText(missing, goal, measure, framework),
          },
        ],
  )
  const words = [...new Set(reasons.map(({ reason }) => reason))].map((reason) => ({
    reason,
    names: reasons.filter((choice) => choice.reason === reason).map(({ name }) => name),
  }))
  const { edition } = useNeighbours()
  const free = (areas ?? []).filter(({ code }) => code !== area && !wanted.includes(code))
  return (
    <fieldset className="comparators no-print">
      <legend>Compare with</legend>
      <div className="comparator-switches">
        {choices.map(
          ({ comparator }) =>
            comparator && (
              <label key={comparator.id} className="switch">
                <input
                  type="checkbox"
                  checked={wanted.includes(comparator.id)}
                  onChange={({ target }) => (target.checked ? add(comparator.id) : remove(comparator.id))}
                />
                {comparatorName(comparator.id, framework, area)}
              </label>
            ),
        )}
        {choices.some(({ comparator }) => comparator) && (
          <label className="field">
            Another area
            <select value="" onChange={({ target }) => target.value && add(target.value)}>
              <option value="">Choose…</option>
              {free.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p className="small">
        <Link to="/compare/$id" params={{ id: goal.id }} search={keepPlace}>
          See all local authorities, and the rank among them
        </Link>
      </p>
      {edition && choices.some(({ comparator }) => comparator?.id === 'neighbours') && (
        <p className="soft small">{neighbourListText(edition)}</p>
      )}
      {words.map(({ reason, names }) => (
        <p key={reason} className="soft small">
          Not drawn: {names.join(', ')}. {reason}
        </p>
      ))}
    </fieldset>
  )
}
