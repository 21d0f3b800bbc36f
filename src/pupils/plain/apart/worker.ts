import { wordsOf } from '../../../engine/words'
import type { Judged } from '../judge'
import { readShare, type Task } from '../task'
import type { FromReader, ToReader } from './messages'

/** So much is read before the page is told (bytes). */
const step = 4_000_000

const say = (message: FromReader) => postMessage(message)

/** One question is open at a time. */
let answer: (judged: readonly Judged[] | undefined) => void = () => {}

async function read(task: Task) {
  let untold = { bytes: 0, rows: 0 }
  const tell = () => {
    say({ kind: 'rows', ...untold })
    untold = { bytes: 0, rows: 0 }
  }
  const share = await readShare(task, {
    judge: (which, rests) =>
      new Promise((resolve) => {
        answer = resolve
        say({ kind: 'judge', which, rests })
      }),
    onRows(bytes, rows) {
      untold.bytes += bytes
      untold.rows += rows
      if (untold.bytes > step) tell()
    },
  })
  tell()
  say({ kind: 'read', share })
}

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.kind === 'judged') return answer(data.judged)
  read(data.task).catch((problem) =>
    say({
      kind: 'failed',
      name: problem instanceof Error ? problem.name : 'Error',
      message: wordsOf(problem),
    }),
  )
})
