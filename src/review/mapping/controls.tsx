import { type ReactNode, useState } from 'react'
import type { Framework } from '../../framework/framework'
import { type Draft, isFilledDown } from '../../intake/mapping/draft'
import { type Choice, choiceOf, choiceValue, toggleFilledDown } from '../../intake/mapping/edit/editChoices'
import type { Vocabulary } from '../../intake/mapping/guess/vocabulary'
import { cellsOf, type Table } from '../../intake/mapping/table'
import { quoted } from './summaries'

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

/** Offers to read a column's empty cells as what stands above them, where it has any. */
export function FillDown({
  draft,
  table,
  column,
  onChange,
}: Pick<Fields, 'draft' | 'table' | 'onChange'> & {
  readonly column: string
}) {
  const isFilled = isFilledDown(draft, column)
  if (!isFilled && !cellsOf(table, column).includes('')) return null
  return (
    <label className="mapping-check">
      <input type="checkbox" checked={isFilled} onChange={() => onChange(toggleFilledDown(draft, column))} />
      An empty cell means what stands above it
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

/** What the controls of each part work with. */
export interface Fields {
  readonly draft: Draft
  readonly table: Table
  readonly framework: Framework
  /** ISO date. */
  readonly today: string
  readonly words: Vocabulary
  /** Names of the columns that can be chosen. */
  readonly columns: readonly string[]
  readonly onChange: (draft: Draft) => void
}

interface AddOneProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly onAdd: (value: string) => void
}

/** A choice that is taken by a button, so that walking through the list with the keyboard changes nothing. */
export function AddOne({ label, options, onAdd }: AddOneProps) {
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

const leaveOut = ':leave out'

interface LabelsProps {
  readonly caption: string
  readonly labels: readonly { readonly cell: string; readonly times: number }[]
  /** A label's meaning: `null` leaves its rows out, `undefined` is open. */
  readonly meaning: (label: string) => string | null | undefined
  readonly words: readonly { readonly word: string; readonly name: string }[]
  /** Rows with a label may be left out. */
  readonly omit: boolean
  readonly onExplain: (label: string, means: string | null | undefined) => void
}

const mostLabels = 60

/** Labels as they stand in the file, and what each means. */
export function Labels({ caption, labels, meaning, words, omit, onExplain }: LabelsProps) {
  if (labels.length === 0) return null
  const option = (means: string | null | undefined) => (means === null ? leaveOut : (means ?? ''))
  const read = (value: string) => {
    if (value === leaveOut) return null
    return value === '' ? undefined : value
  }
  /** Of many labels those without a meaning come first, so that each can be explained. */
  const isOpen = ({ cell }: (typeof labels)[number]) => meaning(cell) === undefined
  const ordered =
    labels.length > mostLabels
      ? [...labels.filter(isOpen), ...labels.filter((label) => !isOpen(label))]
      : labels
  return (
    <div className="mapping-labels">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, mostLabels).map(({ cell, times }) => (
            <tr key={cell}>
              <th scope="row">
                {quoted(cell)}{' '}
                <span className="soft mapping-times">{times === 1 ? '1 cell' : `${times} cells`}</span>
              </th>
              <td>
                <select
                  aria-label={`Meaning of ${quoted(cell)}`}
                  value={option(meaning(cell))}
                  onChange={({ target }) => onExplain(cell, read(target.value))}
                >
                  <option value="">Choose…</option>
                  {omit && <option value={leaveOut}>Leave these rows out</option>}
                  {words.map(({ word, name }) => (
                    <option key={word} value={word}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
          {labels.length > mostLabels && (
            <tr>
              <td colSpan={2}>… and {labels.length - mostLabels} more</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
