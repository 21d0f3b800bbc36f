import { bootDuckdb } from '../../../src/engine/duckdb/boot'
import { aggregate } from '../../../src/pupils/share/aggregate'
import { recognisePupils } from '../../../src/pupils/stream/recognise'
import { marks } from '../../support/pupils/marks'

const say = (selector: string, text: string) => {
  const place = document.querySelector(selector)
  if (place) place.textContent = text
}

async function add(content: File) {
  const known = await recognisePupils(content, [marks])
  if (known?.kind !== 'pupils') throw new Error('Not recognised')
  const cancel = new AbortController()
  document.querySelector('button')?.addEventListener('click', () => cancel.abort())
  return aggregate({
    file: { content, known },
    boot: bootDuckdb,
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
