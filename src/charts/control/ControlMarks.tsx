import type { ControlLook } from './controlSeries'

/** One figure: ● by chance, ▲ improving, ▼ worsening; ○ disrupted, × not credible, △ a lower bound. */
export function ControlMark({ x, y, look }: { x: number; y: number; look: ControlLook }) {
  switch (look) {
    case 'improving':
      return <path className="c-better" d={`M${x},${y - 6.5}l6,10.5h-12z`} />
    case 'worsening':
      return <path className="c-worse" d={`M${x},${y + 6.5}l6,-10.5h-12z`} />
    case 'normal':
      return <circle className="c-chance" cx={x} cy={y} r={3.6} />
    case 'disrupted':
      return <circle className="c-apart" cx={x} cy={y} r={3.6} />
    case 'not-credible':
      return <path className="c-apart" d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} />
    case 'lower-bound':
      return <path className="c-apart" d={`M${x},${y - 6}l6,10h-12z`} />
  }
}

const legend: readonly { readonly look: ControlLook; readonly words: string }[] = [
  { look: 'normal', words: 'varies by chance' },
  { look: 'improving', words: 'improving beyond chance' },
  { look: 'worsening', words: 'worsening beyond chance' },
  { look: 'disrupted', words: 'disrupted, does not count' },
  { look: 'not-credible', words: 'not credible, does not count' },
  { look: 'lower-bound', words: 'a lower bound, does not count' },
]

interface LegendProps {
  readonly looks: ReadonlySet<ControlLook>
  /** The figures are held against limits. */
  readonly judged: boolean
}

/** The shapes that are drawn, with their words. */
export function Legend({ looks, judged }: LegendProps) {
  return (
    <ul className="c-legend soft small">
      {legend
        .filter(({ look }) => looks.has(look) && (judged || look !== 'normal'))
        .map(({ look, words }) => (
          <li key={look}>
            <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
              <ControlMark x={0} y={0} look={look} />
            </svg>
            {words}
          </li>
        ))}
    </ul>
  )
}
