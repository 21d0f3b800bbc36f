import { useCallback, useEffect, useRef, useState } from 'react'
import { useApp } from '../../context/app'
import { type Answer, EngineLostError, errorText } from '../../engine/port'
import { prepareViews } from '../../observations/explore/views'

/** What came of a statement. */
export type Outcome =
  | { readonly kind: 'running' }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'answered'
      readonly statement: string
      readonly answer: Answer
      readonly milliseconds: number
    }
  | { readonly kind: 'failed'; readonly words: string }

const lost =
  'The statement kept the database from answering, so it was stopped and the database started again. No figure was lost.'

/** Runs statements that someone typed, one at a time. Leaving the page takes back what is running. */
export function useExplore() {
  const { engine, framework, register } = useApp()
  const [outcome, become] = useState<Outcome>()
  const current = useRef<AbortController>(undefined)
  useEffect(() => () => current.current?.abort(), [])

  const run = useCallback(
    async (statement: string, limit: number) => {
      if (current.current) return
      const controller = new AbortController()
      current.current = controller
      become({ kind: 'running' })
      try {
        await register.restoreSchools(engine)
        await prepareViews(engine, framework, register.snapshot().dataFiles)
        const start = performance.now()
        const answer = await engine.explore(statement, limit, controller.signal)
        const milliseconds = performance.now() - start
        become({ kind: 'answered', statement, answer, milliseconds })
      } catch (problem) {
        if (controller.signal.aborted) become({ kind: 'cancelled' })
        else become({ kind: 'failed', words: problem instanceof EngineLostError ? lost : errorText(problem) })
      } finally {
        current.current = undefined
      }
    },
    [engine, framework, register],
  )
  const cancel = () => {
    become({ kind: 'stopping' })
    current.current?.abort()
  }
  return { outcome, run, cancel }
}
