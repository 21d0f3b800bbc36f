import { type Family, familyOf } from '../../statistics/manyTests'
import type { Outside } from './funnel'

interface Tested {
  readonly outside: Outside | undefined
  readonly p?: number
}

/** The schools of one chart as one family of tests, and the same schools with what is not kept among so many marked so. */
export function schoolFamily<School extends Tested>(
  schools: readonly School[],
): { readonly family: Family; readonly kept: readonly School[] } {
  const tested = schools.flatMap((school) => (school.p === undefined ? [] : [{ school, p: school.p }]))
  const family = familyOf(tested.map(({ school, p }) => ({ p, found: school.outside !== undefined })))
  const kept = new Set(tested.flatMap(({ school }, index) => (family.isKept[index] ? [school] : [])))
  return {
    family,
    kept: schools.map((school) =>
      school.outside && !kept.has(school)
        ? { ...school, outside: { ...school.outside, notKept: true as const } }
        : school,
    ),
  }
}
