import type { ReactNode } from 'react'

interface Props {
  readonly entries: readonly {
    readonly id: string
    readonly words: string
    /** Drawn around its own centre. */
    readonly mark: ReactNode
    /** Width of the mark in pixels. */
    readonly width?: number
  }[]
}

/** The shapes that are drawn, with their words. */
export const Legend = ({ entries }: Props) =>
  entries.length > 0 && (
    <ul className="chart-legend soft small">
      {entries.map(({ id, words, mark, width = 14 }) => (
        <li key={id}>
          <svg width={width} height={14} viewBox={`${-width / 2} -7 ${width} 14`} aria-hidden="true">
            {mark}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
