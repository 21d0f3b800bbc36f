import { useCallback, useEffect, useReducer, useRef } from 'react'
import { acceptTogether } from '../../extracts/accept'
import { examine } from '../../extracts/intake'
import { recipes } from '../../extracts/recipes'
import { useApp } from '../app/App'
import { chosenFiles, emptyBatch, hasFigures, nextToRead, readyFiles, reduce, type Stand } from './batch'

const words = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem))

/** Takes files in turn: each is read and checked; a yes adds all that were chosen, as one step. */
export function useBatch() {
  const { engine, framework, register } = useApp()
  const [batch, send] = useReducer(reduce, emptyBatch)
  const running = useRef<AbortController>(undefined)
  const ids = useRef(0)

  const next = nextToRead(batch)
  useEffect(() => {
    if (!next) return
    const { id, file } = next
    const controller = new AbortController()
    running.current = controller
    const stand = (now: Stand) => !controller.signal.aborted && send({ kind: 'stand', id, stand: now })
    stand({ at: 'reading' })
    examine(
      { name: file.name, content: file },
      { engine, framework, recipes, register },
      { signal: controller.signal },
    ).then(
      (result) =>
        stand(
          result.kind === 'refused'
            ? { at: 'refused', refusal: result }
            : { at: 'ready', examined: result, take: hasFigures(result) },
        ),
      (problem) => stand({ at: 'failed', message: words(problem) }),
    )
  }, [next, engine, framework, register])

  const take = useCallback((files: readonly File[]) => {
    send({ kind: 'files', files, firstId: ids.current })
    ids.current += files.length
  }, [])
  const discardAll = (keep: readonly { readonly hash: string }[]) => {
    for (const { examined } of readyFiles(batch)) if (!keep.includes(examined)) void examined.discard()
  }
  const add = async () => {
    const chosen = chosenFiles(batch)
    send({ kind: 'adding' })
    try {
      const extracts = await acceptTogether(chosen, { engine, register })
      discardAll(chosen)
      send({ kind: 'added', extracts })
    } catch (problem) {
      send({ kind: 'failed', message: words(problem) })
    }
  }
  const close = () => {
    running.current?.abort()
    discardAll([])
    send({ kind: 'closed' })
  }
  return { batch, send, take, add, close }
}
