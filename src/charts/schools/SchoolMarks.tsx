import { useId } from 'react'
import { Axes } from '../core/Axes'
import { Legend } from '../core/Legend'
import type { PlacedSchool, SchoolLayout, SchoolLook } from './schoolLayout'

/** One school: ○ within the limits, ◆ between them, ▲ above and ▼ below the outer ones. */
function SchoolMark({ x, y, look }: Pick<PlacedSchool, 'x' | 'y' | 'look'>) {
  switch (look) {
    case 'within':
      return <circle className="s-within" cx={x} cy={y} r={3.8} />
    case 'perhaps':
      return <path className="s-perhaps" d={`M${x},${y - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5z`} />
    case 'above-worse':
    case 'above-better':
      return <path className={`s-${look.slice(6)}`} d={`M${x},${y - 6.5}l6,10.5h-12z`} />
    case 'below-worse':
    case 'below-better':
      return <path className={`s-${look.slice(6)}`} d={`M${x},${y + 6.5}l6,-10.5h-12z`} />
  }
}

const words: Readonly<Record<'limits' | 'England', Readonly<Record<SchoolLook, string>>>> = {
  limits: {
    within: 'within its 95% limits',
    perhaps: 'between its 95% and 99.8% limits: too little to tell',
    'above-worse': 'above its 99.8% limits, worse',
    'above-better': 'above its 99.8% limits, better',
    'below-worse': 'below its 99.8% limits, worse',
    'below-better': 'below its 99.8% limits, better',
  },
  England: {
    within: 'cannot be told from England',
    perhaps: 'apart from England by the 95% interval, not by the 99.8% one: too little to tell',
    'above-worse': 'above England by the 99.8% interval, worse',
    'above-better': 'above England by the 99.8% interval, better',
    'below-worse': 'below England by the 99.8% interval, worse',
    'below-better': 'below England by the 99.8% interval, better',
  },
}
const tooFew = 'within its 95% limits, but too few schools to tell'

const looks: readonly SchoolLook[] = [
  'within',
  'perhaps',
  'above-worse',
  'above-better',
  'below-worse',
  'below-better',
]

/** What the legend of a chart of schools says. */
export interface SchoolLegendSeries {
  readonly drawn: readonly SchoolLook[]
  /** What schools are held against. */
  readonly against: keyof typeof words
  /** Whether schools within their limits can be said not to stand out. */
  readonly settled: boolean
  readonly lines: readonly { readonly look: 'centre' | 'inner' | 'outer'; readonly text: string }[]
}

export const SchoolLegend = ({
  series: { drawn, against, settled, lines },
}: {
  series: SchoolLegendSeries
}) => (
  <Legend
    entries={[
      ...looks
        .filter((look) => drawn.includes(look))
        .map((look) => ({
          id: look,
          words: settled || look !== 'within' ? words[against][look] : tooFew,
          mark: <SchoolMark x={0} y={0} look={look} />,
        })),
      ...lines.map(({ look, text }) => ({
        id: look,
        words: text,
        width: 26,
        mark: <path className={`s-line s-line-${look}`} d="M-13,0H13" />,
      })),
    ]}
  />
)

/** The axes with the limits or England's value. */
export function SchoolGround({ layout }: { layout: SchoolLayout }) {
  const clip = useId()
  const { plot, lines } = layout
  return (
    <>
      <clipPath id={clip}>
        <rect
          x={plot.left}
          y={plot.top - 8}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top + 8}
        />
      </clipPath>
      <Axes of={layout} />
      <g clipPath={`url(#${clip})`}>
        {lines.map(({ look, d }) => (
          <path key={d} className={`s-line s-line-${look}`} d={d} />
        ))}
      </g>
    </>
  )
}

export const SchoolMarks = ({
  layout: { plot, schools, names, height, xTitle },
}: {
  layout: SchoolLayout
}) => (
  <>
    {schools.map(({ key, x, whisker }) =>
      whisker ? <path key={key} className="s-whisker" d={`M${x},${whisker.from}V${whisker.to}`} /> : null,
    )}
    {schools.map(({ key, x, y, look }) => (
      <SchoolMark key={key} x={x} y={y} look={look} />
    ))}
    {names.map(({ text, x, y }) => (
      <text key={`${text}${y}`} className="s-name" x={x} y={y}>
        {text}
      </text>
    ))}
    {schools.map(({ key, label }) =>
      label ? (
        <text key={key} className="s-label" x={label.x} y={label.y} textAnchor={label.anchor}>
          {label.text}
        </text>
      ) : null,
    )}
    <text className="chart-tick" x={(plot.left + plot.right) / 2} y={height - 6} textAnchor="middle">
      {xTitle}
    </text>
  </>
)
