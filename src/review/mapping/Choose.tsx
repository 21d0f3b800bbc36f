import type { ReactNode } from 'react'
import { type Choice, choiceOf, choiceValue } from '../../intake/mapping/edit/choice'

/** A labelled select. */
export function Select({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}) {
  return (
    <label className="mapping-field">
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </label>
  )
}

export const columnOptions = (columns: readonly string[]) =>
  columns.map((name) => (
    <option key={name} value={choiceValue({ from: 'column', name })}>
      {name}
    </option>
  ))

interface Props {
  readonly label: string
  readonly chosen: Choice
  readonly columns: readonly string[]
  /** Words one of which may hold for the whole file, under this heading. */
  readonly words?: {
    readonly heading: string
    readonly list: readonly { readonly word: string; readonly name: string }[]
  }
  /** Each column of values may say its own. */
  readonly own?: boolean
  readonly onChoose: (choice: Choice) => void
}

/** Where a part comes from: a column, one word for the whole file, or the columns of values themselves. */
export function ChooseSource({ label, chosen, columns, words, own = false, onChoose }: Props) {
  return (
    <Select label={label} value={choiceValue(chosen)} onChange={(value) => onChoose(choiceOf(value))}>
      <option value="nothing">Choose…</option>
      {own && <option value="figures">Each value column says its own</option>}
      {words && (
        <optgroup label={words.heading}>
          {words.list.map(({ word, name }) => (
            <option key={word} value={choiceValue({ from: 'word', word })}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="A column says it">{columnOptions(columns)}</optgroup>
    </Select>
  )
}
