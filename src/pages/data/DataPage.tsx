import { useApp, useRegister } from '../../context/app'
import { chooseFiles } from '../../review/AddFiles'
import { usePageTitle } from '../../ui/usePageTitle'
import { DataFileTable, RemovedFiles } from './DataFileTable'
import { Mappings } from './Mappings'
import { ReleaseTable } from './ReleaseTable'
import { SyntheticExamples } from './SyntheticExamples'
import { useRegisterWork } from './useRegisterWork'
import { WorkspaceActions } from './WorkspaceActions'
import './data.css'
import { useState } from 'react'

/** Every address this page has fetched from since it was opened, as the browser itself recorded it. */
function fetchedSoFar() {
  const entries = performance.getEntriesByType('resource').filter(({ name }) => /^https?:/.test(name))
  return { count: entries.length, origins: [...new Set(entries.map(({ name }) => new URL(name).origin))] }
}

/** That nothing has left this computer, as a fact a reader can check. */
function NothingLeft() {
  const [{ count, origins }, look] = useState(fetchedSoFar)
  const own = origins.every((origin) => origin === window.location.origin)
  return (
    <section className="card data-fact" aria-label="What has left this computer">
      <p>
        <strong>{own ? 'Nothing has left this computer.' : 'This page has fetched from elsewhere.'}</strong>{' '}
        Since it was opened it fetched {count} files of its own from {origins.join(', ') || 'nowhere'} and
        sent none: files are read in this browser, and the site’s Content-Security-Policy forbids it any other
        address.
      </p>
      <button type="button" className="button" onClick={() => look(fetchedSoFar())}>
        Look again
      </button>
    </section>
  )
}

/** What the app holds and from which files, with the way back from every step. */
export function DataPage() {
  const { framework } = useApp()
  usePageTitle('Data', framework.title)
  const { dataFiles, removed } = useRegister()
  const work = useRegisterWork()
  const dropped = dataFiles.filter(({ source }) => source === 'dropped')
  const shipped = dataFiles.filter(({ source }) => source === 'published')
  return (
    <div className="data">
      <header className="data-head">
        <h1>Data</h1>
        <p className="soft">
          Every figure comes from a data file listed here, and leads back to its file, row and column.
        </p>
      </header>
      <section className="data-drop no-print" aria-label="Add files">
        <p>
          <strong>Drop CSV or Excel files here</strong>, or anywhere on any page. Each is reviewed before it
          is added.
        </p>
        <button type="button" className="button" onClick={chooseFiles}>
          Choose files…
        </button>
      </section>
      <NothingLeft />
      <WorkspaceActions work={work} />
      <DataFileTable
        title="Added by you"
        files={dropped}
        work={work}
        nothing="Nothing yet. What you add stays in this browser until you take it out."
      />
      <SyntheticExamples />
      <DataFileTable title="Shipped with this site" files={shipped} work={work} nothing="None." />
      <ReleaseTable />
      <Mappings />
      {removed.length > 0 && <RemovedFiles files={removed} work={work} />}
    </div>
  )
}
