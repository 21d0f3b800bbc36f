import { symbolMeanings } from '../../framework/vocabulary'
import { explainSymbol } from '../../intake/mapping/edit/labels'
import { symbolsIn } from '../../intake/mapping/symbols'
import { lowered } from '../../intake/mapping/text'
import { Select } from './Choose'
import type { Fields } from './fields'
import { Labels } from './Labels'

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
