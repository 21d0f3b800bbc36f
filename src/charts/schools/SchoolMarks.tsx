import type { PlacedSchool, SchoolLook } from './schoolLayout'

/** One school: ○ within the limits, ◆ between them, ▲ above and ▼ below the outer ones. */
export function SchoolMark({ x, y, look }: Pick<PlacedSchool, 'x' | 'y' | 'look'>) {
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
    within: 'within the 95% limits',
    perhaps: 'between the 95% and 99.8% limits: too little to tell',
    'above-worse': 'above the 99.8% limits, worse',
    'above-better': 'above the 99.8% limits, better',
    'below-worse': 'below the 99.8% limits, worse',
    'below-better': 'below the 99.8% limits, better',
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
const looks: readonly SchoolLook[] = [
  'within',
  'perhaps',
  'above-worse',
  'above-better',
  'below-worse',
  'below-better',
]

interface LegendProps {
  readonly drawn: ReadonlySet<SchoolLook>
  /** What schools are held against. */
  readonly against: keyof typeof words
  readonly lines: readonly { readonly look: string; readonly text: string }[]
}

/** The shapes that are drawn, with their words. */
export function Legend({ drawn, against, lines }: LegendProps) {
  return (
    <ul className="s-legend soft small">
      {looks
        .filter((look) => drawn.has(look))
        .map((look) => (
          <li key={look}>
            <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
              <SchoolMark x={0} y={0} look={look} />
            </svg>
            {words[against][look]}
          </li>
        ))}
      {lines.map(({ look, text }) => (
        <li key={look}>
          <svg width={26} height={10} viewBox="0 0 26 10" aria-hidden="true">
            <path className={`s-line s-line-${look}`} d="M0,5H26" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
