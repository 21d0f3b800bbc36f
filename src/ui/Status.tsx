import type { DirectionLabel, Label, Shape } from '../words/labels'

export const shapes: Readonly<Record<Shape, string>> = { better: '✓', worse: '✕', unknown: '–', half: '◐' }

/** A verdict by shape, word and colour. */
export function Status({ label }: { label: Label }) {
  return (
    <span className={`status ${label.tone}`}>
      <span className={`mark ${label.tone}`} aria-hidden="true">
        {shapes[label.shape ?? label.tone]}
      </span>
      {label.text}
    </span>
  )
}

const arrows: Readonly<Record<DirectionLabel['direction'], string>> = {
  improving: '▲',
  worsening: '▼',
  unchanged: '■',
}

/** A direction: the arrow says better or worse, not up or down, and the word stands beside it. */
export function Direction({ label }: { label: DirectionLabel }) {
  return (
    <span className={`direction ${label.tone}`}>
      <span aria-hidden="true">{arrows[label.direction]}</span> {label.text}
    </span>
  )
}
