import type { Draft } from '../draft'
import type { Choice } from './choice'

/** Takes the area from a column, or from nowhere but one area. Labels explained before stay explained. */
export function chooseArea(draft: Draft, choice: Choice): Draft {
  const before = draft.area?.from === 'columns' ? draft.area : undefined
  if (choice.from === 'column') {
    const others = (before?.columns ?? []).slice(1).filter((name) => name !== choice.name)
    return {
      ...draft,
      area: { from: 'columns', columns: [choice.name, ...others], labels: before?.labels ?? [] },
    }
  }
  return { ...draft, area: choice.from === 'word' ? { from: 'fixed', area: choice.word } : null }
}

/** Sets the column that is read where those before it are empty; `null` takes it and those after it out. */
export function chooseNextArea(draft: Draft, place: number, name: string | null): Draft {
  if (draft.area?.from !== 'columns') return draft
  const kept = draft.area.columns.filter((one, i) => i !== place && one !== name)
  const columns = name === null ? kept.slice(0, place) : kept.toSpliced(place, 0, name)
  return { ...draft, area: { ...draft.area, columns } }
}
