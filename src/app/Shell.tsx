import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { keepPlace } from '../context/address'
import { useApp, useEngineState, useRegister, useSource } from '../context/app'
import { useChoices } from '../context/useChoices'
import { areasQuery } from '../observations/areas'
import { AddFiles } from '../review/AddFiles'
import { areaLabel } from '../words/areaText'
import { DateChoice } from './DateChoice'
import '../ui/shell.css'

const list = new Intl.ListFormat('en-GB')

/** Stands on every page, on screen and in print, while figures that are made up are among those shown. */
function SyntheticNotice() {
  const made = useRegister().dataFiles.filter(({ synthetic }) => synthetic)
  if (made.length === 0) return null
  return (
    <p className="notice synthetic" role="note">
      <strong>Synthetic figures are loaded.</strong> {list.format(made.map(({ fileName }) => fileName))}{' '}
      {made.length > 1 ? 'are' : 'is'} made up, to try the app with. Nothing drawn from{' '}
      {made.length > 1 ? 'them' : 'it'} is about real children; the page “Data” takes{' '}
      {made.length > 1 ? 'them' : 'it'} out again.
    </p>
  )
}

function AreaChoice() {
  const { framework, today } = useApp()
  const { area, change } = useChoices()
  const source = useSource()
  const [late, setLate] = useState(false)
  // The list of areas lets the page's own figures go first.
  useEffect(() => {
    if (source.ready) requestAnimationFrame(() => setLate(true))
  }, [source.ready])
  const { data } = useQuery({ ...areasQuery(source), enabled: source.ready && late })
  const current = framework.areas.get(area)
  const areas = data?.some(({ code }) => code === area)
    ? data
    : [...(current ? [current] : []), ...(data ?? [])]
  const labelOf = (code: string, name: string) => {
    const known = framework.areas.get(code)
    return known ? areaLabel(known, today) : name
  }
  return (
    <label className="field">
      Area
      <select
        value={area}
        onChange={(event) =>
          change({ area: event.target.value === framework.homeArea ? undefined : event.target.value })
        }
      >
        {areas.map(({ code, name }) => (
          <option key={code} value={code}>
            {labelOf(code, name)}
          </option>
        ))}
      </select>
    </label>
  )
}

function EngineNotice() {
  const state = useEngineState()
  if (state === 'rebuilding')
    return (
      <p className="notice">
        The database stopped and is being started again; accepted data files are read anew.
      </p>
    )
  if (typeof state === 'object')
    return (
      <p className="notice" role="alert">
        The database could not be started: {state.failed} The goals are shown without figures. Reload the page
        to try again.
      </p>
    )
  return null
}

function RegisterNotices() {
  return useRegister().problems.map((problem) => (
    <p key={problem} className="notice" role="alert">
      {problem}
    </p>
  ))
}

/** What stands around every page: title, navigation, area, date, the way in for a CSV. */
export function Shell() {
  const { framework } = useApp()
  const { problems } = useChoices()
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <header className="shell-header">
        <Link to="/" search={keepPlace} className="shell-title">
          {framework.title}
        </Link>
        <nav className="shell-nav no-print" aria-label="Pages">
          <Link to="/" search={keepPlace} activeOptions={{ exact: true, includeSearch: false }}>
            Scorecard
          </Link>
          <Link to="/compare" search={keepPlace} activeOptions={{ includeSearch: false }}>
            Compare
          </Link>
          <Link to="/gap" search={keepPlace} activeOptions={{ includeSearch: false }}>
            Gap
          </Link>
          <Link to="/schools" search={keepPlace} activeOptions={{ includeSearch: false }}>
            Schools
          </Link>
          <Link to="/explore" search={keepPlace} activeOptions={{ includeSearch: false }}>
            Explore
          </Link>
          <Link to="/data" search={keepPlace} activeOptions={{ includeSearch: false }}>
            Data
          </Link>
          <Link to="/kinds" search={keepPlace} activeOptions={{ includeSearch: false }}>
            Kinds of file
          </Link>
        </nav>
        <div className="shell-choices no-print">
          <AreaChoice />
          <DateChoice />
          <AddFiles />
        </div>
      </header>
      <main className="shell-main" id="main" tabIndex={-1}>
        <EngineNotice />
        <SyntheticNotice />
        <RegisterNotices />
        {problems.map((problem) => (
          <p key={problem} className="notice" role="alert">
            {problem}
          </p>
        ))}
        <Outlet />
      </main>
      <footer className="shell-footer soft small">
        Everything is worked out in this browser; no figure leaves it. Published figures: Department for
        Education and NHS England, Open Government Licence v3.0.
      </footer>
    </>
  )
}
