import { useId } from 'react'
import { yearsToChoose } from '../../intake/detect/yearInName'
import type { AskedYear } from '../../intake/recipes/recipe'

interface Props {
  readonly kind: AskedYear
  /** The year the file is read by now. */
  readonly chosen?: string
  /** Years that come first, since the file’s name may mean them. */
  readonly possible: readonly string[]
  readonly onChoose: (year: string) => void
}

const titles = {
  academic: 'School year of the figures',
  financial: 'Financial year of the figures',
  edition: 'Year of the list',
} as const

/** Asks which year a file is about that does not say so itself. */
export function YearChoice({ kind, chosen, possible, onChoose }: Props) {
  const id = useId()
  const years = yearsToChoose(kind, new Date().toISOString())
  const offered = [...new Set([...possible, ...(chosen === undefined ? [] : [chosen]), ...years])]
  return (
    <p>
      <label htmlFor={id}>{titles[kind]} </label>
      <select id={id} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
        {chosen === undefined && <option value="">Choose the year</option>}
        {offered.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </p>
  )
}
