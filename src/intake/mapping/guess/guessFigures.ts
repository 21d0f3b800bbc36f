import { figureOf, type MappedFigure } from '../mapping'
import { readNumber } from '../preview/numbers'
import { symbolMeant } from '../symbols'
import { cellsOf, columnNames, filled, type Table } from '../table'
import { anyPeriodInName, meaningInName } from './columnName'
import { cellsSay, type Guessed, type Vocabulary } from './vocabulary'

/** A column of numbers and symbols. */
export interface NumberColumn {
  readonly name: string
  readonly numbers: readonly (number | undefined)[]
}

/** A column that is a percentage or a share of two others. */
export interface Triple {
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  /** 1 where the value is a percentage, 100 where it is a share. */
  readonly factor: 1 | 100
}

export function numberColumn(table: Table, name: string): NumberColumn {
  return { name, numbers: cellsOf(table, name).map(readNumber) }
}

/** Half a unit of the last digit printed in the column, and a little for rounding of the counts. */
function tolerance(table: Table, name: string) {
  const digits = filled(cellsOf(table, name)).map((cell) => /\.(\d+)/.exec(cell)?.[1]?.length ?? 0)
  return 0.51 / 10 ** Math.max(0, ...digits)
}

/**
 * Numerators are never above denominators, and below them somewhere.
 * @param events they are suspensions, of which a pupil may have several
 */
export function canBeCounts(over: NumberColumn, under: NumberColumn, events = false) {
  const pairs = over.numbers.flatMap((n, i) => {
    const d = under.numbers[i]
    return n === undefined || d === undefined ? [] : [{ n, d }]
  })
  const whole = pairs.every(
    ({ n, d }) => Number.isInteger(n) && Number.isInteger(d) && n >= 0 && (events || d >= n),
  )
  return pairs.length > 0 && whole && pairs.some(({ n, d }) => n < d)
}

/** In fewer rows three columns of numbers fit together by chance. */
const fewest = 3

/** In nearly every row the value is `scale` · n ÷ d, to its last printed digit, and it is not always the same. */
function agrees(
  value: NumberColumn,
  over: NumberColumn,
  under: NumberColumn,
  scale: number,
  slack: number,
): boolean {
  const allowed = value.numbers.length / 10
  const seen = new Set<number>()
  let [rows, misses] = [0, 0]
  for (const [i, v] of value.numbers.entries()) {
    const [n, d] = [over.numbers[i], under.numbers[i]]
    if (v === undefined || n === undefined || !d) continue
    rows += 1
    if (Math.abs(v - (scale * n) / d) <= slack) seen.add(v)
    else misses += 1
    if (misses > allowed) return false
  }
  return rows >= fewest && misses <= rows / 10 && seen.size > 1
}

/** Columns of which one is the percentage or the share the two others make. */
export function findTriples(table: Table, columns: readonly NumberColumn[]): Triple[] {
  const few = columns.slice(0, 24)
  const pairsOf = (events: boolean) =>
    few.flatMap((over) =>
      few
        .filter((under) => under !== over && canBeCounts(over, under, events))
        .map((under) => ({ over, under })),
    )
  const [pairs, ofEvents] = [pairsOf(false), pairsOf(true)]
  return few.flatMap((value): Triple[] => {
    const slack = tolerance(table, value.name)
    for (const { over, under } of says(value.name, events) ? ofEvents : pairs) {
      if (value === over || value === under) continue
      const counts = { value: value.name, numerator: over.name, denominator: under.name }
      if (agrees(value, over, under, 100, slack)) return [{ ...counts, factor: 1 }]
      if (agrees(value, over, under, 1, slack)) return [{ ...counts, factor: 100 }]
    }
    return []
  })
}

const identifiers =
  /\b(id|ids|code|codes|urn|ukprn|laestab|estab|upn|row|year|month|age|postcode|rank|order)\b/i
const values =
  /rate|per ?cent|%|pct|perc\b|proportion|share|value|score|figure|outcome|result|avg|average|mean/i
const numerators = /numerator|\bnum\b|count|number|\bno\.|\bno of\b|\bn\b|achieved|\bmet\b/i
const denominators =
  /denominator|\bden\b|total|cohort|headcount|eligible|population|possible|pupils|base|\bout of\b|\bof\b/i
const events = /excl|susp/i
const counts = /numerator|denominator|count|number|\bno\.|\bno of\b/i

const spaced = (name: string) => name.replaceAll('_', ' ')
const says = (name: string, words: RegExp) => words.test(spaced(name))

/** Columns of numbers and usual symbols that are no codes. */
function numberColumns(table: Table, taken: readonly string[]): NumberColumn[] {
  return columnNames(table)
    .filter((name) => !taken.includes(name) && !says(name, identifiers))
    .filter((name) => {
      const cells = filled(cellsOf(table, name))
      const numbers = cells.filter((cell) => readNumber(cell) !== undefined).length
      const symbols = cells.filter((cell) => symbolMeant(cell) !== undefined).length
      return numbers > 0 && numbers + symbols >= cells.length * 0.8
    })
    .map((name) => numberColumn(table, name))
}

