import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { RankedArea } from '../../assessment/distribution'
import { seriesTitle } from '../../assessment/goals'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import type { Goal } from '../../framework/framework'

interface Props {
  readonly goal: Goal
  /** The goals to choose from. */
  readonly goals: readonly Goal[]
  readonly periods: readonly string[]
  readonly period: string | undefined
  readonly ranked: readonly RankedArea[]
  /** Codes of the areas the reader marked. */
  readonly marked: readonly string[]
}

function MarkArea({ ranked, marked }: Pick<Props, 'ranked' | 'marked'>) {
  const { framework } = useApp()
  const { change } = useChoices()
  const [names, id] = [useId(), useId()]
  const [typed, type] = useState('')
  const [problem, complain] = useState('')
  const setMarked = (codes: readonly string[]) => change({ compare: codes.join(',') || undefined }, true)
  const find = (text: string) => ranked.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase())
  const mark = (text: string) => {
    const found = find(text)
    if (found) {
      setMarked([...marked.filter((code) => code !== found.code), found.code])
      type('')
      complain('')
    } else if (text.trim()) complain(`No local authority with a figure is called “${text.trim()}”.`)
  }
  return (
    <form
      className="mark-area no-print"
      onSubmit={(event) => {
        event.preventDefault()
        mark(typed)
      }}
    >
      <span className="field">
        <label htmlFor={id}>Find an area</label>
        <input
          id={id}
          list={names}
          value={typed}
          autoComplete="off"
          onChange={({ target }) => {
            type(target.value)
            if (find(target.value)) mark(target.value)
          }}
        />
        <datalist id={names}>
          {ranked.map(({ code, name }) => (
            <option key={code} value={name} />
          ))}
        </datalist>
      </span>
      <button type="submit" className="button">
        Mark it
      </button>
      {marked.map((code) => (
        <button
          key={code}
          type="button"
          className="button"
          onClick={() => setMarked(marked.filter((other) => other !== code))}
        >
          <span className="visually-hidden">Take the mark off </span>
          {framework.areas.get(code)?.name}
          {ranked.every((one) => one.code !== code) && ': no figure'} <span aria-hidden="true">&nbsp;✕</span>
        </button>
      ))}
      <span role="status" className="worse small">
        {problem}
      </span>
    </form>
  )
}

/** Goal, period, and the areas to mark. */
export function CompareGoalChoices({ goal, goals, periods, period, ranked, marked }: Props) {
  const { framework } = useApp()
  const { change } = useChoices()
  const navigate = useNavigate()
  return (
    <div className="compare-choices no-print">
      <label className="field">
        Goal
        <select
          value={goal.id}
          onChange={({ target }) =>
            navigate({
              to: '/compare/$id',
              params: { id: target.value },
              search: (previous) => ({
                ...keepPlace(previous),
                ...(previous.compare ? { compare: previous.compare } : {}),
              }),
              resetScroll: false,
            })
          }
        >
          {goals.map((one) => (
            <option key={one.id} value={one.id}>
              {seriesTitle(one, framework)}
            </option>
          ))}
        </select>
      </label>
      {period && (
        <label className="field">
          Period
          <select
            value={period}
            onChange={({ target }) => change({ period: target.value, range: undefined }, true)}
          >
            {[...periods].reverse().map((label) => (
              <option key={label}>{label}</option>
            ))}
          </select>
        </label>
      )}
      {ranked.length > 0 && <MarkArea ranked={ranked} marked={marked} />}
    </div>
  )
}
