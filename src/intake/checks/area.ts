import { type Rejecting, type RejectingCheck, type RowCheck, rejectedBecause, rowCount, verb } from './check'
import { textList } from './details'
import { used } from './staged'

/** Codes change with every reorganisation, spreadsheets turn them into numbers, and names are misspelt. */
export const areaUnknown: RejectingCheck = {
  id: 'area-unknown',
  severity: 'warns',
  title: 'Area not known',
  ...rejectedBecause('the area is not known by its code or name'),
  advice:
    'Correct the code or name in the file and drop it again. A new authority is taken by its code, E06, E08, E09 or E10 and six digits.',
  faults: () => [
    {
      when: '(_area IS NULL AND declared IS NOT NULL)',
      reason: `'The row says that it is about ' || CASE declared WHEN 'England' THEN declared ELSE 'a ' || declared END
        || ', but its area is none' || CASE _place WHEN '' THEN '.' ELSE ': ' || _place || '.' END`,
      check: `'area-unknown'`,
      finer: true,
    },
    {
      when: '_area IS NULL',
      reason: `'No area is known as ' || _place || '.'`,
      check: `'area-unknown'`,
    },
  ],
}

/** Neighbours are given by old three-digit numbers, which spreadsheets and reorganisations change. */
export const neighbourUnknown: RejectingCheck = {
  id: 'neighbour-unknown',
  severity: 'warns',
  title: 'Neighbour not known',
  ...rejectedBecause('a neighbour is not known by its number'),
  advice: 'Correct the number in the file, or take the list of the year whose areas the framework has.',
  faults: () => [
    {
      when: 'n.code IS NULL',
      reason: `'Neighbour ' || rank || ' is not known: “' || coalesce(raw, '') || '”.'`,
      check: `'neighbour-unknown'`,
    },
  ],
}

/** Spreadsheets drop numbers’ leading zeros and turn long ones into 3.56E+06; private lists use numbers of their own. */
export const schoolUnknown: Rejecting = {
  id: 'school-unknown',
  severity: 'warns',
  title: 'School not known',
  ...rejectedBecause('the school is not known by its number'),
  advice: 'Write the LAESTAB number, three digits of the local authority and four of the school.',
}

/** A column sorted without the others, or a block pasted one row too low: every number is good and none is in its place. */
export const areaNameDisagrees: RowCheck = {
  id: 'area-name-disagrees',
  severity: 'warns',
  title: 'Code and name of different areas',
  sentence: (n) => `In ${rowCount(n)} the code and the name of the area disagree; the code was used.`,
  advice:
    'Compare these rows with the publisher’s file: a column may have been sorted or pasted without the others.',
  find: ({ table, quick }) =>
    quick
      ? undefined
      : `SELECT DISTINCT s."row", 'The code ' || a.code || ' is ' || a.name || ', the name is that of '
        || n.name || ' (' || n.code || ')' AS detail
        FROM ${table} s JOIN area a ON a.code = s.area JOIN area n ON n.code = s.named WHERE ${used}`,
}

/** Totals typed in by hand keep the level of the row above, and codes of regions stand in the authorities' column. */
export const areaLevelDisagrees: RowCheck = {
  id: 'area-level-disagrees',
  severity: 'warns',
  title: 'Level and code disagree',
  sentence: (n) => `In ${rowCount(n)} the geographic level does not fit the area’s code; the code was used.`,
  advice: 'Compare these rows with the publisher’s file: a total may stand where an authority belongs.',
  find: ({ table, quick, recipe }) =>
    quick || recipe.areaLevel === undefined
      ? undefined
      : `SELECT DISTINCT s."row", 'The row says ' || s.declared || ', the code ' || a.code || ' is ' || a.name
        || ', ' || a.level AS detail
        FROM ${table} s JOIN area a ON a.code = s.area WHERE ${used} AND s.declared IS NOT NULL`,
}

/** Every reorganisation brings authorities that the framework does not list yet; so does a mistyped code. */
export const areaNew: RowCheck = {
  id: 'area-new',
  severity: 'warns',
  title: 'New area',
  sentence: (n) =>
    `${rowCount(n)} ${verb(n, 'is', 'are')} about areas that are not listed yet; accepting the file adds them.`,
  advice:
    'Compare the code and the name with the publisher’s list of areas; where one is mistyped, leave these rows out.',
  find: ({ table, quick }) =>
    quick
      ? undefined
      : `SELECT DISTINCT s."row", coalesce(s.place_name || ' (' || s.area || ')', s.area) AS detail
        FROM ${table} s WHERE ${used} AND s.unlisted = s.area`,
}

/** An authority can get a new code before the framework is told. */
export const areaRecoded: RowCheck = {
  id: 'area-recoded',
  severity: 'warns',
  title: 'New code of a known area',
  sentence: (n) =>
    `In ${rowCount(n)} the code is not listed, and the name is that of a known area; the name was used.`,
  advice:
    'Check that the area is still the same: where its boundary changed, or the code is mistyped, leave these rows out.',
  find: ({ table, quick }) =>
    quick
      ? undefined
      : `SELECT DISTINCT s."row", s.unlisted || ' is not listed; ' || a.name || ' is ' || a.code AS detail
        FROM ${table} s JOIN area a ON a.code = s.area WHERE ${used} AND s.unlisted <> s.area`,
}

/** An authority can change its code without changing; publishers keep using the old one, or print both. */
export const areaFormer: RowCheck = {
  id: 'area-former',
  severity: 'notes',
  title: 'Former code',
  sentence: (n) =>
    `${rowCount(n)} ${verb(n, 'names', 'name')} an area by a code or number it had before; ${verb(n, 'it is', 'they are')} kept under its present code.`,
  advice: '',
  mark: () => 'former',
  find: ({ table }) =>
    `SELECT DISTINCT s."row", a.name || ' (' || a.code || ')' AS detail FROM ${table} s
      JOIN area a ON a.code = s.area WHERE ${used} AND s.former`,
}

/** Old and new authorities stand side by side in a series. */
export const areaClosed: RowCheck = {
  id: 'area-closed',
  severity: 'notes',
  title: 'Closed area',
  sentence: (n) => `${rowCount(n)} ${verb(n, 'is', 'are')} about areas that no longer exist.`,
  advice: '',
  find: ({ table, closed }) =>
    closed.length === 0
      ? undefined
      : `SELECT DISTINCT s."row", a.name || ' (' || a.code || ')' AS detail FROM ${table} s
        JOIN area a ON a.code = s.area WHERE ${used} AND s.area IN (${textList(closed)})`,
}
