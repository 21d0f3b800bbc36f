import { bootDuckdb } from '../../../src/engine/duckdb/boot'
import { recognisePeople } from '../../../src/intake/detect/peopleFiles'
import { aggregate } from '../../../src/intake/people/aggregate/aggregate'
import type { ShareReader } from '../../../src/intake/people/aggregate/fastPath/readShare'
import { readShareInWorker } from '../../../src/intake/people/aggregate/fastPath/worker/readInWorker'
import { marks } from '../../support/people/marks'

const say = (selector: string, text: string) => {
  const place = document.querySelector(selector)
  if (place) place.textContent = text
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)

/** Pressed once a test has done what is to happen in the middle. */
const goOn = new Promise<void>((resolve) => button('Go on')?.addEventListener('click', () => resolve()))

/** Engines of which only one finishes a part until the file is to go on. */
function inTheMiddle() {
  let finished = 0
  return async () => {
    const engine = await bootDuckdb()
    const pack = async (sql: string) => {
      finished += 1
      if (finished > 1) await goOn
      return engine.pack(sql)
    }
    return { ...engine, pack }
  }
}

/** A page with readers needs one engine; the others are those that read the file where readers cannot. */
let engines = 0
const counted = () => {
  engines += 1
  document.body.dataset.engines = `${engines}`
  return bootDuckdb()
}

/** Readers that get no answer until the file is to go on. */
const readers: ShareReader = (task, { judge, onRows }, signal) =>
  readShareInWorker(
    task,
    {
      async judge(which, lines) {
        await goOn
        return judge(which, lines)
      },
      onRows,
    },
    signal,
  )

/** Of marks alone, or, where a list is dropped with them, of marks without schools, which readers read. */
async function add([content, listed]: readonly File[]) {
  if (!content) throw new Error('No file')
  const known = await recognisePeople(content, [marks])
  if (known?.kind !== 'people') throw new Error('Not recognised')
  const listKnown = listed && known.list && (await recognisePeople(listed, [known.list]))
  const cancel = new AbortController()
  button('Cancel')?.addEventListener('click', () => cancel.abort())
  return aggregate({
    file: { content, known },
    ...(listed && listKnown?.kind === 'people'
      ? { list: { content: listed, known: listKnown }, reader: readers, boot: counted }
      : { boot: inTheMiddle() }),
    workers: 2,
    signal: cancel.signal,
    onProgress: ({ rows }) => say('[role=status]', `${rows} rows`),
  })
}

document.querySelector('input')?.addEventListener('change', ({ currentTarget }) => {
  const files = currentTarget instanceof HTMLInputElement ? [...(currentTarget.files ?? [])] : []
  if (files.length === 0) return
  say('[role=status]', 'Begun')
  add(files).then(
    (result) => say('pre', JSON.stringify(result)),
    (problem) => say('pre', JSON.stringify({ kind: 'failed', name: problem.name })),
  )
})
