import { wordsOf } from '../../../engine/words'
import type { Judged } from '../judge'
import { readShare, type Task } from '../task'
import type { FromReader, ToReader } from './messages'

/** The page is told no more often (milliseconds): it draws what it is told. */
const pause = 150

const say = (message: FromReader) => postMessage(message)

/** One question is open at a time. */
let answer: (judged: readonly Judged[] | undefined) => void = () => {}

async function read(task: Task) {
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
        answer = resolve
        say({ kind: 'judge', which, rests })
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
  if (data.kind === 'judged') return answer(data.judged)
  read(data.task).catch((problem) =>
    say({
      kind: 'failed',
      name: problem instanceof Error ? problem.name : 'Error',
      message: wordsOf(problem),
    }),
  )
})
