import type { Label, Tone } from '../words/verdict'

const shapes: Record<Tone, string> = { better: '✓', worse: '✕', unknown: '–' }

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

const arrows: Record<string, string> = { improving: '▲', worsening: '▼', level: '■' }

/** A direction: the arrow says better or worse, not up or down, and the word stands beside it. */
export function Direction({ label }: { label: Label }) {
  return (
    <span className={`direction ${label.tone}`}>
      <span aria-hidden="true">{arrows[label.text] ?? '■'}</span> {label.text}
    </span>
  )
}
