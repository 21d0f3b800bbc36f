import type { GapChoice } from '../../assessment/gapChoice'
import type { Gap } from '../../assessment/gaps'
import type { Search } from '../../context/address'
import { useChoices } from '../../context/useChoices'

interface FieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly choose: (id: string) => void
}

function Field({ label, value, options, choose }: FieldProps) {
  return (
    <label className="field">
      {label}
      <select
        value={value}
        disabled={options.length < 2}
        onChange={({ target }) => {
          choose(target.value)
        }}
      >
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

const phaseName = (phase: string) => (phase === 'all' ? 'all phases' : phase)

/** Measure, group, phase and the two periods; each choice goes into the address. */
export function GapChoices({ gaps, choice }: { gaps: readonly Gap[]; choice: GapChoice }) {
  const { change } = useChoices()
  const { gap, cohorts, phases, periods, from, to } = choice
  const measures = [...new Map(gaps.map(({ measure, of }) => [measure, of.name]))]
  const choose = (changes: Search) => change(changes, true)
  const labels = periods.map(({ period: { label } }) => ({ id: label, name: label }))
  const last = labels.findIndex(({ id }) => id === to)
  const first = labels.findIndex(({ id }) => id === from)
  return (
    <div className="gap-choices no-print">
      <Field
        label="Measure"
        value={gap.measure}
        options={measures.map(([id, name]) => ({ id, name }))}
        choose={(measure) => {
          const has = (cohort: string) =>
            gaps.some((other) => other.measure === measure && other.cohort === cohort)
          const cohort = has(gap.cohort) ? gap.cohort : undefined
          choose({ measure, cohort, phase: undefined, from: undefined, to: undefined })
        }}
      />
      <Field
        label="Group"
        value={gap.cohort}
        options={cohorts.map(({ cohort, cohortLabel }) => ({ id: cohort, name: cohortLabel }))}
        choose={(cohort) => choose({ cohort })}
      />
      <Field
        label="Phase"
        value={gap.phase}
        options={phases.map(({ phase }) => ({ id: phase, name: phaseName(phase) }))}
        choose={(phase) => choose({ phase })}
      />
      <Field
        label="From"
        value={from}
        options={labels.slice(0, Math.max(last, 0))}
        choose={(label) => choose({ from: label })}
      />
      <Field
        label="To"
        value={to}
        options={labels.slice(first + 1)}
        choose={(label) => choose({ to: label })}
      />
    </div>
  )
}
