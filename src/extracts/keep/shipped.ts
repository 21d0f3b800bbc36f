import * as z from 'zod/mini'
import { extractSchema } from '../extract'
import type { Kept } from './kept'

const extracts = z.array(extractSchema)

async function answer(address: string) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response
}

/**
 * The published extracts as the build pressed them.
 * @throws Error when a file cannot be fetched or read.
 */
export async function fetchShipped(
  addresses: Readonly<Record<'extracts.json' | 'observation.csv' | 'neighbour.csv', string>>,
): Promise<Kept> {
  const [list, observation, neighbour] = await Promise.all([
    answer(addresses['extracts.json']).then((response) => response.json()),
    answer(addresses['observation.csv']).then((response) => response.blob()),
    answer(addresses['neighbour.csv']).then((response) => response.blob()),
  ])
  return { extracts: extracts.parse(list), tables: { observation, neighbour } }
}
