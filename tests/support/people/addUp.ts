import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Engine } from '../../../src/engine/port'
import { recognisePeople } from '../../../src/intake/detect/peopleFiles'
import { addUpInEngines } from '../../../src/intake/people/aggregate/engines/addUpInEngines'
import { openEnginePool } from '../../../src/intake/people/aggregate/engines/enginePool'
import type { PeopleFile } from '../../../src/intake/people/aggregate/peopleFile'
import type { Aggregated } from '../../../src/intake/people/aggregate/result'
import { peopleRecipes } from '../../../src/intake/people/recipes'
import type { PeopleRecipe } from '../../../src/intake/people/recipes/recipe'

export const pupilFixture = (name: string) => readFileSync(`tests/fixtures/people/${name}.csv`, 'utf8')

/** Rows of a CSV by column name, as a plain reader gives them. */
export const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text.trim(), { header: true, skipEmptyLines: true }).data

async function known(text: string, recipes: readonly PeopleRecipe[]) {
  const content = new Blob([text])
  const found = await recognisePeople(content, recipes)
  if (found?.kind !== 'people') throw new Error('Not recognised')
  return { content, known: found }
}

/** Adds up a recognised file in one piece, in an engine that stays open. */
export function addUpWhole(engine: Engine, file: PeopleFile, list?: PeopleFile): Promise<Aggregated> {
  const boot = async () => ({ ...engine, close: async () => {} })
  const whole = { from: file.known.firstByte, to: file.content.size }
  const signal = new AbortController().signal
  return addUpInEngines(openEnginePool(boot, 1), [whole], { file, list, boot, signal })
}

/** Adds a file up by whichever of the app's recipes knows it, with a pupil list where it needs one. */
export async function addUp(engine: Engine, text: string, list?: string) {
  const file = await known(text, peopleRecipes)
  const beside = file.known.list
  if ((beside === undefined) !== (list === undefined)) throw new Error('A list too few or too many')
  const listed = beside && list !== undefined ? await known(list, [beside]) : undefined
  const whole = await addUpWhole(engine, file, listed)
  return { ...whole, recipe: file.known.recipe }
}

const label = (one: {
  measure: string
  period: string
  school: string | null
  phase: string
  cohort: string
}) => [one.measure, one.period, one.school ?? '', one.phase, one.cohort].join(' | ')

/** Figures by what they are about, as `numerator/denominator of people`. */
export const figures = (
  cells: readonly (Parameters<typeof label>[0] & {
    readonly numerator: number
    readonly denominator: number | null
    readonly people: number
  })[],
) =>
  Object.fromEntries(
    cells
      .map((cell) => [label(cell), `${cell.numerator}/${cell.denominator} of ${cell.people}`] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
