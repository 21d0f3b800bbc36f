import * as z from 'zod/mini'
import { dataFileSchema, isOfSchools } from '../../observations/dataFile'
import type { TableName } from '../../observations/tables'
import type { Bundle } from './bundle'

const dataFileList = z.array(dataFileSchema)

/** Tables of which rows ship. */
type Shipped = Exclude<TableName, 'school_name'>

async function answer(address: string) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response
}

/**
 * The published data files as the build wrote them. Those of schools are many figures that one page asks for: they are
 * loaded apart, and fetched once that page does.
 * @throws Error when a file cannot be fetched or read.
 */
export async function fetchShipped(
  addresses: Readonly<Record<'dataFiles.json' | `${Shipped}.csv`, string>>,
): Promise<readonly Bundle[]> {
  const text = (table: Shipped) => answer(addresses[`${table}.csv`]).then((response) => response.blob())
  const [list, observation, neighbour] = await Promise.all([
    answer(addresses['dataFiles.json']).then((response) => response.json()),
    text('observation'),
    text('neighbour'),
  ])
  const all = dataFileList.parse(list)
  return [
    { dataFiles: all.filter((dataFile) => !isOfSchools(dataFile)), tables: { observation, neighbour } },
    { dataFiles: all.filter(isOfSchools), tables: { school_figure: () => text('school_figure') } },
  ]
}
