import { type Engine, EngineLostError } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import type { DataFile } from '../../observations/dataFile'
import { keepFound } from '../checks/findings'
import {
  type DroppedFile,
  detectFigures,
  type FiguresDetection,
  type FiguresFile,
  readBytes,
} from '../detect/figureFiles'
import type { Recipe } from '../recipes/recipe'
import type { Finding } from '../report/finding'
import { type Refusal, refuse } from '../report/refusal'
import { difference } from '../staging/changes'
import { checkRows, type Report, SwallowedRowsError } from '../staging/checkRows'
import { type Counts, leaveOutWarned } from '../staging/count'
import type { Register } from '../storage/register'
import { alreadyLoaded, demandWaiting, dropStage, waitingFile } from '../waiting/accept'
import { foundRows, reportLines } from '../waiting/fullReport'
import type { Review, WaitingFile } from '../waiting/review'

export interface Tools {
  readonly engine: Engine
  readonly framework: Framework
  readonly recipes: readonly Recipe[]
  readonly register: Register
}

export interface FiguresOptions {
  readonly signal?: AbortSignal
  readonly source?: DataFile['source']
  /** `false` skips the comparison with what is already there: all figures then count as additions. */
  readonly compare?: boolean
  /** ISO date; without it, the day it is. */
  readonly today?: string
}

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
 * Reviews a file of published figures: puts its rows into a table, checks every row and compares with what is there.
 * Stores nothing.
 * @param file the file, or what was detected in it
 * @throws AbortError when `signal` aborts; EngineLostError.
 */
export async function reviewFigures(
  file: DroppedFile | FiguresDetection,
  tools: Tools,
  options: FiguresOptions = {},
): Promise<Refusal | WaitingFile> {
  const found =
    'kind' in file ? file : await detectFigures(file, await readBytes(file.content), tools.recipes)
  if (found.kind === 'refused') return found
  if (found.kind !== 'figures') return found.refusal
  const loaded = tools.register.find(found.hash)
  if (loaded) return { ...alreadyLoaded(loaded), ...(found.sheet ? { sheet: found.sheet } : {}) }
  options.signal?.throwIfAborted()
  return stageAndCheck(found, tools, options)
}

/** Of a file a reader's mapping reads: columns that split its rows, or narrow them, and that the mapping passes over. */
async function passedOver({ recognised: { header, recipe }, table }: FiguresFile): Promise<Finding[]> {
  if (!recipe.mapped) return []
  const { splitFindings, splitsIn } = await import('../checks/splits')
  return splitFindings(splitsIn({ header, rows: table.sample }, recipe.mapped))
}

async function stageAndCheck(
  found: FiguresFile,
  tools: Tools,
  options: FiguresOptions,
): Promise<Refusal | WaitingFile> {
  const { file, hash, recognised, table, year, sheet } = found
  const findings = [...found.findings, ...(await passedOver(found))]
  const { engine, framework, register } = tools
  const { recipe } = recognised
  const { signal } = options
  const stage = `stage_${++stages}`
  const path = await engine.register(table.content)
  const compare = async (counts: Counts) =>
    options.compare === false || !(recipe.yields === 'observations' || recipe.yields === 'schools')
      ? { adds: counts.observations, changes: [], changesTotal: 0, same: 0 }
      : difference(engine, stage, recipe.yields, counts, signal)
  const waiting = async ({ found, ...report }: Report): Promise<WaitingFile> => {
    const review: Review = {
      recipe,
      fileName: file.name,
      size: file.content.size,
      hash,
      source: options.source ?? 'dropped',
      ...(year ? { year } : {}),
      ...(sheet ? { sheet } : {}),
      ...report,
      findings: [...findings, ...report.findings],
      ...(await compare(report)),
    }
    /** Every row found stands in a table of its own, from the first time it is asked for. */
    const keepRows = async () => {
      await demandWaiting(stage, file.name, engine)
      await keepFound(engine, stage, found)
    }
    return waitingFile(stage, review, tools, {
      async fullReport() {
        await keepRows()
        return reportLines(review, await foundRows(engine, stage))
      },
      async leaveOut(warned) {
        await keepRows()
        const counts = await leaveOutWarned(engine, stage, recipe.yields, warned)
        return waiting({ ...report, found, ...counts })
      },
    })
  }
  try {
    const report = await checkRows(
      { engine, framework, accepted: register.snapshot().dataFiles },
      { ...table, path, recognised },
      stage,
      options.today ?? new Date().toISOString().slice(0, 10),
      signal,
    )
    // Shipped figures of schools may not be there yet.
    if (recipe.yields === 'schools' && options.compare !== false) await register.restoreSchools(engine)
    return await waiting(report)
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
