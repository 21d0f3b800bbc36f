import { wordsOf } from '../../../../engine/words'
import { type WorkTask, workOut } from '../workOut'
import type { Answer } from './workOutInWorker'

const say = (answer: Answer) => postMessage(answer)

addEventListener('message', ({ data }: MessageEvent<WorkTask>) => {
  workOut(data).then(
    (found) => say({ kind: 'found', found }),
    (problem) => say({ kind: 'failed', message: wordsOf(problem) }),
  )
})

say({ kind: 'ready' })
