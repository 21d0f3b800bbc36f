import { Link } from '@tanstack/react-router'
import { type ComponentProps, type ComponentType, useDeferredValue, useId } from 'react'
import type { Assessment } from '../../assessment/assessment'
import { isQuiet } from '../../assessment/scorecard'
import { keepPlace } from '../../context/address'
import { monthYear } from '../../framework/period'
import { aimText, atTheDateLabel, valueText } from '../../words/verdictText'

interface GroupProps extends Omit<ComponentProps<typeof GoalTable>, 'labelledBy'> {
  readonly title: string
  /** How many rows the group has without a filter. */
  readonly of: number
  /** A total is chosen as a filter. */
  readonly filtered: boolean
}

/** A part of the document with its goals. */
export function GoalGroup({ title, of, assessments, filtered, ...table }: GroupProps) {
  const id = useId()
  const quiet = assessments.filter(isQuiet)
  const shown = assessments.filter((assessment) => !isQuiet(assessment))
  return (
    <section className="goal-group" aria-labelledby={id}>
      <h2 id={id}>
        {title} {assessments.length < of && <span className="soft small">{assessments.length} shown</span>}
      </h2>
      {assessments.length === 0 ? (
        <p className="soft">No row fits this choice.</p>
      ) : (
        <>
          {shown.length > 0 && <GoalTable assessments={shown} labelledBy={id} {...table} />}
          <QuietGoals assessments={quiet} open={filtered} />
        </>
      )}
    </section>
  )
}

interface QuietProps {
  readonly assessments: readonly Assessment[]
  /** A filter is chosen, so what it finds is shown at once. */
  readonly open: boolean
}

/** Goals for which no figure is published, in one short line each. */
export function QuietGoals({ assessments, open }: QuietProps) {
  // Folded away as a rule, so every other row is drawn first.
  const drawn = useDeferredValue(assessments, [])
  if (assessments.length === 0) return null
  return (
    <details className="quiet card" open={open}>
      <summary>
        {assessments.length} without a published figure: a local data file can supply them, in the template’s
        form
      </summary>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Goal</th>
            <th scope="col">What it should be</th>
            <th scope="col">By</th>
            <th scope="col">At the date</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((assessment) => {
            const { goal, measure, group, verdict } = assessment
            return (
              <tr key={goal.id} id={`goal-${goal.id}`}>
                <th scope="row">
                  <span className="soft small">{goal.clause}</span>{' '}
                  <Link to="/goal/$id" params={{ id: goal.id }} search={keepPlace}>
                    {measure.name}
                    <span className="visually-hidden">, {group}</span>
                  </Link>
                  <span className="soft small" aria-hidden="true">
                    , {group}
                  </span>
                </th>
                <td>
                  {aimText(goal, measure) ??
                    (goal.target === null ? undefined : valueText(assessment, goal.target))}
                </td>
                <td>{goal.targetDate && monthYear(goal.targetDate, true)}</td>
                <td className="soft">{atTheDateLabel(verdict).text}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}

export interface LineProps {
  readonly assessment: Assessment
  readonly ready: boolean
  readonly compared: boolean
  /** First and last date of every spark. */
  readonly domain: readonly [string, string]
}

/** The columns of a table and how a row fills them. */
export interface Lines {
  readonly name: 'goals' | 'goals measures'
  readonly columns: readonly string[]
  readonly Line: ComponentType<LineProps>
}

interface TableProps extends Omit<LineProps, 'assessment'> {
  readonly assessments: readonly Assessment[]
  /** With a heading for each theme. */
  readonly grouped: boolean
  readonly lines: Lines
  /** Something of it is still being read. */
  readonly busy: boolean
  /** The id of the heading that names the table. */
  readonly labelledBy: string
}

/** Goals as one table; on a narrow screen its rows are laid out as cards. */
export function GoalTable({ assessments, grouped, lines, busy, labelledBy, ...line }: TableProps) {
  const { name, columns, Line } = lines
  const themes = grouped ? [...new Set(assessments.map(({ goal }) => goal.theme))] : ['']
  return (
    <table className={`${name} card`} aria-busy={busy} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {themes.map((theme) => (
        <tbody key={theme}>
          {grouped && (
            <tr className="theme">
              <th colSpan={columns.length} scope="rowgroup">
                {theme}
              </th>
            </tr>
          )}
          {assessments
            .filter(({ goal }) => !grouped || goal.theme === theme)
            .map((assessment) => (
              <Line key={assessment.goal.id} assessment={assessment} {...line} />
            ))}
        </tbody>
      ))}
    </table>
  )
}
