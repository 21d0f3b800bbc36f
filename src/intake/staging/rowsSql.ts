import { identifier, literal } from '../../engine/port'
import { authorityCode } from '../../framework/areas'
import type { Fault } from '../checks/check'
import { rulingColumns } from '../checks/slips'
import type { Recipe, Rule } from '../recipes/recipe'
import { anyNumber, expand, plainNumber } from '../sql/macros'
import { factorOut } from '../sql/sharedExpressions'
import { columnsIn, noText, type Sql } from '../sql/sql'
import { hasOddSpaces, type Readable, readSql } from './read'

/** What a row says of its area beside the code: its name and its level, where the file has the columns. */
function besideCode({ area, areaName, areaLevel, levelDecides }: Recipe, has: (name: string) => boolean) {
  const columns = (sql: Sql | undefined) => columnsIn(sql ?? '').filter(has)
  const [code, level] = [columns(area), columns(areaLevel)]
  const isNamed = columns(areaName).some((name) => !level.includes(name))
  return {
    name: isNamed && areaName !== undefined ? areaName : noText,
    level:
      (levelDecides || code.length > 0) && level.length > 0 && areaLevel !== undefined ? areaLevel : noText,
  }
}

/** Why a row is skipped that holds nothing at all. */
export const emptyReason = 'The row is empty.'

const ruledMark = '\u001f'

/** The words of `_ruled`, one for each ruling column. */
export const splitRuled = (ruled: string): readonly string[] => ruled.split(ruledMark)

/** What is taken from a row: name → SQL over the row. */
export type Cells = ReadonlyMap<string, Sql>

/** What a thorough relation says of a row's area beside its code. */
const besideArea = ['named', 'declared', 'unlisted', 'place_name']

/** Columns of `rowsSql` beside the cells. */
export const rowColumns = (quick: boolean) => [
  ...['_row', '_skipped', '_ruled', '_wrong', '_area', 'former'],
  ...(quick ? ['_odd'] : ['_fault', '_spaced', ...besideArea]),
]

/**
 * The file's rows with some `cells`; `_skipped` and `_wrong` (reasons, or NULL), with
 * `_fault` (the check's id) for the latter; and `_area` (a code, or NULL where none is known), which the row names by a
 * `former` code, number or spelling or not. Where the row's own name or level of the area is not the code's, `named` is
 * the code the name stands for and `declared` the level. A code that is well formed but `unlisted` is read as that of the
 * authority its name stands for, or else as that of a new area, whose name is `place_name`. Where the recipe says that the
 * level decides, an area of another level is none. Of a skipped row `_ruled` holds the words that may be why, as
 * `splitRuled` parts them. A quick relation only has `_odd`
 * instead, where a thorough one says more.
 */
