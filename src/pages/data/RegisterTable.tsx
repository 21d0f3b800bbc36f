import type { DataFile } from '../../observations/dataFile'
import { RegisterRow } from './RegisterRow'
import type { Work } from './useRegisterWork'

interface Props {
  readonly title: string
  readonly extracts: readonly DataFile[]
  readonly work: Work
  /** Said when there are none. */
  readonly nothing: string
}

const columns = ['Extract', 'Periods', 'Figures', 'Rows', 'Accepted']

/** Accepted extracts, the latest first; on a narrow screen each is a card. */
export function RegisterTable({ title, extracts, work, nothing }: Props) {
  return (
    <section className="card data-register" aria-label={title}>
      <h2>
        {title} <span className="soft">({extracts.length})</span>
      </h2>
      {extracts.length === 0 ? (
        <p className="soft">{nothing}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">Take out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {extracts.toReversed().map((extract) => (
              <RegisterRow key={extract.hash} extract={extract} work={work} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
