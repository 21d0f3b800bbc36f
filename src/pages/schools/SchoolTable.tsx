import type { ReactNode } from 'react'
import { ChartTable } from '../../charts/core/ChartTable'
import { caterpillarKind, funnelKind, pileKind } from '../../charts/schools/SchoolCharts'
import { useRegister } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { rowText } from '../../format/text'
import type { School, SchoolFigure } from '../../framework/school'
import type { SchoolsChart } from './schoolsView'

interface Row {
  readonly school: School
  readonly figure: SchoolFigure
}

/** The same figures as the chart, with the file and row each comes from; a school's name leads to its years. */
export function SchoolTable({ chart }: { chart: SchoolsChart }) {
  const { dataFiles } = useRegister()
  const { change } = useChoices()
  const fileOf = new Map(dataFiles.map(({ number, fileName }) => [number, fileName]))
  const shown = {
    nameOf: ({ school }: Row, name: string): ReactNode => (
      <button type="button" className="schools-link" onClick={() => change({ school: school.number })}>
        {name}
      </button>
    ),
    more: {
      heading: 'From',
      cell: ({ figure }: Row): ReactNode => (
        <>
          {fileOf.get(figure.file)}, {rowText(figure.row)}
          {figure.row > 0 && `, ${figure.column}`}
        </>
      ),
    },
  }
  if (chart.kind === 'funnel') return <ChartTable kind={funnelKind} input={chart.input} {...shown} />
  if (chart.kind === 'caterpillar')
    return <ChartTable kind={caterpillarKind} input={chart.input} {...shown} />
  return <ChartTable kind={pileKind} input={chart.input} {...shown} />
}
