import { useMemo } from 'react'
import type { SchoolChoices } from '../../assessment/schoolChoices'
import {
  CaterpillarChart,
  caterpillarKind,
  FunnelChart,
  funnelKind,
  PileChart,
  pileKind,
} from '../../charts/schools/SchoolCharts'
import { useApp } from '../../context/app'
import { useOnlyKept } from '../../context/useOnlyKept'
import { download } from '../../ui/download'
import { ManyTests } from '../../ui/ManyTests'
import { usePageTitle } from '../../ui/usePageTitle'
import { useWidth } from '../../ui/useWidth'
import { funnelOf } from '../../verdict/schools/funnel'
import type { Group } from '../../verdict/schools/group'
import { hasFunnel } from '../../verdict/schools/group'
import { meansOf } from '../../verdict/schools/means'
import { familyText } from '../../words/manyTestsText'
import { schoolsProblemText } from '../../words/schoolSentences'
import { funnelView } from './funnelView'
import { meansView } from './meansView'
import { Outliers } from './Outliers'
import { SchoolCard } from './SchoolCard'
import { SchoolsChoices } from './SchoolsChoices'
import { SchoolTable } from './SchoolTable'
import type { SchoolsChart, View } from './schoolsView'
import { useSchools } from './useSchools'
import './schools.css'

/** What the page shows of a group; `undefined` where there is nothing to hold its schools against. */
function viewOf(
  group: Group,
  { widened, against, school }: SchoolChoices,
  areaName: string,
  onlyKept: boolean,
): View | undefined {
  if (!hasFunnel(group.measure))
    return meansView(meansOf(group, { widened }), areaName, school?.number, onlyKept)
  const funnel = funnelOf(group, { widened, against })
  return funnel && funnelView(funnel, areaName, against, school?.number, onlyKept)
}

function Drawn({ chart, width }: { chart: SchoolsChart; width: number }) {
  if (chart.kind === 'funnel') return <FunnelChart input={chart.input} width={width} />
  if (chart.kind === 'caterpillar') return <CaterpillarChart input={chart.input} width={width} />
  return <PileChart input={chart.input} width={width} />
}

const csvOf = (chart: SchoolsChart) =>
  chart.kind === 'funnel'
    ? funnelKind.csv(chart.input)
    : (chart.kind === 'caterpillar' ? caterpillarKind : pileKind).csv(chart.input)

function Comparison({ view, choices }: { view: View; choices: SchoolChoices }) {
  const [frame, width] = useWidth()
  const { measure, cohort, phase, period } = choices
  const name = `${['schools', measure.id, cohort, phase, period.label].join('-').replace(/\W+/g, '-').toLowerCase()}.csv`
  return (
    <section className="card schools-card" aria-labelledby="comparison">
      <div className="schools-head">
        <h2 id="comparison">{view.title}</h2>
        <button
          type="button"
          className="button no-print"
          onClick={() => download(name, csvOf(view.chart), 'text/csv')}
        >
          Save as CSV
        </button>
      </div>
      <p className="schools-summary">{view.summary}</p>
      <div ref={frame}>{width > 0 && <Drawn chart={view.chart} width={width} />}</div>
      {view.notes.map((note) => (
        <p key={note} className="soft small">
          {note}
        </p>
      ))}
      <details className="twin">
        <summary>The chart as a table</summary>
        <SchoolTable chart={view.chart} />
      </details>
    </section>
  )
}

function Body() {
  const { onlyKept, setOnlyKept } = useOnlyKept()
  const { ready, problem, choices, groups, areaName } = useSchools()
  const group = choices && groups?.get(choices.period.label)
  const view = useMemo(
    () => group && viewOf(group, choices, areaName, onlyKept),
    [group, choices, areaName, onlyKept],
  )
  if (problem)
    return (
      <p className="notice" role="alert">
        The figures of schools could not be read: {problem.message}
      </p>
    )
  if (!ready) return <p aria-busy="true">The figures of schools are being read…</p>
  if (!choices || !group || !groups)
    return (
      <p aria-busy="false">
        There are no figures of {areaName}’s schools by that date. Drop a data file that has them, such as the
        Department for Education’s exclusions by school; the page “Kinds of file” lists what is known.
      </p>
    )
  return (
    <div className="schools" aria-busy="false">
      <SchoolsChoices choices={choices} group={group} areaName={areaName} />
      {choices.problems.map(schoolsProblemText).map((words) => (
        <p key={words} className="notice" role="alert">
          {words}
        </p>
      ))}
      {view ? (
        <Comparison view={view} choices={choices} />
      ) : (
        <p className="card schools-card">
          Neither {areaName} nor England has a rate of these schools that they could be held against.
        </p>
      )}
      {choices.school && <SchoolCard school={choices.school} choices={choices} groups={groups} />}
      {view && view.family.tests > 0 && (
        <ManyTests
          text={familyText(view.family, 'schools')}
          offered
          onlyKept={onlyKept}
          setOnlyKept={setOnlyKept}
        />
      )}
      {view && <Outliers view={view} onlyKept={onlyKept} />}
      <p className="soft small">
        Published figures come with small counts suppressed by the publisher. Those of a local data file were
        suppressed before anything of it was stored. Schools without a name in the data files are shown by
        their number.
      </p>
    </div>
  )
}

/** Which schools differ by more than chance. */
export function SchoolsPage() {
  const { framework } = useApp()
  usePageTitle('Schools', framework.title)
  return (
    <div className="schools-page">
      <header className="schools-title">
        <h1>Schools</h1>
        <p className="soft">
          Small schools swing widely by chance. The limits show how far, so that only a difference chance does
          not explain is called an outlier.
        </p>
      </header>
      <Body />
    </div>
  )
}
