import { goalsTemplate, templateColumns, templatePeriod } from '../../extracts/kinds/templates'
import { toCsv } from '../../format/csv'
import { download } from '../../ui/download'
import { useApp } from '../app/App'
import { titleOf } from '../goals'
import { TemplateColumns } from './TemplateColumns'
import { TemplateWords } from './TemplateWords'

/** The app's own form, for figures that have no other: two files to download, and what goes into them. */
export function Template() {
  const { framework } = useApp()
  const area = framework.areas.get(framework.homeArea)?.name
  const leftOut = framework.goals.filter((goal) => templatePeriod(goal) === null)
  const save = (name: string, rows: Parameters<typeof toCsv>[1]) =>
    download(name, toCsv(templateColumns, rows), 'text/csv')
  return (
    <section className="card kinds-card" aria-labelledby="template">
      <h2 id="template">Figures of your own: the template</h2>
      <p>
        For figures that come in no known kind of file, such as a local count: one row a figure. The file with{' '}
        {area}’s goals holds each baseline the {framework.document} states; an <code>x</code> stands where it
        gives no period. Put your own periods and figures over them, delete the rows you do not need, and drop
        the file on any page.{' '}
        {leftOut.length > 0 &&
          `Without a row, since the document states no period: ${leftOut.map((goal) => titleOf(goal, framework)).join('; ')}.`}
      </p>
      <p className="kinds-buttons no-print">
        <button type="button" className="button" onClick={() => save('template.csv', [])}>
          Download template.csv (empty)
        </button>
        <button
          type="button"
          className="button"
          onClick={() => save('template-goals.csv', goalsTemplate(framework))}
        >
          Download template-goals.csv ({area}’s goals)
        </button>
      </p>
      <details>
        <summary>What goes into each column</summary>
        <div className="kind-parts">
          <TemplateColumns />
          <TemplateWords />
        </div>
      </details>
    </section>
  )
}
