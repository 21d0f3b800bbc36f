import { type Engine, EngineLostError, identifier } from '../engine/port'
import type { Framework } from '../framework/framework'
import { createTables, insertFramework } from '../observations/table'
import type { Extract } from './extract'
import type { Finding } from './finding'
import { allOrNothing } from './keep/allOrNothing'
import { keep } from './keep/write'
import { type DroppedFile, type Looked, look } from './look'
import type { Recipe } from './recipe'
import { type Refusal, refuse } from './refusal'
import type { Register } from './register'
import { type Difference, difference } from './rows/changes'
import { check, type Report, SwallowedRowsError } from './rows/report'
import { acceptSql } from './rows/stage'

export interface Tools {
  readonly engine: Engine
  readonly framework: Framework
  readonly recipes: readonly Recipe[]
  readonly register: Register
}

export interface ExamineOptions {
  readonly signal?: AbortSignal
  readonly source?: Extract['source']
  /** `false` skips the comparison with what is already there: all figures then count as additions. */
  readonly compare?: boolean
}

/** A file that was understood and checked. Nothing of it is stored yet. */
export interface Examined extends Report, Difference {
  readonly kind: 'recognised'
  readonly recipe: Recipe
  readonly fileName: string
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
  /** What the checks found, and how the file was read where that was not obvious. */
  readonly findings: readonly Finding[]
  /**
   * Stores all its figures, or, where it throws, none. Once only; not after `discard`.
   * @throws Error when the same file was accepted meanwhile; as `Engine.query`.
   */
  accept(): Promise<Extract>
  /** Forgets it. */
  discard(): Promise<void>
}

/** Makes a new engine ready: tables, and the framework's areas. */
export async function prepareTables(engine: Engine, framework: Framework) {
  for (const statement of [...createTables, ...insertFramework(framework)]) await engine.query(statement)
}

const alreadyLoaded = (held: Extract) =>
  refuse(
    'This file is already loaded',
    `It was accepted as “${held.fileName}”, byte for byte the same.`,
    'Nothing needs doing. To load it anew, take the earlier one out first.',
  )

const unreadable = (problem: unknown) =>
  problem instanceof SwallowedRowsError
    ? refuse(
        'A quotation mark is never closed',
        `Rows would be lost: ${problem.message}`,
        'Open the file in a text editor, close or remove the quotation mark, and drop it again.',
      )
    : refuse(
        'The rows cannot be read',
        problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem),
        'Open the file in a spreadsheet, save it as “CSV UTF-8 (comma delimited)”, and drop that.',
      )

/** What the engine says of a file it cannot read; anything else is no fault of the file. */
const isFileFault = (problem: unknown) =>
  problem instanceof SwallowedRowsError ||
  (problem instanceof Error && /^(Invalid Input|IO|Conversion|Out of Memory) Error/.test(problem.message))

let stages = 0

/**
 * The one door: looks at a file, finds its recipe, checks every row and compares with what is there. Stores nothing.
 * @param file the file, or what `look` found in it.
 * @throws AbortError when `signal` aborts; EngineLostError.
 */
export async function examine(
  file: DroppedFile | Refusal | Looked,
  tools: Tools,
  options: ExamineOptions = {},
): Promise<Refusal | Examined> {
  const looked = 'kind' in file ? file : await look(file, tools.recipes)
  if (looked.kind === 'refused') return looked
  const held = tools.register.find(looked.hash)
  if (held) return alreadyLoaded(held)
  options.signal?.throwIfAborted()
  return weigh(looked, tools, options)
}

async function weigh(
  { file, hash, sniffed, recognised }: Looked,
  tools: Tools,
  options: ExamineOptions,
): Promise<Refusal | Examined> {
  const { engine, register } = tools
  const { recipe } = recognised
  const { signal } = options
  const stage = `stage_${++stages}`
  const drop = async () => {
    await engine.query(`DROP TABLE IF EXISTS ${identifier(stage)}`)
  }
  const path = await engine.register(sniffed.content)
  try {
    const { delimiter, padded } = sniffed
    const report = await check(tools, { path, delimiter, padded, recognised }, stage, signal)
    const compared =
      options.compare === false || recipe.yields === 'neighbours'
        ? { adds: report.observations, changes: [], changesTotal: 0, same: 0 }
        : await difference(engine, stage, signal)
    let open = true
    const close = () => {
      if (!open) throw new Error('This file was already accepted or discarded')
      open = false
    }
    return {
      kind: 'recognised',
      recipe,
      fileName: file.name,
      hash,
      findings: [...sniffed.findings, ...recognised.findings],
      ...report,
      ...compared,
      async accept() {
        if (register.find(hash)) throw new Error('This file is already loaded')
        close()
        const extract: Extract = {
          number: register.nextNumber(),
          fileName: file.name,
          size: file.content.size,
          recipeId: recipe.id,
          recipeTitle: recipe.title,
          recipeVersion: recipe.version,
          publisher: recipe.publisher,
          hash,
          rowsRead: report.rowsRead,
          used: report.used,
          asideTotal: report.aside.reduce((sum, { rows }) => sum + rows, 0),
          rejectedTotal: report.rejectedTotal,
          observations: report.observations,
          periods: report.periods,
          measures: report.measures,
          acceptedAt: new Date().toISOString(),
          source: options.source ?? 'dropped',
          yields: recipe.yields,
        }
        try {
          const kept = await allOrNothing(engine, async () => {
            await engine.query(acceptSql(stage, recipe.yields, extract.number))
            return keep(engine, [extract])
          })
          await register.put([kept])
        } finally {
          await drop()
        }
        return extract
      },
      async discard() {
        close()
        await drop()
      },
    }
  } catch (problem) {
    if (problem instanceof EngineLostError) throw problem
    await drop()
    signal?.throwIfAborted()
    if (!isFileFault(problem)) throw problem
    return unreadable(problem)
  } finally {
    await engine.release(path)
  }
}
