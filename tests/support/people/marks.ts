import type { Cell, PeopleRecipe } from '../../../src/intake/people/recipes/recipe'

/** A recipe for marks, smaller than the app's own: present, absent and possible sessions by month, school and cohort. */
export const marks: PeopleRecipe = {
  id: 'marks',
  title: 'Marks',
  version: 1,
  columns: { pupil: ['synthetic_pupil'], date: [], session: [], code: ['mark'] },
  listed: { school: [], phase: [], provision: [] },
  dates: ['date'],
  codes: ['code'],
  derived: {
    kind: `CASE "code" WHEN '/' THEN 1 WHEN 'L' THEN 1 WHEN 'I' THEN 2 WHEN 'U' THEN 2 WHEN 'X' THEN 0 END`,
  },
  person: '"pupil"',
  skips: [{ when: '"kind" = 0', reason: 'Not required to attend.' }],
  rejects: [
    { when: '"date" IS NULL', reason: 'The row has no date.', check: 'period-unreadable' },
    {
      when: '"kind" IS NULL',
      reason: 'Unknown code.',
      check: 'code-unknown',
    },
    { when: `"phase" NOT IN ('primary', 'secondary')`, reason: 'Unknown phase.', check: 'label-unknown' },
  ],
  groups: {
    school: '"school"',
    phase: '"phase"',
    cohort: '"provision"',
    month: 'CAST(year("date") * 12 + month("date") - 1 AS INTEGER)',
  },
  sums: { missed: 'CASE WHEN "kind" = 2 THEN 1 END', possible: '1' },
  cells: `SELECT 'attendance-local' AS measure, cohort, phase, school,
      (month // 12) || '-' || lpad(CAST(month % 12 + 1 AS VARCHAR), 2, '0') AS period,
      sum(possible) - coalesce(sum(missed), 0) AS numerator, sum(possible) AS denominator,
      CAST(count(DISTINCT person) AS DOUBLE) AS people, 'sessions' AS counted
    FROM people JOIN places USING (place) GROUP BY ALL`,
}

/** One row of a file of marks. */
export interface Mark {
  readonly pupil: string
  readonly school: string
  readonly phase: string
  readonly provision: string
  /** ISO. */
  readonly date: string
  readonly code: string
}

/** The same cells, by a plain loop over all rows. */
export function cellsOf(rows: readonly Mark[]): Cell[] {
  const cells = new Map<string, { cell: Cell; people: Set<string> }>()
  for (const { pupil, school, phase, provision, date, code } of rows) {
    if (!['/', 'L', 'I', 'U'].includes(code)) continue
    const period = date.slice(0, 7)
    const key = JSON.stringify([school, phase, provision, period])
    const before = cells.get(key)
    const people = before?.people ?? new Set()
    people.add(pupil)
    const present = ['/', 'L'].includes(code) ? 1 : 0
    cells.set(key, {
      people,
      cell: {
        measure: 'attendance-local',
        cohort: provision,
        phase,
        school,
        period,
        numerator: (before?.cell.numerator ?? 0) + present,
        denominator: (before?.cell.denominator ?? 0) + 1,
        people: people.size,
        counted: 'sessions',
      },
    })
  }
  return sorted([...cells.values()].map(({ cell }) => cell))
}

export const sorted = (cells: readonly Cell[]) =>
  [...cells].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
