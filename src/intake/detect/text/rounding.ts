import { type Finding, note } from '../../report/finding'

const words: Readonly<Record<string, string>> = { five: '5', ten: '10', hundred: '100', thousand: '1,000' }

/** `Rounded to the nearest 5`, `figures are rounded to 10`, `rounding: nearest five`; not to decimal places. */
const rounded =
  /(?<!\bnot |un)round(?:ed|ing)\b[^.;\d]{0,40}?\b(?:nearest|to|multiples? of)\s+(?:the nearest\s+)?(?:multiples? of\s+)?(?:a\s+)?(five|ten|hundred|thousand|1,?000|5|10|50|100)\b(?![.,]?\d|\s*(?:d\.?p|decimal|significant|s\.?f))/i

/** What a file says its counts are rounded to, such as `5`, in a name, a title, a note or a cell. */
export function roundedTo(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const [, unit] = rounded.exec(text.replaceAll('_', ' ')) ?? []
    if (unit !== undefined) return words[unit.toLowerCase()] ?? (unit === '1000' ? '1,000' : unit)
  }
  return undefined
}

/** That the figures are less exact than they are printed, where a file says so. */
export function roundingSaid(texts: readonly string[]): Finding | false {
  const unit = roundedTo(texts)
  return (
    unit !== undefined &&
    note(
      'rounded',
      `The file says that its counts are rounded to the nearest ${unit}: none of them is exact, nor is any percentage worked out from them.`,
      'Differences smaller than the rounding say nothing.',
    )
  )
}
