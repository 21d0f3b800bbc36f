import type { Recipe } from '../../recipes/recipe'
import { type Finding, note } from '../../report/finding'
import { readText } from '../readText'
import type { Sheet } from './cellText'

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
        ? `To add ${list(alike)}, too, drop the workbook again and choose ${alike.length === 1 ? 'it' : 'each of them'}.`
        : '',
    ),
  ]
}

/**
 * Reads the first sheet a recipe knows, or the fullest that is a table. Where one sheet says that the workbook is of a kind
 * that holds nothing measured, the others are no riddle.
 * @param wanted the name of the sheet the reader chose instead
 */
export function readSheets(
  [first, ...others]: readonly [Sheet, ...Sheet[]],
  recipes: readonly Recipe[],
  wanted?: string,
): ReturnType<typeof readText> {
  const read = (sheet: Sheet) => ({ sheet, result: readText(sheet.bytes, recipes) })
  const sheets = [first, ...others]
  const all = sheets.map(read)
  const known = all.filter(({ result }) => result.kind === 'figures')
  const ranks = { figures: 3, unknown: 1, refused: 0 }
  const rank = (result: ReturnType<typeof readText>) =>
    result.kind === 'refused' && result.isLookAlike ? 2 : ranks[result.kind]
  const chosen = all.find(({ sheet }) => sheet.name === wanted)
  const likeliest = all.reduce((best, one) => {
    const better = rank(one.result) - rank(best.result)
    const fuller = one.result.kind !== 'figures' && one.sheet.filled > best.sheet.filled
    return better > 0 || (better === 0 && fuller) ? one : best
  })
  const { sheet, result } = chosen ?? likeliest
  const choice = { name: sheet.name, others: sheets.filter((one) => one !== sheet).map(({ name }) => name) }
  if (result.kind === 'refused') return sheets.length > 1 ? { ...result, sheet: choice } : result
  const which = whichSheet(
    sheet,
    sheets,
    known.map((one) => one.sheet),
  )
  return { ...result, sheet: choice, findings: [...which, ...result.findings] }
}
