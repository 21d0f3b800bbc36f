import type { Recipe } from '../../recipes/recipe'
import { type Finding, note } from '../../report/finding'
import { readText } from '../readText'
import type { Sheet } from './openWorkbook'

const list = (sheets: readonly Sheet[]) => sheets.map(({ name }) => `“${name}”`).join(', ')

function whichSheet(chosen: Sheet, sheets: readonly Sheet[], known: readonly Sheet[]): Finding[] {
  const others = sheets.filter((sheet) => sheet !== chosen)
  if (others.length === 0) return []
  const alike = known.filter((sheet) => sheet !== chosen)
  return [
    note(
      'sheet',
      `The sheet “${chosen.name}” was read; ${list(others)} ${others.length === 1 ? 'was' : 'were'} not.`,
      alike.length > 0
        ? `To add ${list(alike)}, too, save ${alike.length === 1 ? 'it' : 'each of them'} as a CSV file.`
        : '',
    ),
  ]
}

/** Reads the first sheet a recipe knows, or the fullest that is a table. */
export function readSheets(
  [first, ...others]: readonly [Sheet, ...Sheet[]],
  recipes: readonly Recipe[],
): ReturnType<typeof readText> {
  const read = (sheet: Sheet) => ({ sheet, result: readText(sheet.bytes, recipes) })
  const sheets = [first, ...others]
  const all = sheets.map(read)
  const known = all.filter(({ result }) => result.kind === 'figures')
  const rank = { figures: 2, unknown: 1, refused: 0 }
  const { sheet, result } = all.reduce((best, one) => {
    const better = rank[one.result.kind] - rank[best.result.kind]
    const fuller = one.result.kind !== 'figures' && one.sheet.filled > best.sheet.filled
    return better > 0 || (better === 0 && fuller) ? one : best
  })
  if (result.kind === 'refused') return result
  const which = whichSheet(
    sheet,
    sheets,
    known.map((one) => one.sheet),
  )
  return { ...result, findings: [...which, ...result.findings] }
}
