import { EngineLostError } from '../../../../../engine/port'
import type { DistinctLines } from '../judge'
import { NotForFastPathError } from '../partReader'
import type { ShareReader, WhichFile } from '../readShare'
import type { FromReader, ToReader } from './messages'

/** A reader that says nothing for so long, though nobody owes it an answer, is taken for lost (milliseconds). */
const patience = 5_000

const problemOf = ({ name, message }: { readonly name: string; readonly message: string }) =>
  name === 'UnlikeError' ? new NotForFastPathError(message) : new Error(message)

/** Reads a share in a worker of its own, which ends with it. @throws EngineLostError when the worker is lost */
export const readShareInWorker: ShareReader = async (task, listener, signal) => {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const tell = (message: ToReader) => worker.postMessage(message)
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise((resolve, reject) => {
      let unanswered = 0
      const watch = () => {
        clearTimeout(timer)
        if (unanswered > 0) return
        timer = setTimeout(() => reject(new EngineLostError('A reader says nothing any more')), patience)
      }
      const answer = async (question: number, which: WhichFile, rests: DistinctLines) => {
        unanswered += 1
        const judged = await listener.judge(which, rests)
        unanswered -= 1
        tell({ kind: 'judged', question, judged })
        watch()
      }
      signal.addEventListener('abort', () => reject(signal.reason))
      worker.addEventListener('error', ({ message }) => reject(new EngineLostError(message)))
      worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
        if (data.kind === 'failed') reject(problemOf(data))
        else if (data.kind === 'read') resolve(data.share)
        else if (data.kind === 'rows') listener.onRows(data.bytes, data.rows)
        else answer(data.question, data.which, data.rests).catch(reject)
        watch()
      })
      tell({ kind: 'read', task })
      watch()
    })
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}
