import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { headersFile } from './headers.mjs'

const compressible = /\.(?:js|css|html|svg|csv|json|wasm)$/
const large = 1_000_000
const worthCaching = 100_000

/** @param {Buffer} bytes */
const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      // The engine is 34 MB: quality 11 takes over a minute and saves a twentieth.
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? 9 : 11,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

/** @param {Buffer} bytes */
const gz = (bytes) => promisify(gzip)(bytes, { level: 9 })

const encodings = { br: brotli, gz }

/**
 * @param {string} cache
 * @param {string} name
 * @param {Buffer} bytes
 * @param {() => Promise<Buffer>} compute
 */
async function cached(cache, name, bytes, compute) {
  if (bytes.length < worthCaching) return compute()
  const path = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.${name}`)
  try {
    return await readFile(path)
  } catch {
    const result = await compute()
    const partial = `${path}.${process.pid}`
    await mkdir(cache, { recursive: true })
    await writeFile(partial, result)
    await rename(partial, path)
    return result
  }
}

/** @param {string} path @param {string} cache */
async function compressFile(path, cache) {
  const bytes = await readFile(path)
  await Promise.all(
    Object.entries(encodings).map(async ([extension, encode]) => {
      const small = await cached(cache, extension, bytes, () => encode(bytes))
      if (small.length < bytes.length) await writeFile(`${path}.${extension}`, small)
    }),
  )
}

/**
 * Writes a .br and a .gz beside each compressible file of the build, and the header file for static hosts.
 * @returns {import('vite').Plugin}
 */
export function precompress() {
  let cache = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      cache = join(config.cacheDir, '..', '.cache', 'precompress')
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (!dir) throw new Error('precompress needs a build that writes to a directory')
        await writeFile(join(dir, '_headers'), headersFile())
        const files = await readdir(dir, { recursive: true })
        await Promise.all(
          files.filter((file) => compressible.test(file)).map((file) => compressFile(join(dir, file), cache)),
        )
      },
    },
  }
}
