import { useCallback, useEffect, useReducer, useRef } from 'react'
import { useApp } from '../context/app'
import { useMappings } from '../context/useMappings'
import { openFile } from '../intake/intake'
import { recipeFrom } from '../intake/mapping/recipeFromMapping'
import { recipes } from '../intake/recipes'
import { acceptTogether } from '../intake/waiting/accept'
import type { WaitingFile } from '../intake/waiting/review'
import { problemText } from '../words/problemText'
import {
  chosenFiles,
  emptyBatch,
  type Item,
  mappingsFor,
  mappingsToKeep,
  nextToRead,
  readyFiles,
  reduce,
  type Stand,
  standOf,
} from './batch'

const droppedFile = (file: File, { year, sheet }: Pick<Item, 'year' | 'sheet'> = {}) => ({
  name: file.name,
  content: file,
  ...(year === undefined ? {} : { year }),
  ...(sheet === undefined ? {} : { sheet }),
})

/** Takes files in turn: each is read and checked; a yes adds all that were chosen, as one step. */
export function useBatch() {
  const { engine, framework, register, spares } = useApp()
  const { mappings, keep } = useMappings()
  const [batch, send] = useReducer(reduce, emptyBatch)
  const running = useRef<AbortController>(undefined)
  const ids = useRef(0)

  const next = nextToRead(batch)
  const latest = useRef(batch)
  latest.current = batch
  useEffect(() => {
    if (!next || !mappings) return
    const { id, file } = next
    const controller = new AbortController()
    running.current = controller
    const stand = (now: Stand) => !controller.signal.aborted && send({ kind: 'stand', id, stand: now })
    stand({ at: 'reading', bytes: 0 })
    // A mapping that is being changed must not recognise its file.
    const known = next.changing
      ? recipes
      : [...recipes, ...mappingsFor(latest.current, mappings).map(recipeFrom)]
    const tools = { engine, framework, recipes: known, register, boot: spares.boot }
    const rest = latest.current.items.flatMap((item) => (item.id === id ? [] : [item.file]))
    openFile(
      droppedFile(file, next),
      rest.map((one) => droppedFile(one)),
      tools,
      {
        signal: controller.signal,
        onProgress: stand,
      },
    ).then(
      (opened) => stand(standOf(opened, rest.length === 0)),
      (problem) => stand({ at: 'failed', problem: problemText(problem) }),
    )
  }, [next, mappings, engine, framework, register, spares])

  const take = useCallback((files: readonly File[]) => {
    send({ kind: 'files', files, firstId: ids.current })
    ids.current += files.length
  }, [])
  const discardAll = (but: readonly WaitingFile[]) => {
    // One that went with a lost engine needs no discarding.
    for (const { file } of readyFiles(batch)) if (!but.includes(file)) file.actions.discard().catch(() => {})
  }
  const add = async () => {
    const chosen = chosenFiles(batch)
    send({ kind: 'adding' })
    try {
      const dataFiles = await acceptTogether(chosen, { engine, register })
      discardAll(chosen)
      for (const mapping of mappingsToKeep(batch)) await keep(mapping)
      send({ kind: 'added', dataFiles })
    } catch (problem) {
      send({ kind: 'failed', problem: problemText(problem) })
    }
  }
  const close = () => {
    running.current?.abort()
    discardAll([])
    send({ kind: 'closed' })
  }
  return { batch, send, take, add, close }
}
