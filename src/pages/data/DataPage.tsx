import { useApp, useRegister } from '../../context/app'
import { chooseFiles } from '../../review/Intake'
import { usePageTitle } from '../../ui/usePageTitle'
import { Actions } from './Actions'
import { Examples } from './Examples'
import { Mappings } from './Mappings'
import { NothingLeft } from './NothingLeft'
import { RegisterTable } from './RegisterTable'
import { Removed } from './Removed'
import { useRegisterWork } from './useRegisterWork'
import './data.css'

/** What the app holds and from which files, with the way back from every step. */
export function DataPage() {
  const { framework } = useApp()
  usePageTitle('Data', framework.title)
  const { extracts, removed } = useRegister()
  const work = useRegisterWork()
  const dropped = extracts.filter(({ source }) => source === 'dropped')
  const shipped = extracts.filter(({ source }) => source === 'published')
  return (
    <div className="data">
      <header className="data-head">
        <h1>Data</h1>
        <p className="soft">
          Every figure comes from an extract listed here, and leads back to its file, row and column.
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
      <Actions work={work} />
      <RegisterTable
        title="Added by you"
        extracts={dropped}
        work={work}
        nothing="Nothing yet. What you add stays in this browser until you take it out."
      />
      <Examples />
      <RegisterTable title="Shipped with this site" extracts={shipped} work={work} nothing="None." />
      <Mappings />
      {removed.length > 0 && <Removed extracts={removed} work={work} />}
    </div>
  )
}
