import type { ReactNode } from 'react'
import type { ChartKind } from './chartKind'
import type { Frame } from './frame'
import './chartTable.css'

interface Props<Input, Series, Layout extends Frame, Row> {
  readonly kind: ChartKind<Input, Series, Layout, Row>
  readonly input: Input
  /** Some of the rows, under their own caption. */
  readonly only?: { readonly rows: readonly Row[]; readonly caption: string }
  /** What stands for a row's name, such as a button. */
  readonly nameOf?: (row: Row, text: string) => ReactNode
  /** One more column, which the page knows and the chart does not. */
  readonly more?: { readonly heading: string; readonly cell: (row: Row) => ReactNode }
}

/** The same figures as the chart, row by row. */
export function ChartTable<Input, Series, Layout extends Frame, Row>({
  kind,
  input,
  only,
  nameOf = (_, text) => text,
  more,
}: Props<Input, Series, Layout, Row>) {
  const { columns, readings, table } = kind.content(input).figures
  const { rows, caption } = only
    ? { rows: only.rows, caption: [only.caption] }
    : { rows: table.rows ?? readings, caption: table.caption }
  const shown = columns.flatMap((column) =>
    column.heading !== undefined && column.text ? [{ ...column, text: column.text }] : [],
  )
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section className="table-scroll" aria-label={only?.caption ?? table.name} tabIndex={0}>
      <table className={`chart-table ${kind.name}-table`}>
        <caption>
          {caption.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </caption>
        <thead>
          <tr>
            {shown.map(({ id, heading, look }) => (
              <th key={id} scope="col" className={look}>
                {heading}
              </th>
            ))}
            {more && <th scope="col">{more.heading}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one list keep their order.
            <tr key={at} className={table.look?.(row)}>
              {shown.map(({ id, look, isName, text, aside }) =>
                isName ? (
                  <th key={id} scope="row">
                    {nameOf(row, text(row))}
                    {aside && <span className="soft small"> {aside(row)}</span>}
                  </th>
                ) : (
                  <td key={id} className={look}>
                    {text(row)}
                  </td>
                ),
              )}
              {more && <td className="soft">{more.cell(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
