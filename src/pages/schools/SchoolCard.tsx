import type { SchoolChoices } from '../../assessment/schoolChoices'
import { SchoolYearsChart, schoolYearsKind } from '../../charts/schools/SchoolCharts'
import { useChoices } from '../../context/useChoices'
import type { School } from '../../framework/school'
import { useWidth } from '../../ui/useWidth'
import type { Group } from '../../verdict/schools/group'
import { comparisonOf, hasFunnel } from '../../verdict/schools/group'
import { yearsOf } from './schoolYears'

interface Props {
  readonly school: School
  readonly choices: SchoolChoices
  readonly groups: ReadonlyMap<string, Group>
}

const rates =
  'A line of rates; the bar of each year reaches from the lower to the upper 99.8% limit of a school of that size.'

/** What the chart of a school's years is, for those who do not see it. */
const aboutYears: Readonly<Record<NonNullable<ReturnType<typeof comparisonOf>>, string>> = {
  events: rates,
  shares: rates,
  means: 'A line of scores with their 95% intervals.',
  'no-limits': 'A line of values.',
}

/** One school through the years, each held against the limits of its year. */
export function SchoolCard({ school, choices: { measure, period: shown, widened, against }, groups }: Props) {
  const { change } = useChoices()
  const [frame, width] = useWidth()
  const alike = [...groups.values()].filter(({ period }) => period.kind === shown.kind)
  const { years, without } = yearsOf(alike, school.number, { widened, against })
  const title = `${measure.name} at ${school.name}, ${shown.kind === 'month' ? 'month by month' : shown.kind === 'term' ? 'term by term' : 'year by year'}`
  const about = aboutYears[comparisonOf(measure) ?? 'events']
  const input = { title, about, measure, years, marked: shown.label }
  return (
    <section className="card schools-card" aria-labelledby="school">
      <div className="schools-head">
        <h2 id="school">{title}</h2>
        <button type="button" className="button no-print" onClick={() => change({ school: undefined })}>
          Close
        </button>
      </div>
      <div ref={frame}>
        {width > 0 && years.length > 0 && <SchoolYearsChart input={input} width={width} />}
      </div>
      {hasFunnel(measure) && (
        <p className="soft small">The bars reach from the lower to the upper 99.8% limit of that year.</p>
      )}
      <details className="twin">
        <summary>The years in words</summary>
        <ul>
          {schoolYearsKind.content(input).readings.map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      </details>
      {without.length > 0 && (
        <p className="small">
          Without a figure: {without.map(({ period, reason }) => `${period} (${reason})`).join('; ')}.
        </p>
      )}
    </section>
  )
}
