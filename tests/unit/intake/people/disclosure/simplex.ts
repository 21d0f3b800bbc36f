/** A linear condition on variables by name, none of which is below 0. */
export interface Condition {
  readonly sum: ReadonlyMap<string, number>
  readonly is: '=' | '>=' | '<='
  readonly value: number
}

const epsilon = 1e-9

/** Conditions by what they have to do with one another, each once. */
function separate(conditions: readonly Condition[]) {
  const distinct = new Map(
    conditions.map((one) => [`${one.is} ${one.value} ${[...one.sum].sort().join(' ')}`, one]),
  )
  const groups = new Map<string, { names: string[]; conditions: Condition[] }>()
  for (const condition of distinct.values()) {
    const names = [...condition.sum.keys()]
    const joined = { names: [...names], conditions: [condition] }
    for (const group of new Set(names.flatMap((name) => groups.get(name) ?? []))) {
      joined.names.push(...group.names)
      joined.conditions.push(...group.conditions)
    }
    for (const name of joined.names) groups.set(name, joined)
  }
  return groups
}

/** Everything that some conditions leave possible: how large a sum of variables can be. */
export function possibilities(conditions: readonly Condition[]) {
  const groups = separate(conditions)
  const solved = new Map([...new Set(groups.values())].map((group) => [group, polytope(group.conditions)]))
  return (sum: ReadonlyMap<string, number>) => {
    let highest = 0
    for (const group of new Set([...sum.keys()].map((name) => groups.get(name)))) {
      const part = new Map([...sum].filter(([name]) => groups.get(name) === group))
      highest += (group && solved.get(group)?.(part)) ?? Number.POSITIVE_INFINITY
    }
    return highest
  }
}

/** The plain simplex method on a dense tableau, with Bland's rule, which cannot circle. */
function polytope(conditions: readonly Condition[]) {
  const names = [...new Set(conditions.flatMap(({ sum }) => [...sum.keys()]))]
  const columnOf = new Map(names.map((name, column) => [name, column]))
  const limits = conditions.filter(({ is }) => is !== '=').length
  const width = names.length + limits + conditions.length
  let slack = names.length
  let rows = conditions.map(({ sum, is, value }, at) => {
    const row = new Float64Array(width + 1)
    for (const [name, factor] of sum) row[columnOf.get(name) ?? 0] = factor
    if (is !== '=') row[slack++] = is === '<=' ? 1 : -1
    row[width] = value
    if (value < 0) for (let i = 0; i <= width; i++) row[i] = -(row[i] ?? 0)
    row[names.length + limits + at] = 1
    return row
  })
  let basis = conditions.map((_, at) => names.length + limits + at)

  /** Raises a sum, given as the negative of its factors, as far as it goes; `undefined` when there is no end. */
  const raise = (cost: Float64Array, columns: number) => {
    const clear = (target: Float64Array, source: Float64Array, column: number) => {
      const factor = target[column] ?? 0
      if (factor !== 0)
        for (let i = 0; i <= width; i++) target[i] = (target[i] ?? 0) - factor * (source[i] ?? 0)
    }
    for (const [at, row] of rows.entries()) clear(cost, row, basis[at] ?? 0)
    for (;;) {
      const entering = cost.findIndex((one, column) => column < columns && one < -epsilon)
      if (entering < 0) return cost[width] ?? 0
      let leaving = -1
      let best = Number.POSITIVE_INFINITY
      for (const [at, row] of rows.entries()) {
        const factor = row[entering] ?? 0
        if (factor <= epsilon) continue
        const ratio = (row[width] ?? 0) / factor
        const isEqual = Math.abs(ratio - best) <= epsilon
        if ((!isEqual && ratio < best) || (isEqual && (basis[at] ?? 0) < (basis[leaving] ?? 0))) {
          best = ratio
          leaving = at
        }
      }
      const pivot = rows[leaving]
      if (!pivot) return undefined
      const factor = pivot[entering] ?? 1
      for (let i = 0; i <= width; i++) pivot[i] = (pivot[i] ?? 0) / factor
      for (const row of rows) if (row !== pivot) clear(row, pivot, entering)
      clear(cost, pivot, entering)
      basis[leaving] = entering
    }
  }

  const real = names.length + limits
  const feasibility = new Float64Array(width + 1).fill(1, real, width)
  const missing = raise(feasibility, width) ?? 0
  if (missing < -1e-6) throw new Error('The conditions contradict each other.')
  // What only helped to begin leaves; a row that nothing real can stand for says what others say already.
  for (const [at, row] of rows.entries()) {
    if ((basis[at] ?? 0) < real) continue
    const column = row.findIndex((factor, one) => one < real && Math.abs(factor) > 1e-7)
    if (column < 0) continue
    const factor = row[column] ?? 1
    for (let i = 0; i <= width; i++) row[i] = (row[i] ?? 0) / factor
    for (const other of rows) {
      const of = other[column] ?? 0
      if (other !== row && of !== 0)
        for (let i = 0; i <= width; i++) other[i] = (other[i] ?? 0) - of * (row[i] ?? 0)
    }
    basis[at] = column
  }
  const kept = rows.map((_, at) => (basis[at] ?? 0) < real)
  rows = rows.filter((_, at) => kept[at])
  basis = basis.filter((_, at) => kept[at])

  return (sum: ReadonlyMap<string, number>) => {
    const cost = new Float64Array(width + 1)
    for (const [name, factor] of sum) cost[columnOf.get(name) ?? 0] = -factor
    return raise(cost, real) ?? Number.POSITIVE_INFINITY
  }
}
