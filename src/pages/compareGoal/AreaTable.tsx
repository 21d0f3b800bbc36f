import { memo } from 'react'
import type { RankedArea } from '../../assessment/distribution'
import { formatSigned, ordinal } from '../../format/numbers'
import type { Measure } from '../../framework/framework'
import { quartileText } from '../../words/labels'
import { textOf } from '../../words/rankText'
import '../../charts/core/chartTable.css'

interface Props {
  readonly caption: string
  readonly ranked: readonly RankedArea[]
  readonly ours: RankedArea | undefined
  readonly closest: readonly string[]
  readonly measure: Measure
  readonly decimals: number
}

/** Local authorities with value, place and difference to ours. */
export const AreaTable = memo(function AreaTable({ caption, ranked, ours, closest, ...shown }: Props) {
  const noteOf = ({ code }: RankedArea) =>
    code === ours?.code ? 'this area' : closest.includes(code) ? 'neighbour' : ''
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section className="twin-scroll" aria-label={caption} tabIndex={0}>
      <table className="twin-table area-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Place
            </th>
            <th scope="col">Local authority</th>
            <th scope="col" className="number">
              Value
            </th>
            <th scope="col" className="number">
              {ours ? `${ours.name} minus it` : 'Difference'}
            </th>
            <th scope="col">Quarter</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((one) => (
            <tr key={one.code} className={one.code === ours?.code ? 'area-ours' : undefined}>
              <td className="number">{ordinal(one.rank.rank)}</td>
              <th scope="row">
                {one.name} <span className="soft small">{noteOf(one)}</span>
              </th>
              <td className="number">{textOf(shown, one.point.value)}</td>
              <td className="number">
                {ours &&
                  one.code !== ours.code &&
                  formatSigned(ours.point.value - one.point.value, shown.decimals)}
              </td>
              <td>{quartileText(one.rank.quartile)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
})
