import { choiceOf, choiceValue } from '../../intake/mapping/edit/choice'
import { addFigure } from '../../intake/mapping/edit/figures'
import { AddOne } from './AddOne'
import { FigureFields } from './FigureFields'
import type { Fields } from './fields'

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
