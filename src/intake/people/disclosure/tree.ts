/** One way in which figures add up: nodes by number, each a part of at most one other, which is the sum of its parts. */
export interface Tree {
  /** Each node, then what it is a part of, up to the whole. */
  readonly paths: readonly (readonly number[])[]
  /** The nodes without parts under each; of one without parts, itself. */
  readonly leaves: readonly (readonly number[])[]
}

/** @param parents of each node what it is a part of, or -1 */
export function treeOf(parents: readonly number[]): Tree {
  const pathOf = (node: number): number[] => (node < 0 ? [] : [node, ...pathOf(parents[node] ?? -1)])
  const paths = parents.map((_, node) => pathOf(node))
  const whole = new Set(parents)
  const leaves: number[][] = parents.map(() => [])
  for (const [node, path] of paths.entries())
    if (!whole.has(node)) for (const up of path) leaves[up]?.push(node)
  return { paths, leaves }
}

/** Changes of nodes, in parts of 1, that leave every sum right. */
export type Shift = readonly (readonly [node: number, part: number])[]

/**
 * Raises one leaf by 1; where others fall by as much together, what holds them all stays.
 * @param falls leaves of the same whole, each with the part of 1 by which it falls
 */
export function shiftOf({ paths }: Tree, leaf: number, falls: Shift): Shift {
  const raised = paths[leaf] ?? []
  if (falls.length === 0) return raised.map((node) => [node, 1])
  const changes = new Map(raised.map((node) => [node, 1]))
  for (const [from, part] of falls)
    for (const node of paths[from] ?? []) changes.set(node, (changes.get(node) ?? 0) - part)
  // What stays may differ from 0 by the rounding of parts.
  return [...changes].filter(([, part]) => Math.abs(part) > 1e-9)
}

/** Raises one leaf by 1 and lowers another of the same whole by 1. */
export function exchangeOf({ paths }: Tree, leaf: number, from: number): Shift {
  const up = paths[leaf] ?? []
  const down = paths[from] ?? []
  const shift: [number, number][] = []
  for (const node of up) if (!down.includes(node)) shift.push([node, 1])
  for (const node of down) if (!up.includes(node)) shift.push([node, -1])
  return shift
}
