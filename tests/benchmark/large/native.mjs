/**
 * DuckDB itself in Node, in a process of its own: node native.mjs MODULES THREADS MARKS LIST. Prints what it took as JSON.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cellsSql, columns, listColumns, partSql, readCsv, textOf } from './aggregate.mjs'

const [modules = '', threads = '1', marks = '', list = ''] = process.argv.slice(2)
const { DuckDBInstance } = createRequire(join(modules, 'x.js'))('@duckdb/node-api')
const instance = await DuckDBInstance.create(':memory:', { threads })
const connection = await instance.connect()
await connection.run('SELECT 1')

const start = performance.now()
await connection.run(`CREATE TABLE list AS SELECT * FROM ${readCsv(list, listColumns, true)}`)
await connection.run(`CREATE TABLE parts AS ${partSql(readCsv(marks, columns, true))}`)
const reader = await connection.runAndReadAll(cellsSql('parts', 'list'))
const cells = reader.getRowObjectsJS()
const seconds = (performance.now() - start) / 1000

console.log(JSON.stringify({ seconds, bytes: process.resourceUsage().maxRSS * 1024, cells: textOf(cells) }))
