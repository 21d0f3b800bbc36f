import { useApp } from '../../context/app'
import { toCsv } from '../../format/csvText'
import { longDate } from '../../framework/period'
import { phases } from '../../framework/vocabulary'
import { meanings } from '../../intake/formats/describe'
import { periodSpellings } from '../../intake/formats/describeFigures'
import {
  goalsTemplate,
  pupilsTemplate,
  templateColumns,
  templateHelp,
  templatePeriod,
} from '../../intake/formats/templates'
import { template } from '../../intake/recipes/template'
import { download } from '../../ui/download'

/** The template's columns, the spellings of periods and the symbols it takes. */
function TemplateColumns() {
  return (
    <div className="kind-part">
      <table>
        <caption>Columns, in any order</caption>
        <tbody>
          {templateColumns.map((name) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{templateHelp[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>Periods</caption>
        <thead>
          <tr>
            <th scope="col">Written</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {periodSpellings.map(({ label, kind, start, end }) => (
            <tr key={label}>
              <th scope="row">
                <code>{label}</code>
              </th>
              <td>
                {kind}{' '}
                <span className="soft small">
                  {start === end ? longDate(end) : `${longDate(start)} to ${longDate(end)}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">
        Spreadsheets turn “January 2019” and “2011/12” into dates. Format the column as text before you type
        into it.
      </p>
      <table>
        <caption>Symbols instead of a value</caption>
        <tbody>
          {Object.entries(template.symbols).map(([symbol, meaning]) => (
            <tr key={symbol}>
              <th scope="row">
                <code>{symbol}</code>
              </th>
              <td>
                {meaning} <span className="soft small">({meanings[meaning]})</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The framework's measures, groups of people and phases, as the template names them. */
function TemplateWords() {
  const { measures, cohorts } = useApp().framework
  return (
    <div className="kind-part">
      <table>
        <caption>Measures</caption>
        <thead>
          <tr>
            <th scope="col">Id</th>
            <th scope="col">Measure</th>
          </tr>
        </thead>
        <tbody>
          {[...measures.values()].map(({ id, name, unit }) => (
            <tr key={id}>
              <th scope="row">
                <code>{id}</code>
              </th>
              <td>
                {name} <span className="soft small">{unit}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>Groups of people</caption>
        <thead>
          <tr>
            <th scope="col">Id</th>
            <th scope="col">Shown as</th>
          </tr>
        </thead>
        <tbody>
          {[...cohorts.values()].map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">
                <code>{id}</code>
              </th>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>Phases</caption>
        <tbody>
          {phases.map((phase) => (
            <tr key={phase}>
              <th scope="row">
                <code>{phase}</code>
              </th>
              <td>{phase === 'all' ? 'all phases together' : `${phase} schools`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

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
        the month they were counted in. <code>cohort_counts_201819.csv</code> among the published data files
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
