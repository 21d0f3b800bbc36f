import { addRule, changeRule, removeRule, toggleValue } from '../../intake/mapping/edit/leftOut'
import { labelsIn } from '../../intake/mapping/labels'
import type { LeftOut } from '../../intake/mapping/mapping'
import { AddOne } from './AddOne'
import { Select } from './Choose'
import type { Fields } from './fields'
import { quoted } from './said'

const most = 30

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
        {values.slice(0, most).map((value) => (
          <label key={value} className="mapping-check">
            <input
              type="checkbox"
              checked={rule.values.includes(value)}
              onChange={() => onChange(changeRule(draft, place, toggleValue(rule, value)))}
            />
            {value === '' ? '(empty)' : value.slice(0, 60)}
          </label>
        ))}
        {values.length > most && <p className="soft small">… and {values.length - most} more values</p>}
      </div>
      <button type="button" className="button" onClick={() => onChange(removeRule(draft, place))}>
        Take out
      </button>
    </fieldset>
  )
}

/** Rows to set aside by what stands in a column. */
export function LeftOutFields(fields: Fields) {
  const { draft, columns, onChange } = fields
  const taken = draft.leftOut.map(({ column }) => column)
  return (
    <>
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
