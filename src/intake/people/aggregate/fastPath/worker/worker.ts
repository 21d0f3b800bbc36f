import { wordsOf } from '../../../../../engine/words'
import type { Judged } from '../judge'
import { readShare, type ShareTask } from '../readShare'
import type { FromReader, ToReader } from './messages'

/** The page is told no more often (milliseconds): it draws what it is told. */
const pause = 150

const say = (message: FromReader) => postMessage(message)

/** What is to be done with the answers to questions, by their number. */
const open = new Map<number, (judged: readonly Judged[] | undefined) => void>()
let questions = 0

async function read(task: ShareTask) {
  let untold = { bytes: 0, rows: 0 }
  let told = performance.now()
  const tell = () => {
    say({ kind: 'rows', ...untold })
    untold = { bytes: 0, rows: 0 }
    told = performance.now()
  }
  const share = await readShare(task, {
    judge: (which, rests) =>
      new Promise((resolve) => {
        const question = ++questions
        open.set(question, resolve)
        say({ kind: 'judge', question, which, rests })
      }),
    onRows(bytes, rows) {
      untold.bytes += bytes
      untold.rows += rows
      if (performance.now() - told > pause) tell()
    },
  })
  tell()
  say({ kind: 'read', share })
}

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.kind === 'judged') {
    open.get(data.question)?.(data.judged)
    open.delete(data.question)
    return
  }
  read(data.task).catch((problem) =>
    say({
      kind: 'failed',
      name: problem instanceof Error ? problem.name : 'Error',
      message: wordsOf(problem),
    }),
  )
})
