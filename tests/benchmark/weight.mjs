import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** @typedef {Record<string, { file: string, imports?: string[] }>} Manifest */

/** Gzipped bytes of the scripts the page names, but for the engine's own, and of what they import statically. @param {string} directory */
export async function entryWeight(directory) {
  /** @type {Manifest} */
  const manifest = JSON.parse(await readFile(join(directory, '.vite/manifest.json'), 'utf8'))
  const page = await readFile(join(directory, 'index.html'), 'utf8')
  const named = [...page.matchAll(/<script [^>]*src="\.\/(assets\/(?!early-)[^"]+)"/g)].map(
    ([, file]) => file,
  )
  const reached = new Set(Object.keys(manifest).filter((name) => named.includes(manifest[name]?.file)))
  for (const name of reached) for (const imported of manifest[name]?.imports ?? []) reached.add(imported)
  const files = [...reached].map((name) => manifest[name]?.file ?? '').filter((file) => file.endsWith('.js'))
  const scripts = await Promise.all(files.map((file) => readFile(join(directory, file))))
  return scripts.reduce((total, script) => total + gzipSync(script, { level: 9 }).length, 0)
}
