import { publishedQualities, symbolMeanings } from '../../framework/vocabulary'
import { splitsIn } from '../../intake/checks/splits'
import { readsOf } from '../../intake/mapping/draft'
import { addRule, changeRule, removeRule, toggleValue } from '../../intake/mapping/edit/editFigures'
import { explainSymbol } from '../../intake/mapping/edit/editLabels'
import { type LeftOut, longestText } from '../../intake/mapping/mapping'
import { symbolsIn } from '../../intake/mapping/symbols'
import { labelsIn } from '../../intake/mapping/table'
import { lowered } from '../../intake/mapping/text'
import { AddOne, type Fields, Labels, Select } from './controls'
import { quoted } from './summaries'

const list = symbolMeanings.map((word) => ({ word, name: word }))

/** What stands in cells without a number, and what becomes of empty ones. */
export function SymbolFields({ draft, table, onChange }: Fields) {
  const found = symbolsIn(draft.figures, table)
  const absent = draft.symbols
    .filter(({ symbol }) => !found.some(({ cell }) => lowered(cell) === lowered(symbol)))
    .map(({ symbol }) => ({ cell: symbol, times: 0 }))
  return (
    <>
      <Labels
        caption="Cells without a number"
        labels={[...found, ...absent]}
        meaning={(cell) => draft.symbols.find(({ symbol }) => lowered(symbol) === lowered(cell))?.means}
        words={list}
        omit={false}
        onExplain={(symbol, means) =>
          onChange(
            explainSymbol(
              draft,
              symbol,
              symbolMeanings.find((one) => one === means),
            ),
          )
        }
      />
      {found.length === 0 && <p className="soft small">All cells of the values are numbers or empty.</p>}
      <Select
        label="An empty cell"
        value={draft.blanks}
        onChange={(value) => onChange({ ...draft, blanks: value === 'reject' ? 'reject' : 'leave out' })}
      >
        <option value="reject">rejects its row: something is missing</option>
        <option value="leave out">is left out: there is no figure</option>
      </Select>
    </>
  )
}

const mostValues = 30

function Rule({ rule, place, ...fields }: Fields & { readonly rule: LeftOut; readonly place: number }) {
  const { draft, table, onChange } = fields
  const found = labelsIn(table, rule.column).map(({ cell }) => cell)
  const values = [...rule.values, ...found.filter((cell) => !rule.values.includes(cell))]
  return (
    <fieldset className="mapping-figure">
      <legend>{quoted(rule.column)}</legend>
      <Select
        label="Leave out rows in which it"
        value={rule.rule}
        onChange={(value) => onChange(changeRule(draft, place, { rule: value === 'is' ? 'is' : 'is not' }))}
      >
        <option value="is">is one of these</option>
        <option value="is not">is none of these</option>
      </Select>
      <div className="mapping-values">
        {values.slice(0, mostValues).map((value) => (
          <label key={value} className="mapping-check">
            <input
              type="checkbox"
              checked={rule.values.includes(value)}
              onChange={() => onChange(changeRule(draft, place, toggleValue(rule, value)))}
            />
            {value === '' ? '(empty)' : value.slice(0, 60)}
          </label>
        ))}
        {values.length > mostValues && (
          <p className="soft small">… and {values.length - mostValues} more values</p>
        )}
      </div>
      <button type="button" className="button" onClick={() => onChange(removeRule(draft, place))}>
        Take out
      </button>
    </fieldset>
  )
}

/** Rows to skipped by what stands in a column. */
export function LeftOutFields(fields: Fields) {
  const { draft, table, columns, onChange } = fields
  const taken = draft.leftOut.map(({ column }) => column)
  const splits = splitsIn(table, readsOf(draft, table.header)).filter(({ values }) => values.length > 1)
  return (
    <>
      {splits.map(({ column }) => (
        <button
          key={column}
          type="button"
          className="button"
          onClick={() => onChange(addRule(draft, column))}
        >
          Leave rows out by {quoted(column)}
        </button>
      ))}
      {draft.leftOut.map((rule, place) => (
        <Rule key={rule.column} rule={rule} place={place} {...fields} />
      ))}
      <AddOne
        label="Leave rows out by the column"
        options={columns.filter((name) => !taken.includes(name)).map((name) => ({ value: name, name }))}
        onAdd={(column) => onChange(addRule(draft, column))}
      />
    </>
  )
}

/** What the kind of file is called, who publishes it, and how sure its figures are. */
export function NameFields({ draft, onChange }: Fields) {
  return (
    <>
      <label className="mapping-field mapping-name">
        Name
        <input
          value={draft.title}
          maxLength={longestText}
          onChange={({ target }) => onChange({ ...draft, title: target.value })}
        />
      </label>
      <label className="mapping-field">
        Publisher
        <input
          value={draft.publisher}
          maxLength={longestText}
          onChange={({ target }) => onChange({ ...draft, publisher: target.value })}
        />
      </label>
      <Select
        label="Its figures are"
        value={draft.quality}
        onChange={(value) =>
          onChange({
            ...draft,
            quality: publishedQualities.find((quality) => quality === value) ?? draft.quality,
          })
        }
      >
        {publishedQualities.map((quality) => (
          <option key={quality}>{quality}</option>
        ))}
      </Select>
    </>
  )
}
