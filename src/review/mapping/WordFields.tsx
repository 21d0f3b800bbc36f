import { type Choice, chooseWord } from '../../intake/mapping/edit/editChoices'
import { explainWord } from '../../intake/mapping/edit/editLabels'
import type { WordPartName } from '../../intake/mapping/mapping'
import { wordsOf } from '../../intake/mapping/problems/partProblems'
import { labelsIn } from '../../intake/mapping/table'
import { lowered } from '../../intake/mapping/text'
import { ChooseSource, type Fields, FillDown, Labels } from './controls'
import { wordName } from './summaries'

const asked: Readonly<Record<WordPartName, { readonly label: string; readonly heading: string }>> = {
  measure: { label: 'The measure is', heading: 'One measure for the whole file' },
  cohort: { label: 'The group of people is', heading: 'One group for the whole file' },
  phase: { label: 'The phase is', heading: 'One phase for the whole file' },
}

function sourceOf(part: Fields['draft']['measure']): Choice {
  if (part === null) return { from: 'nothing' }
  if (part.from === 'column') return { from: 'column', name: part.column }
  return part.from === 'fixed' ? { from: 'word', word: part.word } : part
}

/** Where the measure, the cohort or the phase comes from, and what the labels of a column mean. */
export function WordFields({ part, ...fields }: Fields & { readonly part: WordPartName }) {
  const { draft, table, framework, words, columns, onChange } = fields
  const chosen = draft[part]
  const list = wordsOf(part, framework).map((word) => ({ word, name: wordName(part, word, framework) }))
  return (
    <>
      <ChooseSource
        label={asked[part].label}
        chosen={sourceOf(chosen)}
        columns={columns}
        words={{ heading: asked[part].heading, list }}
        own
        onChoose={(choice) => onChange(chooseWord(draft, part, choice, table, words))}
      />
      {chosen?.from === 'column' && <FillDown {...fields} column={chosen.column} />}
      {chosen?.from === 'column' && (
        <Labels
          caption="What its labels mean"
          labels={labelsIn(table, chosen.column)}
          meaning={(cell) => chosen.labels.find(({ label }) => lowered(label) === lowered(cell))?.means}
          words={list}
          omit
          onExplain={(label, means) => onChange(explainWord(draft, part, label, means))}
        />
      )}
    </>
  )
}
