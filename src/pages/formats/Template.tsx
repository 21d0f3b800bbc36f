import { useApp } from '../../context/app'
import { toCsv } from '../../format/csv'
import {
  goalsTemplate,
  pupilsTemplate,
  templateColumns,
  templatePeriod,
} from '../../intake/formats/templates'
import { download } from '../../ui/download'
import { TemplateColumns } from './TemplateColumns'
import { TemplateWords } from './TemplateWords'

/** The app's own form, for figures that have no other: two files to download, and what goes into them. */
export function Template() {
  const { framework } = useApp()
  const area = framework.areas.get(framework.homeArea)?.name
  const leftOut = framework.goals.filter((goal) => templatePeriod(goal) === null).length
  const save = (name: string, rows: Parameters<typeof toCsv>[1]) =>
    download(name, toCsv(templateColumns, rows), 'text/csv')
  return (
    <section className="card kinds-card" aria-labelledby="template">
      <h2 id="template">Figures of your own: the template</h2>
      <p>
        For figures that come in no known kind of file, such as a local count: one row a figure. The file with{' '}
        {area}’s goals holds each baseline the {framework.document} states; an <code>x</code> stands where it
        states none, or no period for it. Put your own periods and figures over them, delete the rows you do
        not need, and drop the file on any page.{' '}
        {leftOut > 0 && `${leftOut} goals have no row, since the document states no period for them.`}
      </p>
      <p>
        Where only rates are published, a distance is said in children once the size of the group is known:
        rows of the measure <code>{framework.sizeMeasure}</code>, one for each group of people and phase, for
        the month they were counted in. <code>cohort_counts_201819.csv</code> among the published extracts
        holds those of {area}; give any other area’s, or a later January’s, in the same form. Local rates need
        none of them: they divide by the pupils of the area’s own files.
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
        <button
          type="button"
          className="button"
          onClick={() => save('template-pupils.csv', pupilsTemplate(framework))}
        >
          Download template-pupils.csv (numbers of pupils)
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
