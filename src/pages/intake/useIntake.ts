import { useCallback, useEffect, useRef, useState } from 'react'
import type { Extract } from '../../extracts/extract'
import { type Examined, examine } from '../../extracts/intake'
import { recipes } from '../../extracts/recipes'
import type { Refusal } from '../../extracts/refusal'
import { useApp } from '../app/App'

/** Where a chosen file stands on its way in. */
export type Step =
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: Refusal }
  | { readonly kind: 'asking'; readonly examined: Examined }
  | { readonly kind: 'adding'; readonly examined: Examined }
  | { readonly kind: 'added'; readonly extract: Extract }
  | { readonly kind: 'failed'; readonly fileName: string; readonly message: string }

const words = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem))

/** Takes files one after the other: read, ask, add on yes. `left` counts those still waiting. */
export function useIntake() {
  const { engine, framework, register } = useApp()
  const [step, setStep] = useState<Step>()
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const running = useRef<AbortController>(undefined)

  useEffect(() => {
    const [file, ...rest] = waiting
    if (step || !file) return
    setWaiting(rest)
    setStep({ kind: 'reading', fileName: file.name })
    const controller = new AbortController()
    running.current = controller
    examine(
      { name: file.name, content: file },
      { engine, framework, recipes, register },
      { signal: controller.signal },
    )
      .then(
        (result): Step =>
          result.kind === 'refused'
            ? { kind: 'refused', fileName: file.name, refusal: result }
            : { kind: 'asking', examined: result },
      )
      .catch((problem): Step => ({ kind: 'failed', fileName: file.name, message: words(problem) }))
      .then((next) => !controller.signal.aborted && setStep(next))
  }, [step, waiting, engine, framework, register])

  const take = useCallback((files: readonly File[]) => setWaiting((before) => [...before, ...files]), [])
  const accept = async () => {
    if (step?.kind !== 'asking') return
    const { examined } = step
    setStep({ kind: 'adding', examined })
    setStep(
      await examined.accept().then(
        (extract): Step => ({ kind: 'added', extract }),
        (problem): Step => ({ kind: 'failed', fileName: examined.fileName, message: words(problem) }),
      ),
    )
  }
  const close = () => {
    if (step?.kind === 'asking') void step.examined.discard()
    if (step?.kind === 'reading') running.current?.abort()
    setStep(undefined)
  }
  return { step, left: waiting.length, take, accept, close }
}
