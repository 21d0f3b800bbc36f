import type { Recipe } from '../recipe'
import { recognise } from '../recognise/recognise'

/** As `recognise`; a mapping's recipe is asked only where none of the app's own fits. */
export function recogniseMapped(
  rows: readonly (readonly string[])[],
  recipes: readonly Recipe[],
  mapped: readonly Recipe[],
): ReturnType<typeof recognise> {
  const found = recognise(rows, recipes)
  if (found.kind === 'recognised' || mapped.length === 0) return found
  const own = recognise(rows, mapped)
  return own.kind === 'recognised' ? own : found
}
