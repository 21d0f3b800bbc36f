import { textOf } from '../aggregate.mjs'
import type { Way } from './way'

const ways: Record<string, () => Promise<{ way: Way }>> = {
  engine: () => import('./engine'),
  'engine-cold': () => import('./engineCold'),
  papaparse: () => import('./papaparse'),
  arquero: () => import('./arquero'),
  perspective: () => import('./perspective'),
}
const asked = new URLSearchParams(location.search)
const say = (name: string, text: string) => document.body.setAttribute(`data-${name}`, text)
const failed = (problem: unknown) => say('failed', String(problem) || 'It failed and did not say why')

try {
  const load = ways[asked.get('way') ?? '']
  if (!load) throw new Error(`There is no such way: ${asked.get('way')}`)
  const addUp = await (await load()).way(Number(asked.get('workers') ?? 1))
  const input = document.querySelector('input')
  input?.addEventListener('change', async () => {
    performance.mark('file-taken')
    const [marks, list] = input.files ?? []
    if (!marks || !list) return
    try {
      const cells = await addUp({ marks, list })
      performance.mark('file-read')
      say('cells', textOf(cells))
    } catch (problem) {
      failed(problem)
    }
  })
  performance.mark('ready')
} catch (problem) {
  failed(problem)
}
