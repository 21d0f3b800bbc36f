import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** @typedef {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} Manifest */

/** Gzipped bytes of the entry script and everything it imports statically. @param {string} directory */
export async function entryWeight(directory) {
  /** @type {Manifest} */
  const manifest = JSON.parse(await readFile(join(directory, '.vite/manifest.json'), 'utf8'))
  const reached = new Set(Object.keys(manifest).filter((name) => manifest[name]?.isEntry))
  for (const name of reached) for (const imported of manifest[name]?.imports ?? []) reached.add(imported)
  const files = [...reached].map((name) => manifest[name]?.file ?? '').filter((file) => file.endsWith('.js'))
  const scripts = await Promise.all(files.map((file) => readFile(join(directory, file))))
  return scripts.reduce((total, script) => total + gzipSync(script, { level: 9 }).length, 0)
}
