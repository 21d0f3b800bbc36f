import { type Engine, EngineLostError } from '../engine/port'
import type { Framework } from '../framework/framework'
import type { DataFile } from '../observations/dataFile'
import { keepFound } from './checks/findings'
import { type Detection, type DroppedFile, detect, type KnownFile } from './detect/detect'
import type { FileKind, Recipe } from './recipes/recipe'
import type { Finding } from './report/finding'
import { type Refusal, refuse } from './report/refusal'
import type { ReportLine } from './report/reportLine'
import { type Difference, difference } from './staging/changes'
import { check, type Report, SwallowedRowsError } from './staging/checkRows'
import { type Counts, leaveOutWarned } from './staging/count'
import type { Register } from './storage/register'
import { acceptTogether, demand, discard, dropStage } from './waiting/accept'
import { foundRows, reportLines } from './waiting/fullReport'

export interface Tools {
  readonly engine: Engine
  readonly framework: Framework
  readonly recipes: readonly Recipe[]
  readonly register: Register
}

export interface ExamineOptions {
  readonly signal?: AbortSignal
  readonly source?: DataFile['source']
  /** `false` skips the comparison with what is already there: all figures then count as additions. */
  readonly compare?: boolean
  /** ISO date; without it, the day it is. */
  readonly today?: string
}

/** Small counts held back before anything is stored. */
export interface Disclosure {
  /** Smaller counts than this are held back; 1 holds none back. */
  readonly threshold: number
  readonly sentence: string
  /** The same file with another threshold. */
  change(threshold: number): Promise<Examined>
}

/** A file that was understood and checked. Nothing of it is stored yet. */
export interface Examined extends Report, Difference {
  readonly kind: 'recognised'
  readonly recipe: FileKind
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  readonly source: DataFile['source']
  /** The engine's table of its rows while it waits for a yes. */
  readonly stage: string
  /** SHA-256 of the file's bytes, or of the figures where the file is only added up; hexadecimal. */
  readonly hash: string
  /** Its figures are made up, to try the app with. */
  readonly synthetic?: boolean
  /** How many of its figures are of schools, where it has figures of areas as well. */
  readonly ofSchools?: number
  /** Of a file of children or adults: what is held back so that none of them can be found again. */
  readonly disclosure?: Disclosure
  /** What the checks found, and how the file was read where that was not obvious. */
  readonly findings: readonly Finding[]
  /**
   * The account of the same waiting file with the rows some check warns of set aside, or taken back in.
   * @throws as `acceptTogether`.
   */
  leaveOutWarned(leaveOut: boolean): Promise<Examined>
  /**
   * Every row a check is about, not only the first of each, and what became of the file; while it waits for a yes.
   * @throws as `acceptTogether`.
   */
  fullReport(): Promise<readonly ReportLine[]>
  /** As `acceptTogether`, alone. */
  accept(options?: { readonly withoutWarned?: boolean }): Promise<DataFile>
  /** Forgets it. */
  discard(): Promise<void>
}

/** @param alike in what it is the same */
export const alreadyLoaded = (held: DataFile, alike = 'byte for byte the same') =>
  refuse(
    'This file is already loaded',
    `It was accepted as “${held.fileName}”, ${alike}.`,
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
  file: DroppedFile | Detection,
  tools: Tools,
  options: ExamineOptions = {},
): Promise<Refusal | Examined> {
  const looked = 'kind' in file ? file : await detect(file, tools.recipes)
  if (looked.kind === 'refused') return looked
  if (looked.kind === 'unknown') return looked.refusal
  const held = tools.register.find(looked.hash)
  if (held) return alreadyLoaded(held)
  options.signal?.throwIfAborted()
  return weigh(looked, tools, options)
}

async function weigh(
  { file, hash, recognised, table, findings }: KnownFile,
  tools: Tools,
  options: ExamineOptions,
): Promise<Refusal | Examined> {
  const { engine } = tools
  const { recipe } = recognised
  const { signal } = options
  const stage = `stage_${++stages}`
  const path = await engine.register(table.content)
  try {
    const today = options.today ?? new Date().toISOString().slice(0, 10)
    const report = await check(tools, { ...table, path, recognised }, stage, today, signal)
    const compare = async (counts: Counts) =>
      options.compare === false || !(recipe.yields === 'observations' || recipe.yields === 'schools')
        ? { adds: counts.observations, changes: [], changesTotal: 0, same: 0 }
        : difference(engine, stage, recipe.yields, counts, signal)
    // Shipped figures of schools may not be there yet.
    if (recipe.yields === 'schools' && options.compare !== false) await tools.register.restoreSchools(engine)
    const account = async (report: Report) => {
      const examined: Examined = {
        kind: 'recognised',
        recipe,
        fileName: file.name,
        size: file.content.size,
        hash,
        source: options.source ?? 'dropped',
        stage,
        ...report,
        findings: [...findings, ...report.findings],
        ...(await compare(report)),
        async leaveOutWarned(leaveOut) {
          await demand(examined, engine)
          await keepFound(engine, stage, report.found)
          return account({ ...report, ...(await leaveOutWarned(engine, stage, recipe.yields, leaveOut)) })
        },
        async fullReport() {
          await demand(examined, engine)
          await keepFound(engine, stage, report.found)
          return reportLines(examined, await foundRows(engine, stage))
        },
        async accept({ withoutWarned = false } = {}) {
          const chosen = withoutWarned ? await examined.leaveOutWarned(true) : examined
          const [extract] = await acceptTogether([chosen], tools)
          if (!extract) throw new Error('Nothing was accepted')
          return extract
        },
        discard: () => discard(examined, engine),
      }
      return examined
    }
    return await account(report)
  } catch (problem) {
    if (problem instanceof EngineLostError) throw problem
    await dropStage(stage, engine)
    signal?.throwIfAborted()
    if (!isFileFault(problem)) throw problem
    return unreadable(problem)
  } finally {
    await engine.release(path)
  }
}