export function rowsSql(readable: Readable, cells: Cells, quick: boolean): Sql {
  const { recipe, positions } = readable.recognised
  const has = (name: string) => positions.has(name)
  const empty = `coalesce(${[...positions.keys()].map(identifier).join(', ')}) IS NULL`
  const absent = Object.keys(recipe.optional ?? {}).filter((name) => !has(name))
  /** A rule on a column the file lacks never holds. */
  const branches = <T extends Rule>(rules: readonly T[], result: (rule: T) => string) =>
    rules
      .filter(({ when }) => !columnsIn(when).some((name) => absent.includes(name)))
      .map((rule) => `WHEN ${rule.when} THEN ${literal(result(rule))}`)
      .join(' ')
  const choose = (cases: string) => (cases === '' ? noText : `CASE ${cases} END`)
  const rejects = recipe.rejects ?? []
  const { name, level } = besideCode(recipe, has)
  const named = name !== noText

  const written = (sql: Sql) => expand(sql, quick ? plainNumber : anyNumber)
  const derived = Object.entries(recipe.derived ?? {}).map(
    ([column, sql]) => `, ${written(sql)} AS ${identifier(column)}`,
  )
  const kept = ['_row', '_skipped', '_wrong', ...(quick ? [] : ['_fault', '_spaced'])]
  const decisive = rulingColumns(recipe, has).map(({ column }) => column)
  const ruling = [
    ...new Set([...recipe.skips.flatMap(({ when }) => columnsIn(when)).filter(has), ...decisive]),
  ]
  /** A file's column may be called as one of the tables beside it. */
  const rule = (i: number) => `_rule_${i}`
  const row = factorOut(
    written(
      [
        '_row',
        `CASE WHEN ${empty} THEN ${literal(emptyReason)} ${branches(recipe.skips, ({ reason }) => reason)} END AS _skipped`,
        `${choose(branches(rejects, ({ reason }) => reason))} AS _wrong`,
        ...(quick ? [] : [`${choose(branches(rejects, ({ check }) => check))} AS _fault`, '_spaced']),
        `lower(${recipe.area}) AS _place_alias`,
        `lower(${name}) AS _name_alias`,
        ...(quick ? [] : [`${name} AS _name`]),
        `${level} AS _declared`,
        ...ruling.map((name, i) => `${identifier(name)} AS ${rule(i)}`),
        ...[...cells].map(([cell, sql]) => `${sql} AS ${cell}`),
      ].join(', '),
    ),
  )
  const misnamed = named ? 'n.name <> a.name' : 'false'
  const unlisted = `CASE WHEN a.code IS NULL AND regexp_full_match(_place_alias, '${authorityCode}', 'i')
    THEN upper(_place_alias) END`
  /** A code that is not listed is that of a local authority. */
  const ownLevel = recipe.levelDecides ? `coalesce(a.level, 'local authority')` : 'a.level'
  const misplaced = level === noText ? 'false' : `_declared <> ${ownLevel}`
  /** A rule may have skipped the row for a label with odd spaces that it does not know. */
  const misread = ruling.length === 0 ? 'false' : ruling.map((_, i) => hasOddSpaces(rule(i))).join(' OR ')
  const areas = quick
    ? `coalesce(CASE WHEN _skipped IS NULL THEN ${misnamed} OR ${misplaced} ELSE ${misread} END, false) AS _odd`
    : `CASE WHEN ${misnamed} THEN ${named ? 'n.code' : noText} END AS named,
      CASE WHEN ${misplaced} THEN _declared END AS declared, ${unlisted} AS unlisted,
      CASE WHEN ${unlisted} IS NOT NULL THEN _name END AS place_name`
  const meant = named
    ? `CASE WHEN ${unlisted} IS NOT NULL AND n.level = 'local authority' THEN n.code END, `
    : ''
  const found = quick ? 'a.code' : `coalesce(a.code, ${meant}${unlisted})`
  const area =
    recipe.levelDecides && level !== noText ? `CASE WHEN ${misplaced} THEN NULL ELSE ${found} END` : found
  const cellsOf = decisive.map((column) => `coalesce(${rule(ruling.indexOf(column))}, '')`).join(', ')
  const words =
    decisive.length === 0
      ? noText
      : `CASE WHEN _skipped IS NOT NULL THEN concat_ws(chr(${ruledMark.charCodeAt(0)}), ${cellsOf}) END`
  return `SELECT ${[...kept, ...cells.keys()].join(', ')}, ${words} AS _ruled, ${area} AS _area, coalesce(a.former, false) AS former, ${areas}
    FROM (SELECT ${row.sql}
      FROM (SELECT *${row.columns} FROM (SELECT *${derived.join('')} FROM (${readSql(readable, quick)}))))
    LEFT JOIN area_alias a ON a.alias = _place_alias
    ${named ? 'LEFT JOIN area_alias n ON n.alias = _name_alias' : ''}`
}

/** The columns of a stage that say how a row names its area. */
export const beside = (quick: boolean) =>
  `, former, _ruled AS ruled, ${quick ? `${noText} AS unlisted, ${noText} AS place_name` : `_spaced AS spaced, ${besideArea.join(', ')}`}`

/** Faults that are asked for where `when` holds and no case before did. */
export interface Case {
  readonly when: Sql
  readonly faults: readonly Fault[]
}

/** A rule of the recipe that rejects the row. */
export const ruleFault: Fault = { when: '_wrong IS NOT NULL', reason: '_wrong', check: '_fault' }

/**
 * Selects the first fault that holds: as `wrong` its reason, as `fault` its check, and as `fault_column` and `fault_cell`
 * the faulty cell, if it is one. In a quick table `wrong` is merely not NULL where there is a fault, or where the
 * thorough table has more to say.
 */
export function faultColumns(cases: readonly Case[], quick: boolean): Sql {
  const choose = (of: (faults: readonly Fault[]) => Sql) =>
    cases
      .map(({ when, faults }) => `WHEN ${when} THEN ${faults.length === 0 ? 'NULL' : of(faults)}`)
      .join(' ')
  if (quick) {
    const any = (faults: readonly Fault[]) =>
      faults.flatMap(({ when, finer }) => (finer ? [] : [when])).join(' OR ')
    return `CASE WHEN _odd THEN '' ${choose((faults) => `CASE WHEN ${any(faults)} THEN '' END`)} END AS wrong`
  }
  const first = (name: 'reason' | 'check' | 'column' | 'cell') => (faults: readonly Fault[]) =>
    `CASE ${faults.map((fault) => `WHEN ${fault.when} THEN ${fault[name] ?? 'NULL'}`).join(' ')} END`
  const told = { wrong: 'reason', fault: 'check', fault_column: 'column', fault_cell: 'cell' } as const
  return Object.entries(told)
    .map(([name, of]) => `CAST(CASE ${choose(first(of))} END AS VARCHAR) AS ${name}`)
    .join(', ')
}
