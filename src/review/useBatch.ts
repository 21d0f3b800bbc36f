import { useCallback, useEffect, useReducer, useRef } from 'react'
import { useApp } from '../context/app'
import { useMappings } from '../context/useMappings'
import { errorText } from '../engine/port'
import { detectInWorker, small } from '../intake/detect/worker/detectInWorker'
import { examine } from '../intake/examine'
import type { Mapping } from '../intake/mapping/mapping'
import { recipeFrom } from '../intake/mapping/recipe'
import { type PupilTools, readPupils } from '../intake/people/review/readPeople'
import { recipes } from '../intake/recipes'
import { acceptTogether } from '../intake/waiting/accept'
import { chosenFiles, emptyBatch, hasFigures, nextToRead, readyFiles, reduce, type Stand } from './batch'

const droppedFile = (file: File) => ({ name: file.name, content: file })

/** Takes one file through the door as far as the review. */
async function read(
  file: File,
  others: readonly File[],
  tools: PupilTools,
  signal: AbortSignal,
  stand: (now: Stand) => void,
): Promise<Stand> {
  const alone = others.length === 0
  const dropped = droppedFile(file)
  const look = () =>
    detectInWorker(dropped, tools.recipes, { signal, onBytes: (bytes) => stand({ at: 'reading', bytes }) })
  // A small file is read whole while its first bytes are looked at for people.
  const looking = file.size <= small ? look() : undefined
  looking?.catch(() => {})
  const pupils = await readPupils(dropped, others.map(droppedFile), tools, {
    signal,
    onProgress: (progress) => stand({ at: 'adding up', ...progress }),
  })
  if (pupils) {
    if (pupils.kind === 'refused') return { at: 'refused', refusal: pupils }
    if (pupils.kind === 'listed') return { at: 'listed', sentence: pupils.sentence }
    return { at: 'ready', examined: pupils, take: hasFigures(pupils), withoutWarned: false }
  }
  const looked = await (looking ?? look())
  if (looked.kind === 'unknown') return { at: 'unknown', unknown: looked, mapping: alone }
  if (looked.kind === 'looked')
    stand({ at: 'checking', rows: looked.table.lastRow - looked.table.firstRow + 1 })
  const examined = await examine(looked, tools, { signal })
  return examined.kind === 'refused'
    ? { at: 'refused', refusal: examined }
    : { at: 'ready', examined, take: hasFigures(examined), withoutWarned: false }
}

/** Takes files in turn: each is read and checked; a yes adds all that were chosen, as one step. */
export function useBatch() {
  const { engine, framework, register, spares } = useApp()
  const { mappings, keep } = useMappings()
  const [batch, send] = useReducer(reduce, emptyBatch)
  const running = useRef<AbortController>(undefined)
  const ids = useRef(0)

  const next = nextToRead(batch)
  const beside = batch.items.filter(({ id }) => id !== next?.id).map(({ file }) => file)
  const others = useRef(beside)
  others.current = beside
  useEffect(() => {
    if (!next || !mappings) return
    const { id, file } = next
    const controller = new AbortController()
    running.current = controller
    const stand = (now: Stand) => !controller.signal.aborted && send({ kind: 'stand', id, stand: now })
    stand({ at: 'reading', bytes: 0 })
    const known = [...recipes, ...mappings.map(recipeFrom)]
    const tools = { engine, framework, recipes: known, register, boot: spares.boot }
    read(file, others.current, tools, controller.signal, stand).then(stand, (problem) =>
      stand({ at: 'failed', message: errorText(problem) }),
    )
  }, [next, mappings, engine, framework, register, spares])

  const take = useCallback((files: readonly File[]) => {
    send({ kind: 'files', files, firstId: ids.current })
    ids.current += files.length
  }, [])
  /** Keeps what the reader said of a file's columns, and reads it by that. */
  const map = async (id: number, mapping: Mapping) => {
    await keep(mapping)
    send({ kind: 'stand', id, stand: { at: 'waiting' } })
  }
  const discardAll = (but: readonly { readonly hash: string }[]) => {
    // One that went with a lost engine needs no discarding.
    for (const { examined } of readyFiles(batch))
      if (!but.includes(examined)) examined.discard().catch(() => {})
  }
  const add = async () => {
    const chosen = chosenFiles(batch)
    send({ kind: 'adding' })
    try {
      const extracts = await acceptTogether(chosen, { engine, register })
      discardAll(chosen)
      send({ kind: 'added', extracts })
    } catch (problem) {
      send({ kind: 'failed', message: errorText(problem) })
    }
  }
  const close = () => {
    running.current?.abort()
    discardAll([])
    send({ kind: 'closed' })
  }
  return { batch, send, take, map, add, close }
}
