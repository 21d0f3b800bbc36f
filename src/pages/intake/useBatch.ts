import { useCallback, useEffect, useReducer, useRef } from 'react'
import { wordsOf } from '../../engine/words'
import { acceptTogether } from '../../extracts/accept'
import { lookApart } from '../../extracts/apart/lookApart'
import { examine, type Tools } from '../../extracts/intake'
import type { Mapping } from '../../extracts/mapping/mapping'
import { recipeFrom } from '../../extracts/mapping/recipe'
import { recipes } from '../../extracts/recipes'
import { useApp } from '../app/App'
import { useMappings } from '../mapping/useMappings'
import { chosenFiles, emptyBatch, hasFigures, nextToRead, readyFiles, reduce, type Stand } from './batch'

/** Takes one file through the door as far as the review. */
async function read(
  file: File,
  alone: boolean,
  tools: Tools,
  signal: AbortSignal,
  stand: (now: Stand) => void,
): Promise<Stand> {
  const dropped = { name: file.name, content: file }
  const onBytes = (bytes: number) => stand({ at: 'reading', bytes })
  const looked = await lookApart(dropped, tools.recipes, { signal, onBytes })
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
  const { engine, framework, register } = useApp()
  const { mappings, keep } = useMappings()
  const [batch, send] = useReducer(reduce, emptyBatch)
  const running = useRef<AbortController>(undefined)
  const ids = useRef(0)

  const next = nextToRead(batch)
  const alone = batch.items.length === 1
  useEffect(() => {
    if (!next || !mappings) return
    const { id, file } = next
    const controller = new AbortController()
    running.current = controller
    const stand = (now: Stand) => !controller.signal.aborted && send({ kind: 'stand', id, stand: now })
    stand({ at: 'reading', bytes: 0 })
    const known = [...recipes, ...mappings.map(recipeFrom)]
    const tools = { engine, framework, recipes: known, register }
    read(file, alone, tools, controller.signal, stand).then(stand, (problem) =>
      stand({ at: 'failed', message: wordsOf(problem) }),
    )
  }, [next, alone, mappings, engine, framework, register])

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
      send({ kind: 'failed', message: wordsOf(problem) })
    }
  }
  const close = () => {
    running.current?.abort()
    discardAll([])
    send({ kind: 'closed' })
  }
  return { batch, send, take, map, add, close }
}
