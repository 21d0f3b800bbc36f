import { useState } from 'react'
import { useApp, useEngineState } from '../../context/app'
import type { Engine } from '../../engine/port'
import type { Register } from '../../intake/storage/register'
import { problemText } from '../../words/problemText'

/** Work on the register, one piece at a time, and what came of it in words. */
export interface Work {
  /** No work can start now. */
  readonly busy: boolean
  /** What was done last, or why it was not. */
  readonly said: { readonly failed: boolean; readonly text: string; readonly detail?: string } | undefined
  readonly run: (done: string, work: (register: Register, engine: Engine) => Promise<void>) => Promise<void>
}

export function useRegisterWork(): Work {
  const { register, engine } = useApp()
  const ready = useEngineState() === 'ready'
  const [running, setRunning] = useState(false)
  const [said, say] = useState<Work['said']>()
  const run: Work['run'] = async (done, work) => {
    setRunning(true)
    try {
      await work(register, engine)
      say({ failed: false, text: done })
    } catch (problem) {
      const { sentence, detail } = problemText(problem)
      say({ failed: true, text: `${sentence} Nothing was changed.`, ...(detail ? { detail } : {}) })
    } finally {
      setRunning(false)
    }
  }
  return { busy: running || !ready, said, run }
}