/** The numerator and denominator of a value whose columns only their names tell. */
function countsByName(columns: readonly NumberColumn[], value: string | null): Partial<MappedFigure> {
  const others = columns.filter(({ name }) => name !== value)
  const pick = (wanted: RegExp, other: RegExp) => {
    const named = others.filter(({ name }) => says(name, wanted))
    const clearly = named.filter(({ name }) => !says(name, other))
    return clearly.length > 0 ? clearly : named
  }
  const [over, under] = [pick(numerators, denominators), pick(denominators, numerators)]
  const [n, d] = [over[0], under[0]]
  if (over.length !== 1 || under.length !== 1 || !n || !d || n === d || !canBeCounts(n, d)) return {}
  return { numerator: n.name, denominator: d.name }
}

/** Figures whose columns name their period, measure, cohort or phase. */
function namedFigures(names: readonly string[], words: Vocabulary): MappedFigure[] {
  return names.flatMap((name) => {
    const own = {
      measure: meaningInName(name, words.measure) ?? null,
      cohort: meaningInName(name, words.cohort) ?? null,
      phase: meaningInName(name, words.phase) ?? null,
    }
    const period = anyPeriodInName(name)
    const speaks = period !== undefined || Object.values(own).some((word) => word !== null)
    return speaks ? [figureOf(name, { ...own, period: period ?? null })] : []
  })
}

/** Of columns that would be the same figure, those whose name says that it is the value and not its count. */
function withoutCounts(figures: readonly MappedFigure[]): MappedFigure[] {
  const key = ({ measure, cohort, phase, period }: MappedFigure) =>
    JSON.stringify([measure, cohort, phase, period])
  const isValue = ({ value }: MappedFigure) => says(value ?? '', values)
  return figures.filter(
    (one) => isValue(one) || !figures.some((other) => isValue(other) && key(other) === key(one)),
  )
}

/** What a column is called outweighs that others fit together: values of measures of their own are figures, too. */
function besideTriples(
  triples: readonly Triple[],
  columns: readonly NumberColumn[],
  words: Vocabulary,
): MappedFigure[] {
  const taken = new Set(
    triples.flatMap(({ value, numerator, denominator }) => [value, numerator, denominator]),
  )
  const measures = new Set(triples.map(({ value }) => meaningInName(value, words.measure)))
  const others = columns.map(({ name }) => name).filter((name) => !taken.has(name) && says(name, values))
  return measures.has(undefined)
    ? []
    : namedFigures(others, words).filter(({ measure }) => measure !== null && !measures.has(measure))
}

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

/** The columns that hold the figures, with their counts. What the names say of each figure is kept with it. */
export function guessFigures(
  table: Table,
  words: Vocabulary,
  taken: readonly string[],
): Guessed<readonly MappedFigure[]> | undefined {
  const columns = numberColumns(table, taken)
  const triples = findTriples(table, columns)
  if (triples.length > 0) {
    const named = triples.map(({ value, ...counts }) => ({
      ...(namedFigures([value], words)[0] ?? figureOf(value)),
      ...counts,
    }))
    const [first] = triples
    return {
      value: [...named, ...besideTriples(triples, columns, words)],
      confidence: 0.95,
      reason: `“${first?.value}” is ${first?.factor === 1 ? '100 × ' : ''}“${first?.numerator}” ÷ “${first?.denominator}”`,
    }
  }
  const names = columns.map(({ name }) => name).filter((name) => !says(name, counts))
  const wide = withoutCounts(namedFigures(names, words))
  if (wide.length > 1)
    return { value: wide, confidence: 0.8, reason: `the names of ${wide.length} columns say what each holds` }
  const plain = columns.filter(({ name }) => !says(name, numerators) && !says(name, denominators))
  const candidates = columns.filter(({ name }) => says(name, values))
  const [only] = candidates.length > 0 ? candidates : plain.length > 0 ? plain : columns
  const single =
    candidates.length === 1 || (candidates.length === 0 && plain.length === 1) || columns.length === 1
  if (only && single) {
    const cells = filled(cellsOf(table, only.name))
    const numbers = cells.filter((cell) => readNumber(cell) !== undefined).length
    const figure = namedFigures([only.name], words)[0] ?? figureOf(only.name)
    return {
      value: [{ ...figure, ...countsByName(columns, only.name) }],
      confidence: numbers / cells.length,
      reason: cellsSay(numbers, cells.length, 'numbers'),
    }
  }
  const pair = countsByName(columns, null)
  if (plain.length > 0 || pair.numerator === undefined) return undefined
  const [named] = namedFigures([pair.numerator ?? ''], words)
  return {
    value: [{ ...figureOf(null), ...named, ...pair, value: null, factor: 100 }],
    confidence: 0.6,
    reason: `${quoted([pair.numerator ?? '', pair.denominator ?? ''])} are counts, and no column holds a percentage`,
  }
}
