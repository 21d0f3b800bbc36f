import { wordsOf } from '../../../engine/words'
import { detect } from '../detect'
import type { Answer, Question } from './detectInWorker'

const say = (answer: Answer) => postMessage(answer)

addEventListener('message', async ({ data: { file, recipes } }: MessageEvent<Question>) => {
  let said = 0
  /** A hundred times for the whole file. */
  const onBytes = (read: number) => {
    if (read - said < file.content.size / 100) return
    said = read
    say({ kind: 'bytes', read })
  }
  try {
    const found = await detect(file, recipes, onBytes)
    say({ kind: 'found', found })
  } catch (problem) {
    say({ kind: 'failed', message: wordsOf(problem) })
  }
})
