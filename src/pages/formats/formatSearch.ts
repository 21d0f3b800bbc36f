import type { Framework } from '../../framework/framework'
import type { FileFormat } from '../../intake/formats/describe'

/** The names of the measures a kind of file gives; none where it gives any. */
export const measureNames = ({ figures }: FileFormat, { measures }: Framework) => [
  ...new Set(
    figures.flatMap((figure) =>
      figure.measures === 'any' ? [] : figure.measures.map((id) => measures.get(id)?.name ?? id),
    ),
  ),
]

/** Whether every word of `text` stands in what identifies a kind of file: names, columns, symbols, measures, files. */
export function isFound(kind: FileFormat, framework: Framework, fileNames: readonly string[], text: string) {
  const known = [
    kind.id,
    kind.title,
    kind.publisher,
    ...kind.columns.flatMap(({ name, others }) => [name, ...others]),
    ...kind.symbols.map(({ symbol }) => symbol),
    ...measureNames(kind, framework),
    ...fileNames,
  ].map((one) => one.toLowerCase())
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return words.every((word) => known.some((one) => one.includes(word)))
}
