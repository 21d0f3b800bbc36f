import './node.mjs'
import { buildWhenStale } from './build.mjs'
import { install } from './install.mjs'

/** @typedef {Awaited<ReturnType<typeof import('./serve.mjs').serve>>} Server */

const portsToTry = 20

/** @param {string} directory @param {number} first @returns {Promise<Server>} */
async function serveOnFreePort(directory, first) {
  const { serve } = await import('./serve.mjs')
  for (let port = first; ; port++) {
    try {
      return await serve({ directory, port })
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || port === first + portsToTry) throw error
      console.log(`Port ${port} is taken; trying ${port + 1}.`)
    }
  }
}

try {
  await install()
  const directory = await buildWhenStale()
  const server = await serveOnFreePort(directory, Number(process.env.PORT || 4173))
  console.log(`Open http://localhost:${server.port}/`)
  console.log('The site is served to this computer only. Ctrl-C stops it.')
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
