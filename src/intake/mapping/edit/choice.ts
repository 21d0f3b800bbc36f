/** What a person picks for a part: nothing, a column, one word for the whole file, or each figure's own. */
export type Choice =
  | { readonly from: 'nothing' }
  | { readonly from: 'figures' }
  | { readonly from: 'column'; readonly name: string }
  | { readonly from: 'word'; readonly word: string }

/** A choice as the value of an option. */
export function choiceValue(choice: Choice): string {
  if (choice.from === 'column') return `column:${choice.name}`
  if (choice.from === 'word') return `word:${choice.word}`
  return choice.from
}

/** The choice of an option's value. */
export function choiceOf(value: string): Choice {
  const [, from, rest = ''] = /^(column|word):(.*)$/s.exec(value) ?? []
  if (from === 'column') return { from, name: rest }
  if (from === 'word') return { from, word: rest }
  return value === 'figures' ? { from: 'figures' } : { from: 'nothing' }
}
