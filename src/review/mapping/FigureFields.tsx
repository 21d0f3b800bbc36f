import { choiceOf, choiceValue } from '../../intake/mapping/edit/editChoices'
import { addFigure, changeFigure, removeFigure } from '../../intake/mapping/edit/editFigures'
import { type MappedFigure, ownParts } from '../../intake/mapping/mapping'
import { wordsOf } from '../../intake/mapping/problems/partProblems'
import { AddOne, columnOptions, type Fields, Select } from './controls'
import { quoted, wordName } from './summaries'

const worked = { 100: 'worked:100', 1: 'worked:1' } as const
const ownLabels = { measure: 'Measure', cohort: 'Group', phase: 'Phase', period: 'Period' } as const

/** One column of values: its counts, its unit, and what it alone is about. */
export function FigureFields({ figure, place, ...fields }: Fields & { figure: MappedFigure; place: number }) {
  const { draft, table, framework, words, columns, onChange } = fields
  const change = (changes: Partial<MappedFigure>) =>
    onChange(changeFigure(draft, place, changes, table, words))
  const columnOf = (value: string) => {
    const choice = choiceOf(value)
    return choice.from === 'column' ? choice.name : null
  }
  const own = ownParts.filter((part) => draft[part]?.from === 'figures')
  return (
    <fieldset className="mapping-figure">
      <legend>{figure.value === null ? 'Worked out from counts' : quoted(figure.value)}</legend>
      <Select
        label="Value"
        value={
          figure.value === null ? worked[figure.factor] : choiceValue({ from: 'column', name: figure.value })
        }
        onChange={(value) => {
          const factor = value === worked[100] ? 100 : 1
          change({ value: columnOf(value), factor })
        }}
      >
        <option value={worked[100]}>100 × numerator ÷ denominator</option>
        <option value={worked[1]}>numerator ÷ denominator</option>
        {columnOptions(columns)}
      </Select>
      {(['numerator', 'denominator'] as const).map((count) => {
        const name = figure[count]
        return (
          <Select
            key={count}
            label={count === 'numerator' ? 'Numerator' : 'Denominator'}
            value={choiceValue(name === null ? { from: 'nothing' } : { from: 'column', name })}
            onChange={(value) => change({ [count]: columnOf(value) })}
          >
            <option value="nothing">{figure.value === null ? 'Choose…' : 'none'}</option>
            {columnOptions(columns)}
          </Select>
        )
      })}
      {own.map((part) =>
        part === 'period' ? (
          <label key={part} className="mapping-field">
            {ownLabels[part]}
            <input
              value={figure.period ?? ''}
              placeholder="2023/24"
              onChange={({ target }) => change({ period: target.value || null })}
            />
          </label>
        ) : (
          <Select
            key={part}
            label={ownLabels[part]}
            value={figure[part] ?? ''}
            onChange={(value) => change({ [part]: value || null })}
          >
            <option value="">Choose…</option>
            {wordsOf(part, framework).map((word) => (
              <option key={word} value={word}>
                {wordName(part, word, framework)}
              </option>
            ))}
          </Select>
        ),
      )}
      {figure.value !== null && (
        <label className="mapping-check">
          <input
            type="checkbox"
            checked={figure.factor === 100}
            onChange={({ target }) => change({ factor: target.checked ? 100 : 1 })}
          />
          Shares: 0.943 stands for 94.3%
        </label>
      )}
      <button type="button" className="button" onClick={() => onChange(removeFigure(draft, place))}>
        Take out
      </button>
    </fieldset>
  )
}

/** The columns that hold values, each with its counts. */
export function ValueFields(fields: Fields) {
  const { draft, table, words, columns, onChange } = fields
  const taken = draft.figures.map(({ value }) => value)
  const placed = draft.figures.map((figure, place) => ({ figure, place }))
  const free = columns
    .filter((name) => !taken.includes(name))
    .map((name) => ({ value: choiceValue({ from: 'column', name }), name }))
  return (
    <>
      {placed.map(({ figure, place }) => (
        <FigureFields key={place} figure={figure} place={place} {...fields} />
      ))}
      <AddOne
        label={draft.figures.length === 0 ? 'The value is in' : 'A further column of values'}
        options={[{ value: 'nothing', name: 'No column: worked out from two counts' }, ...free]}
        onAdd={(value) => {
          const choice = choiceOf(value)
          onChange(addFigure(draft, choice.from === 'column' ? choice.name : null, table, words))
        }}
      />
    </>
  )
}
