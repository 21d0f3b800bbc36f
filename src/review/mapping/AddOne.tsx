import { useState } from 'react'
import { Select } from './Choose'

interface Props {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly onAdd: (value: string) => void
}

/** A choice that is taken by a button, so that walking through the list with the keyboard changes nothing. */
export function AddOne({ label, options, onAdd }: Props) {
  const [chosen, setChosen] = useState('')
  return (
    <div className="mapping-add">
      <Select label={label} value={chosen} onChange={setChosen}>
        <option value="">Choose…</option>
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      <button
        type="button"
        className="button"
        disabled={chosen === ''}
        onClick={() => {
          onAdd(chosen)
          setChosen('')
        }}
      >
        Add
      </button>
    </div>
  )
}
