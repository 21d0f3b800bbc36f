import { bootDuckdb } from '../../../src/engine/duckdb/boot'
import { literal } from '../../../src/engine/port'

const engine = await bootDuckdb()
await engine.query('select 1 as x')
performance.mark('select-1')

const input = document.querySelector('input')
input?.addEventListener('change', async () => {
  performance.mark('file-taken')
  const file = input.files?.[0]
  if (!file) return
  const [header = ''] = (await file.slice(0, 10_000).text()).split('\n')
  const columns = header.trim().split(',')
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')
  const path = await engine.register(file)
  await engine.query(`CREATE TABLE file AS SELECT * FROM read_csv(${literal(path)}, columns = {${types}},
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', store_rejects = true)`)
  await engine.release(path)
  performance.mark('file-read')
})
