import {
  type Choice,
  choiceOf,
  choiceValue,
  choosePeriod,
  chooseReading,
  chooseSecond,
  readNames,
} from '../../intake/mapping/edit/editChoices'
import { readingIds, readings, readPeriod } from '../../intake/mapping/periods/readings'
import { cellsOf } from '../../intake/mapping/table'
import { ChooseSource, columnOptions, type Fields, FillDown, Select } from './controls'
import { quoted } from './summaries'

const readingOptions = readingIds.map((id) => (
  <option key={id} value={id}>
    {readings[id].title}: {readings[id].examples.slice(0, 2).join(', ')}
  </option>
))

const chosenReading = (value: string) => readingIds.find((id) => id === value) ?? null

function sourceOf({ period }: Fields['draft']): Choice {
  if (period === null) return { from: 'nothing' }
  if (period.from === 'column') return { from: 'column', name: period.column }
  return period.from === 'figures' ? period : { from: 'word', word: '' }
}

/** The first cell, and what it would be read as. */
function Example({ draft, table }: Fields) {
  const { period } = draft
  if (period?.from !== 'column' || period.reading === null) return null
  const beside = period.second === null ? null : cellsOf(table, period.second)
  const cells = cellsOf(table, period.column)
  const at = cells.findIndex((cell) => cell !== '')
  const cell = cells[at]
  if (cell === undefined) return null
  const second = beside?.[at] ?? null
  return (
    <p className="soft small">
      {quoted(cell)}
      {second !== null && ` with ${quoted(second)}`} {' → '}
      {readPeriod(period.reading, cell, second) ?? 'cannot be read so'}
    </p>
  )
}

/** Where the period stands, and how to read it. */
export function PeriodFields(fields: Fields) {
  const { draft, table, columns, onChange } = fields
  const { period } = draft
  const refined = period?.from === 'column' && period.reading !== null && readings[period.reading].refined
  return (
    <>
      <ChooseSource
        label="The period is in"
        chosen={sourceOf(draft)}
        columns={columns}
        words={{
          heading: 'The whole file is about one period',
          list: [{ word: '', name: 'Write it below' }],
        }}
        own
        onChoose={(choice) => onChange(choosePeriod(draft, choice, table))}
      />
      {period?.from === 'column' && <FillDown {...fields} column={period.column} />}
      {period?.from === 'fixed' && (
        <label className="mapping-field">
          The period
          <input
            value={period.period}
            placeholder="2023/24"
            onChange={({ target }) => onChange({ ...draft, period: { from: 'fixed', period: target.value } })}
          />
        </label>
      )}
      {period?.from === 'fixed' && (
        <p className="soft small">The next file of this kind will be read as this period, too.</p>
      )}
      {period?.from === 'column' && (
        <Select
          label="Read it as"
          value={period.reading ?? ''}
          onChange={(value) => onChange(chooseReading(draft, chosenReading(value)))}
        >
          <option value="">Choose…</option>
          {readingOptions}
        </Select>
      )}
      {period?.from === 'column' && refined && (
        <Select
          label={`The ${refined} is in`}
          value={choiceValue(
            period.second === null ? { from: 'nothing' } : { from: 'column', name: period.second },
          )}
          onChange={(value) => {
            const choice = choiceOf(value)
            onChange(chooseSecond(draft, choice.from === 'column' ? choice.name : null))
          }}
        >
          <option value="nothing">no other column</option>
          {columnOptions(columns.filter((name) => name !== period.column))}
        </Select>
      )}
      {period?.from === 'figures' && (
        <Select
          label="Read the names of the columns as"
          value=""
          onChange={(value) => {
            const reading = chosenReading(value)
            if (reading) onChange(readNames(draft, reading))
          }}
        >
          <option value="">Choose…</option>
          {readingOptions}
        </Select>
      )}
      <Example {...fields} />
    </>
  )
}
