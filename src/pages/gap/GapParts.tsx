import type { GapsBeside, OtherGap } from '../../assessment/gaps'
import type { Measure } from '../../framework/framework'
import type { Movement } from '../../verdict/gap/gap'
import { roundedChange } from '../../verdict/gap/gap'
import { gapText, noMovementText, ratioText, type SideNames, signedText } from '../../words/gapSentences'

interface Props {
  readonly measure: Measure
  readonly names: SideNames
  readonly areaName: string
  readonly movement: Movement
  readonly beside: GapsBeside | undefined
  readonly nameOf: (id: OtherGap['id']) => string
  readonly from: string
  readonly to: string
}

/** Names of the columns, which stand in the cells where there is no room for columns. */
const columnsOf = ({ from, to, names }: Pick<Props, 'from' | 'to' | 'names'>) => ({
  from: `Gap ${from}`,
  to: `Gap ${to}`,
  change: 'Change',
  group: `by ${names.group}`,
  reference: `by ${names.reference}`,
})

interface CellsProps extends Pick<Props, 'measure' | 'names' | 'movement'> {
  readonly columns: ReturnType<typeof columnsOf>
}

const Ratio = ({ ratio }: { ratio: number | undefined }) =>
  ratio === undefined ? null : <span className="line soft small">{ratioText(ratio)}</span>

function MovementCells({ measure, names, movement, columns }: CellsProps) {
  if (movement.why !== undefined)
    return (
      <td colSpan={5} className="soft">
        {noMovementText(movement.why)}
      </td>
    )
  const { from, to } = movement
  const { change, ofGroup, ofReference } = roundedChange(movement.change, measure.decimals)
  return (
    <>
      <td className="number" data-label={columns.from}>
        {gapText(measure, from.gap, names)}
        <Ratio ratio={from.ratio} />
      </td>
      <td className="number" data-label={columns.to}>
        {gapText(measure, to.gap, names)}
        <Ratio ratio={to.ratio} />
      </td>
      <td className="number" data-label={columns.change}>
        <strong>{signedText(measure, change)}</strong>
      </td>
      <td className="number" data-label={columns.group}>
        {signedText(measure, ofGroup)}
        <span className="line soft small">
          {ofGroup === 0 ? 'no change' : ofGroup < 0 ? 'they improved' : 'they got worse'}
        </span>
      </td>
      <td className="number" data-label={columns.reference}>
        {signedText(measure, ofReference)}
        <span className="line soft small">
          {ofReference === 0 ? 'no change' : ofReference > 0 ? 'they improved' : 'they got worse'}
        </span>
      </td>
    </>
  )
}

/** Where the change of each gap came from: the two parts add up to it. Below 0 the gap became narrower. */
export function GapParts({ measure, names, areaName, movement, beside, nameOf, from, to }: Props) {
  const { median } = beside ?? {}
  const columns = columnsOf({ from, to, names })
  const rows = [
    { name: areaName, movement },
    ...(beside?.movements ?? []).map(({ id, movement: moved }) => ({ name: nameOf(id), movement: moved })),
  ]
  return (
    <section className="table-scroll" aria-label="Where the change came from" tabIndex={0}>
      <table className="plain gap-parts">
        <thead>
          <tr>
            <th scope="col">Area</th>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, movement: moved }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <MovementCells measure={measure} names={names} movement={moved} columns={columns} />
            </tr>
          ))}
          {median && (
            <tr>
              <th scope="row">
                Neighbours’ median <span className="line soft small">{median.areas} areas</span>
              </th>
              <td className="number" data-label={columns.from}>
                {gapText(measure, median.from, names)}
              </td>
              <td className="number" data-label={columns.to}>
                {gapText(measure, median.to, names)}
              </td>
              <td className="number" data-label={columns.change}>
                <span className="line small">narrowed in {median.narrowed}</span>
                <span className="line small">widened in {median.widened}</span>
              </td>
              <td className="number small" data-label={columns.group}>
                improved in {median.groupImproved}
              </td>
              <td className="number small" data-label={columns.reference}>
                improved in {median.referenceImproved}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
