import type { Engine } from '../../../engine/port'
import type { Framework } from '../../../framework/framework'
import { type Refusal, refuse } from '../../report/refusal'
import { type Difference, difference } from '../../staging/changes'
import type { Counts } from '../../staging/count'
import { type AcceptTools, alreadyLoaded, demandWaiting, dropStage, waitingFile } from '../../waiting/accept'
import { reportLines } from '../../waiting/fullReport'
import type { Review, WaitingFile } from '../../waiting/review'
import type { KnownPeopleFile } from '../aggregate/peopleFile'
import type { Aggregated } from '../aggregate/result'
import { type Threshold, thresholds } from '../disclosure/suppressionTable'
import { findingsOf, isSynthetic, rejectedLines } from './findings'
import { stageSql } from './stagedFigures'
import { workOutInWorker } from './worker/workOutInWorker'
import type { AboutFigures } from './workOut'

/** A file whose rows are about people, once they were added up. Nothing of it is stored yet. */
export interface AddedUp {
  readonly known: KnownPeopleFile
  readonly fileName: string
  /** Bytes, with those of its pupil list. */
  readonly size: number
  readonly added: Aggregated
}

export interface PeopleReviewTools extends AcceptTools {
  readonly framework: Framework
}

/** The smallest count that is shown unless the reader chooses otherwise. */
const usualThreshold: Threshold = 3

let stages = 0

/** Writes figures into a table of the engine, where they wait to be accepted. */
async function stageFigures(engine: Engine, lines: Blob, column: string, area: string) {
  const stage = `stage_local_${++stages}`
  const path = await engine.register(lines)
  try {
    await engine.query(stageSql(stage, path, area, column))
  } finally {
    await engine.release(path)
  }
  return stage
}

const noFigures = (fileName: string, { rejected, skipped }: Aggregated): Refusal => {
  const [most] = [...rejected, ...skipped].sort((a, b) => b.rows - a.rows)
  return refuse(
    'No row of the file can be used',
    `${fileName}: ${most ? `${most.rows.toLocaleString('en-GB')} rows: ${most.reason}` : 'there are no rows below the column names.'}`,
    'Compare the file with the template on the page “Kinds of file”, mend it, and drop it again.',
  )
}

/** What became of a file's rows, and what its figures are about. */
const countsOf = (
  { observations, periods, measures }: AboutFigures,
  { rowsRead, used, skipped, rejected }: Aggregated,
): Counts => ({
  rowsRead,
  used,
  skipped: [...skipped].sort((a, b) => b.rows - a.rows),
  rejectedTotal: rejected.reduce((sum, { rows }) => sum + rows, 0),
  observations,
  periods,
  measures,
  areas: 1,
  newAreas: [],
})

/** What the figures of the area and those of its schools would change, together. */
async function differenceOf(
  engine: Engine,
  stage: string,
  counts: Counts,
  ofSchools: number,
): Promise<Difference> {
  const ofArea = { ...counts, observations: counts.observations - ofSchools }
  const area = await difference(engine, stage, 'observations', ofArea, undefined, 'school IS NULL')
  const schools = await difference(
    engine,
    stage,
    'schools',
    { ...counts, observations: ofSchools },
    undefined,
    'school IS NOT NULL AND school <> area',
  )
  return {
    adds: area.adds + schools.adds,
    changes: [...area.changes, ...schools.changes],
    changesTotal: area.changesTotal + schools.changesTotal,
    same: area.same + schools.same,
  }
}

/** The file with small counts under a threshold suppressed, its figures staged beside what is there. */
async function suppressAndStage(
  file: AddedUp,
  threshold: Threshold | null,
  tools: PeopleReviewTools,
): Promise<WaitingFile> {
  const { engine, framework, register } = tools
  const { fileName, size, added, known } = file
  const { id, title, version, columns } = known.recipe
  const { lines, hash, suppression, ...about } = await workOutInWorker({
    cells: added.cells,
    threshold,
    area: framework.homeArea,
    measures: new Set(framework.measures.keys()),
    about: [id, version, size],
  })
  const stage = await stageFigures(engine, lines, known.source.header.join(', '), framework.homeArea)
  const counts = countsOf(about, added)
  const review: Review = {
    recipe: { id, title, version, columns, publisher: 'Local extract', yields: 'local' },
    fileName,
    size,
    source: 'dropped',
    hash,
    ...counts,
    rejected: added.rejectedRows.map(({ row, reason }) => ({
      row,
      reason,
      check: 'row-rejected',
      column: null,
      value: null,
    })),
    rejectedLines: counts.rejectedTotal,
    findings: findingsOf(file, framework, counts, register.snapshot().dataFiles),
    ...(await differenceOf(engine, stage, counts, about.ofSchools)),
    people: {
      synthetic: isSynthetic(known),
      ofSchools: about.ofSchools,
      suppression: { threshold: threshold ?? 1, sentence: suppression },
    },
  }
  return waitingFile(stage, review, tools, {
    fullReport: async () => [...reportLines(review, []), ...rejectedLines(review)],
    async changeSuppression(next) {
      await demandWaiting(stage, fileName, engine)
      await dropStage(stage, engine)
      return suppressAndStage(file, thresholds.find((one) => one === next) ?? null, tools)
    },
  })
}

/**
 * Reviews a file whose rows are about people: its figures with all totals, small counts suppressed. Stores nothing.
 * @throws as `Engine.query`.
 */
export async function reviewPeople(file: AddedUp, tools: PeopleReviewTools): Promise<Refusal | WaitingFile> {
  if (file.added.cells.length === 0) return noFigures(file.fileName, file.added)
  const waiting = await suppressAndStage(file, usualThreshold, tools)
  const loaded = tools.register.find(waiting.review.hash)
  if (!loaded) return waiting
  await waiting.actions.discard()
  return alreadyLoaded(loaded, 'with the same figures')
}
