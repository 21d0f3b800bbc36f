import type { Assessment } from '../../assessment/assessment'
import { isFurther } from '../../assessment/groups'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { longDate } from '../../framework/period'

/** What the page shows, of whom, and how to read it. */
export function Introduction({ rows }: { rows: readonly Assessment[] }) {
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  const name = framework.areas.get(area)?.name
  const further = rows.filter(isFurther).length
  return (
    <p className="soft">
      {name}: {rows.length - further} goals of the {framework.document}
      {further > 0 && `, and ${further} more in its body`}, as at {longDate(asAt)}. Each dashed line runs from
      its baseline (○) to its goal (■); the solid line is what happened. A goal’s name leads to its chart and
      to the file, row and column of every figure.
    </p>
  )
}
