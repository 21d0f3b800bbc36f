import type { ComponentProps } from 'react'
import { useApp } from '../../context/app'
import { Changes } from './Changes'
import { Findings } from './Findings'
import { HeldBack } from './HeldBack'
import { ReviewActions } from './ReviewActions'
import { RowsSum } from './RowsSum'

const count = (n: number) => n.toLocaleString('en-GB')

/** What a file is and why, what became of its rows, what the checks found, and what it would add and change. */
export function FileReview({ examined, withoutWarned, change }: ComponentProps<typeof ReviewActions>) {
  const { framework } = useApp()
  const { recipe, fileName, size, adds, changesTotal, same, measures, periods, areas } = examined
  const names = measures.map((id) => framework.measures.get(id)?.name ?? id)
  const [first, last] = [periods[0], periods.at(-1)]
  const columns = Object.keys(recipe.columns)
  return (
    <div className="review">
      <p className="soft small">
        {fileName} · {count(Math.ceil(size / 1000))} KB · {recipe.publisher} · known by its columns{' '}
        {columns.slice(0, 4).join(', ')}
        {columns.length > 4 && ` and ${columns.length - 4} more`}
      </p>
      <p>
        <strong>
          {recipe.yields === 'neighbours'
            ? `${count(adds)} pairs of statistical neighbours`
            : recipe.yields === 'names'
              ? `${count(adds)} ${adds === 1 ? 'name' : 'names'} of schools`
              : `${count(adds)} new ${adds === 1 ? 'figure' : 'figures'}${recipe.yields === 'schools' ? ' of schools' : ''}, ${count(changesTotal)} changed, ${count(same)} as before`}
          {examined.ofSchools !== undefined &&
            examined.ofSchools > 0 &&
            ` (${count(examined.ofSchools)} of them of schools)`}
        </strong>
        {names.length > 0 && ` · ${names.join('; ')}`}
        {first && ` · ${first === last ? first : `${first} to ${last}`}`}
        {areas > 0 && ` · ${count(areas)} ${areas === 1 ? 'area' : 'areas'}`}
      </p>
      <RowsSum examined={examined} />
      <Findings findings={examined.findings} />
      {examined.disclosure && (
        <HeldBack disclosure={examined.disclosure} change={(next) => change(next, withoutWarned)} />
      )}
      <Changes examined={examined} />
      <ReviewActions examined={examined} withoutWarned={withoutWarned} change={change} />
    </div>
  )
}
