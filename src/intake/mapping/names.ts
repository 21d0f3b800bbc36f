import { plainName } from './text'

/**
 * Canonical names for a file's columns. What a stranger wrote into a header never becomes a name in SQL; a name made up
 * here is never one of the headers, so that it finds no other column.
 */
export function canonicalNames(headers: readonly string[]): (header: string) => string {
  const taken = new Set(headers.map(plainName))
  const names = new Map<string, string>()
  let number = 0
  for (const header of taken) {
    do number += 1
    while (taken.has(`mapped_${number}`))
    names.set(header, `mapped_${number}`)
  }
  return (header) => names.get(plainName(header)) ?? ''
}
