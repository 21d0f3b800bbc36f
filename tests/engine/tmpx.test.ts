import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { fileFrom, startTools } from './support/app'
import { sniff } from '../../src/extracts/sniff'
import { recognise } from '../../src/extracts/recognise'
import { buildSql } from '../../src/extracts/build'
import { readSql, sourceSql } from '../../src/extracts/read'
import { expand, plainNumber } from '../../src/extracts/macros'
test('x', async () => {
  const tools = await startTools()
  const time = async (label: string, q: string) => { const ts:number[]=[]; for (let i=0;i<15;i++){const t=performance.now(); await tools.engine.query(q); ts.push(performance.now()-t)} console.log(label.padEnd(40), 'first', ts[0].toFixed(1), 'min', Math.min(...ts).toFixed(1)) }
  for (const name of ['exclusions_by_sen_201920_202425.csv','sen2_caseload_neet_2019_2025.csv']) {
  const file = fileFrom(`datasets/published/${name}`)
  const s = sniff(new Uint8Array(await file.content.arrayBuffer()))
  if (s.kind==='refused') throw 1
  const r = recognise(s.lines, tools.recipes)
  if (r.kind==='refused') throw 1
  const path = await tools.engine.register(s.content)
  const readable={path,delimiter:s.delimiter,recognised:r}
  const ex=(x:string)=>expand(x, plainNumber)
  const sql=buildSql(readable,tools.framework,`st`,true).replace('CREATE TEMP TABLE','CREATE OR REPLACE TEMP TABLE')
  writeFileSync('/tmp/abl/'+name+'.sql', sql)
  const c='create or replace temp table st2 as '
  await time(name+' read', c+ex(readSql(readable)))
  await time('read no trim', c+ex(readSql(readable)).replaceAll(/nullif\(trim\(("[^"]+")\), ''\) AS/g,'$1 AS'))
  await time('source', c+ex(sourceSql(readable)))
  const inner = sql.slice(sql.indexOf('SELECT *, CASE WHEN value IS NULL'), sql.lastIndexOf(')'))
  const inner2 = inner.slice(inner.indexOf('SELECT _row,'), inner.lastIndexOf(')'))
  await time('inner2', c+inner2)
  await time('inner', c+inner)
  await time('all', sql)
  await time('all no trim', sql.replaceAll(/nullif\(trim\(("[^"]+")\), ''\) AS/g,'$1 AS'))
  await time('explain all', 'explain '+sql)
  }
},60000)
