import {
  type Choice,
  choiceOf,
  choiceValue,
  chooseArea,
  chooseAreaNames,
  chooseNextArea,
} from '../../intake/mapping/edit/editChoices'
import { explainArea } from '../../intake/mapping/edit/editLabels'
import { unknownAreas } from '../../intake/mapping/table'
import { lowered } from '../../intake/mapping/text'
import { areaLabel } from '../../words/areaText'
import { ChooseSource, columnOptions, type Fields, FillDown, Labels, Select } from './controls'

const ordinals = ['If that is empty', 'If that is empty too']

/** Where the area stands, and what cells mean that name no known area. */
export function AreaFields({ draft, table, framework, today, columns, onChange }: Fields) {
  const { area } = draft
  const areas = [...framework.areas.values()].map((one) => ({ word: one.code, name: areaLabel(one, today) }))
  const home = areas.filter(({ word }) => word === framework.homeArea)
  const list = [...home, ...areas.filter(({ word }) => word !== framework.homeArea)]
  const chosen: Choice =
    area === null
      ? { from: 'nothing' }
      : area.from === 'fixed'
        ? { from: 'word', word: area.area }
        : { from: 'column', name: area.columns[0] ?? '' }
  return (
    <>
      <ChooseSource
        label="The area is in"
        chosen={chosen}
        columns={columns}
        words={{ heading: 'The whole file is about one area', list }}
        onChoose={(choice) => onChange(chooseArea(draft, choice))}
      />
      {area?.from === 'columns' &&
        ordinals.slice(0, area.columns.length).map((label, i) => {
          const name = area.columns[i + 1]
          return (
            <Select
              key={label}
              label={label}
              value={choiceValue(name === undefined ? { from: 'nothing' } : { from: 'column', name })}
              onChange={(value) => {
                const choice = choiceOf(value)
                onChange(chooseNextArea(draft, i + 1, choice.from === 'column' ? choice.name : null))
              }}
            >
              <option value="nothing">nothing else</option>
              {columnOptions(columns.filter((column) => column === name || !area.columns.includes(column)))}
            </Select>
          )
        })}
      {area?.from === 'columns' && (
        <Select
          label="Its name is in"
          value={choiceValue(
            area.names === undefined ? { from: 'nothing' } : { from: 'column', name: area.names },
          )}
          onChange={(value) => {
            const choice = choiceOf(value)
            onChange(chooseAreaNames(draft, choice.from === 'column' ? choice.name : null))
          }}
        >
          <option value="nothing">no column</option>
          {columnOptions(columns.filter((column) => !area.columns.includes(column)))}
        </Select>
      )}
      {area?.from === 'columns' && area.columns.length === 1 && (
        <FillDown {...{ draft, table, onChange }} column={area.columns[0] ?? ''} />
      )}
      <p className="soft small">Codes (E08000007), old numbers (356) and names (Stockport) are all known.</p>
      {area?.from === 'columns' && (
        <Labels
          caption="Cells that name no known area"
          labels={unknownAreas(table, area.columns, framework)}
          meaning={(cell) => area.labels.find(({ label }) => lowered(label) === lowered(cell))?.means}
          words={list}
          omit
          onExplain={(label, means) => onChange(explainArea(draft, label, means))}
        />
      )}
    </>
  )
}
