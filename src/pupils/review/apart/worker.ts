import { wordsOf } from '../../../engine/words'
import { figuresOf } from '../figures'
import type { Answer, Question } from './messages'

const say = (answer: Answer) => postMessage(answer)

addEventListener('message', ({ data: { cells, threshold } }: MessageEvent<Question>) => {
  try {
    say({ kind: 'found', figures: figuresOf(cells, threshold) })
  } catch (problem) {
    say({ kind: 'failed', message: wordsOf(problem) })
  }
})
