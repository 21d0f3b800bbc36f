import { useId } from 'react'
import type { SheetChoice } from '../../intake/report/refusal'

interface Props {
  readonly sheet: SheetChoice | undefined
  readonly onChoose: (name: string) => void
}

/** The sheet of a workbook that was read, and the others to choose from, by name; nothing where there is only one. */
export function SheetSelect({ sheet, onChoose }: Props) {
  const id = useId()
  if (!sheet || sheet.others.length === 0) return null
  return (
    <p>
      <label htmlFor={id}>Sheet of the workbook </label>
      <select id={id} value={sheet.name} onChange={({ target }) => onChoose(target.value)}>
        {[sheet.name, ...sheet.others].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}
