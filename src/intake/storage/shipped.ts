import * as z from 'zod/mini'
import { dataFileSchema, isOfSchools } from '../../observations/dataFile'
import type { TableName } from '../../observations/tables'
import type { Kept } from './bundle'

const extracts = z.array(dataFileSchema)

/** Tables of which rows ship. */
type Shipped = Exclude<TableName, 'school_name'>

async function answer(address: string) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response
}

/**
 * The published extracts as the build pressed them. Those of schools are many figures that one page asks for: they are
 * kept apart, and fetched once that page does.
 * @throws Error when a file cannot be fetched or read.
 */
export async function fetchShipped(
  addresses: Readonly<Record<'extracts.json' | `${Shipped}.csv`, string>>,
): Promise<readonly Kept[]> {
  const text = (table: Shipped) => answer(addresses[`${table}.csv`]).then((response) => response.blob())
  const [list, observation, neighbour] = await Promise.all([
    answer(addresses['extracts.json']).then((response) => response.json()),
    text('observation'),
    text('neighbour'),
  ])
  const all = extracts.parse(list)
  return [
    { extracts: all.filter((extract) => !isOfSchools(extract)), tables: { observation, neighbour } },
    { extracts: all.filter(isOfSchools), tables: { school_figure: () => text('school_figure') } },
  ]
}
