import type { Area, Framework } from './framework'

/*
 * An authority is one, whatever its code. datasets/framework/areas.csv says which codes, numbers and spellings are one
 * authority; every figure is kept under its present code. One that was split or merged is another authority: its line
 * ends, and those of its successors begin.
 */

/** Codes of the Office for National Statistics of authorities that run schools; districts of two tiers (E07) do not. */
export const authorityCode = 'E(06|08|09|10)[0-9]{6}'
const isAuthorityCode = new RegExp(`^${authorityCode}$`)

/** The area a cell names: the code of a listed one, or a well-formed code that is not listed; of others nothing. */
export function readArea(spellings: ReadonlyMap<string, string>, cell: string): string | undefined {
  const code = cell.toUpperCase()
  return spellings.get(cell.toLowerCase()) ?? (isAuthorityCode.test(code) ? code : undefined)
}

/** A local authority that areas.csv does not list, as a data file names it. */
export interface NewArea {
  readonly code: string
  readonly name: string
}

/** What is wrong with a line of areas.csv: the column and what is expected. */
export function problemOf(area: Area, areas: ReadonlyMap<string, Area>): string | undefined {
  const listed = area.former.find((code) => areas.has(code))
  if (listed) return `column "former": expected codes that have no line of their own, found "${listed}"`
  if (area.succeededBy.length > 0 && area.closed === null)
    return `column "closed": expected the last day of an area that others succeeded`
  const unknown = area.succeededBy.find((code) => isAuthorityCode.test(code) && !areas.has(code))
  return unknown && `column "succeeded_by": expected codes listed in areas.csv, found "${unknown}"`
}

/** Every way to name an area, lower-cased → its code; where two share a name or number, the one that is not closed. */
export function areaSpellings(areas: Iterable<Area>): Map<string, string> {
  const codes = new Map<string, string>()
  const known = [...areas]
  const ordered = [...known.filter(({ closed }) => !closed), ...known.filter(({ closed }) => closed)]
  for (const { code } of ordered) codes.set(code.toLowerCase(), code)
  for (const area of ordered) {
    const numbers = /^\d/.test(area.oldCode) ? [area.oldCode] : []
    for (const spelling of [area.name, ...numbers, ...area.former, ...area.aliases]) {
      const alias = spelling.toLowerCase()
      if (!codes.has(alias)) codes.set(alias, area.code)
    }
  }
  return codes
}

/** The area that has or had a code. */
export const areaWithCode = ({ areas }: Pick<Framework, 'areas'>, code: string) =>
  areas.get(code) ?? [...areas.values()].find(({ former }) => former.includes(code))

/** It did not exist any more on a day (ISO date). */
export const isClosed = ({ closed }: Area, day: string) => closed !== null && closed < day

const dayAfter = (day: string) => {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** When an area began and ended (ISO dates of the first day and of the day after the last), and what was before and after. */
export interface AreaHistory {
  readonly began?: {
    readonly on: string
    readonly from: readonly string[]
    /** It has only a part of them: others have the rest. */
    readonly part: boolean
  }
  readonly ended?: { readonly on: string; readonly by: readonly string[] }
}

/** The history of an area, in names. */
export function historyOf(
  { areas }: Pick<Framework, 'areas'>,
  { code, closed, succeededBy }: Area,
): AreaHistory {
  const before = [...areas.values()].filter((area) => area.succeededBy.includes(code))
  const last = before
    .flatMap((area) => area.closed ?? [])
    .sort()
    .at(-1)
  return {
    ...(last === undefined
      ? {}
      : {
          began: {
            on: dayAfter(last),
            from: before.map(({ name }) => name),
            part: before.some((area) => area.succeededBy.length > 1),
          },
        }),
    ...(closed === null || succeededBy.length === 0
      ? {}
      : { ended: { on: dayAfter(closed), by: succeededBy.map((one) => areas.get(one)?.name ?? one) } }),
  }
}

/**
 * A framework that also has the areas that accepted data files brought. One that areas.csv names as the successor of
 * another lies in the same region and follows it.
 */
export function withNewAreas(framework: Framework, brought: readonly NewArea[]): Framework {
  const fresh = new Map(
    brought.flatMap(({ code, name }) => (areaWithCode(framework, code) ? [] : [[code, name] as const])),
  )
  if (fresh.size === 0) return framework
  const codes = new Map([...fresh].map(([code, name]) => [name.toLowerCase(), code]))
  const areas = new Map(
    [...framework.areas].map(([code, area]) => [
      code,
      { ...area, succeededBy: area.succeededBy.map((one) => codes.get(one.toLowerCase()) ?? one) },
    ]),
  )
  const listed = [...areas.values()]
  for (const [code, name] of fresh)
    areas.set(code, {
      code,
      name,
      level: 'local authority',
      region: listed.find(({ succeededBy }) => succeededBy.includes(code))?.region ?? '',
      oldCode: '',
      former: [],
      aliases: [],
      closed: null,
      succeededBy: [],
    })
  return { ...framework, areas }
}
