import { bootDuckdb } from '../../../src/engine/duckdb/boot'
import { aggregate } from '../../../src/pupils/share/aggregate'
import { recognisePupils } from '../../../src/pupils/stream/recognise'
import { marks } from '../../support/pupils/marks'

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

async function add(content: File) {
  const known = await recognisePupils(content, [marks])
  if (known?.kind !== 'pupils') throw new Error('Not recognised')
  const cancel = new AbortController()
  button('Cancel')?.addEventListener('click', () => cancel.abort())
  return aggregate({
    file: { content, known },
    boot: inTheMiddle(),
    workers: 2,
    signal: cancel.signal,
    onProgress: ({ rows }) => say('[role=status]', `${rows} rows`),
  })
}

document.querySelector('input')?.addEventListener('change', ({ currentTarget }) => {
  const file = currentTarget instanceof HTMLInputElement && currentTarget.files?.[0]
  if (!file) return
  say('[role=status]', 'Begun')
  add(file).then(
    (result) => say('pre', JSON.stringify(result)),
    (problem) => say('pre', JSON.stringify({ kind: 'failed', name: problem.name })),
  )
})
