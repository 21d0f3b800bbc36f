import { longDate } from '../../framework/period'
import { meanings } from '../../intake/formats/meanings'
import { periodSpellings } from '../../intake/formats/periods'
import { templateColumns, templateHelp } from '../../intake/formats/templates'
import { template } from '../../intake/recipes/template'

/** The template's columns, the spellings of periods and the symbols it takes. */
export function TemplateColumns() {
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
