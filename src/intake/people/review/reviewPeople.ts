import type { Engine } from '../../../engine/port'
import { alreadyLoaded, type Examined, type Tools } from '../../examine'
import { type Refusal, refuse } from '../../report/refusal'
import { type Difference, difference } from '../../staging/changes'
import type { Counts } from '../../staging/count'
import { acceptTogether, demand, discard, dropStage } from '../../waiting/accept'
import { reportLines } from '../../waiting/fullReport'
import type { KnownPeopleFile } from '../aggregate/peopleFile'
import type { Aggregated } from '../aggregate/result'
import { type Threshold, thresholds } from '../disclosure/suppressionTable'
import { countsOf } from './counts'
import { findingsOf, isSynthetic, rejectedLines } from './findings'
import { stageSql } from './stagedFigures'
import { workOutInWorker } from './worker/workOutInWorker'

/** A pupil-level file whose rows were added up. Nothing of it is stored yet. */
export interface ReadyPupils {
  readonly known: KnownPeopleFile
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  readonly added: Aggregated
}

/** The smallest count that is shown unless the reader chooses otherwise. */
export const usualThreshold: Threshold = 3

let stages = 0

/** Writes figures into a table of the engine where they wait for a yes. */
async function stage(engine: Engine, lines: Blob, column: string, area: string) {
  const name = `stage_local_${++stages}`
  const path = await engine.register(lines)
  try {
    await engine.query(stageSql(name, path, area, column))
  } finally {
    await engine.release(path)
  }
  return name
}

const noFigures = (fileName: string, { rejected, skipped: aside }: Aggregated): Refusal => {
  const [most] = [...rejected, ...aside].sort((a, b) => b.rows - a.rows)
  return refuse(
    'No row of the file can be used',
    `${fileName}: ${most ? `${most.rows.toLocaleString('en-GB')} rows: ${most.reason}` : 'there are no rows below the column names.'}`,
    'Compare the file with the template on the page “Kinds of file”, mend it, and drop it again.',
  )
}

async function account(ready: ReadyPupils, threshold: Threshold | null, tools: Tools): Promise<Examined> {
  const { engine, framework, register } = tools
  const { fileName, size, added, known } = ready
  const { id, title, version, columns } = known.recipe
  const { lines, hash, heldBack, ...about } = await workOutInWorker({
    cells: added.cells,
    threshold,
    area: framework.homeArea,
    measures: new Set(framework.measures.keys()),
    about: [id, version, size],
  })
  const name = await stage(engine, lines, known.source.header.join(', '), framework.homeArea)
  const counts = countsOf(about, added)
  const examined: Examined = {
    kind: 'recognised',
    recipe: { id, title, version, columns, publisher: 'Local extract', yields: 'local' },
    fileName,
    size,
    source: 'dropped',
    stage: name,
    hash,
    ...(isSynthetic(known) ? { synthetic: true } : {}),
    ...counts,
    warned: 0,
    rejected: added.rejectedRows.map(({ row, reason }) => ({ row, reason, check: 'row-rejected' })),
    findings: findingsOf(ready, framework, counts, register.snapshot().extracts),
    found: '',
    ...(await differenceOf(engine, name, counts, about.ofSchools)),
    ofSchools: about.ofSchools,
    disclosure: {
      threshold: threshold ?? 1,
      sentence: heldBack,
      async change(next) {
        await demand(examined, engine)
        await dropStage(name, engine)
        return account(ready, thresholds.find((one) => one === next) ?? null, tools)
      },
    },
    leaveOutWarned: async () => examined,
    fullReport: async () => [...reportLines(examined, []), ...rejectedLines(examined)],
    async accept() {
      const [extract] = await acceptTogether([examined], tools)
      if (!extract) throw new Error('Nothing was accepted')
      return extract
    },
    discard: () => discard(examined, engine),
  }
  return examined
}

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

/**
 * The review of a pupil-level file: its figures with all totals, small counts held back, staged beside what is there.
 * @throws as `Engine.query`.
 */
export async function examinePupils(ready: ReadyPupils, tools: Tools): Promise<Refusal | Examined> {
  if (ready.added.cells.length === 0) return noFigures(ready.fileName, ready.added)
  const examined = await account(ready, usualThreshold, tools)
  const held = tools.register.find(examined.hash)
  if (!held) return examined
  await examined.discard()
  return alreadyLoaded(held, 'with the same figures')
}
