import { bootDuckdb } from '../../../src/engine/duckdb/boot'

const engine = await bootDuckdb()
const [row] = await engine.query('select 1 as x')
document.body.textContent = `select 1: ${row?.x}`
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('select-1')))
