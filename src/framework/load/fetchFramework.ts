import * as z from 'zod/mini'
import type { Framework } from '../framework'
import { loadFramework } from './framework'

const texts = z.record(z.string(), z.string())

/**
 * The framework from the texts of its files, as the build wrote them.
 * @throws Error when they cannot be fetched; FrameworkError naming file, line, column and what is expected.
 */
export async function fetchFramework(address: string): Promise<Framework> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const files = texts.parse(await response.json())
  return loadFramework((name) => files[name] ?? '')
}
