import type { SchoolChoices } from '../../assessment/schoolChoices'
import { byName } from '../../charts/schools/schoolColumns'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import type { Group } from '../../verdict/schools/group'
import { comparisonOf, hasFunnel } from '../../verdict/schools/group'

const phaseNames = {
  all: 'All schools',
  primary: 'Primary schools',
  secondary: 'Secondary schools',
  special: 'Special schools',
}

/** What to compare: every choice is in the address. */
export function SchoolsChoices({
  choices,
  group,
  areaName,
}: {
  choices: SchoolChoices
  group: Group
  areaName: string
}) {
  const { framework } = useApp()
  const { change } = useChoices()
  const { measures, cohorts, phases, periods, measure, cohort, phase, period, school, widened, against } =
    choices
  return (
    <div className="schools-controls no-print">
      <label className="field">
        Measure
        <select
          value={measure.id}
          onChange={({ target }) => change({ measure: target.value, cohort: undefined, period: undefined })}
        >
          {measures.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {cohorts.length > 1 && (
        <label className="field">
          Pupils
          <select
            value={cohort}
            onChange={({ target }) => change({ cohort: target.value, period: undefined })}
          >
            {cohorts.map((one) => (
              <option key={one} value={one}>
                {framework.cohorts.get(one)?.label ?? one}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        Kind of school
        <select value={phase} onChange={({ target }) => change({ phase: target.value, school: undefined })}>
          {phases.map((one) => (
            <option key={one} value={one}>
              {phaseNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        Period
        <select value={period.label} onChange={({ target }) => change({ period: target.value })}>
          {periods.map(({ label }) => (
            <option key={label} value={label}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        School
        <select
          value={school?.number ?? ''}
          onChange={({ target }) => change({ school: target.value === '' ? undefined : target.value })}
        >
          <option value="">None chosen</option>
          {byName(group.figures).map(({ school: { number, name } }) => (
            <option key={number} value={number}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {hasFunnel(measure) && (
        <label className="field">
          Held against
          <select
            value={against}
            onChange={({ target }) => change({ against: target.value === 'England' ? 'England' : undefined })}
          >
            <option value="area">{areaName}</option>
            <option value="England">England</option>
          </select>
        </label>
      )}
      {(hasFunnel(measure) || comparisonOf(measure) === 'means') && (
        <label className="schools-switch">
          <input
            type="checkbox"
            checked={widened}
            onChange={({ target }) => change({ limits: target.checked ? undefined : 'chance' })}
          />
          Allow for schools differing anyway (over-dispersion)
        </label>
      )}
    </div>
  )
}
