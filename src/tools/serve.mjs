import { createServer } from 'node:http'
import sirv from 'sirv'
import { cacheControl, headers } from './headers.mjs'

/**
 * Serves a built site with the project's headers; port 0 takes any free port.
 * @param {{ directory: string, port?: number, host?: string }} options
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ directory, port = 0, host = '127.0.0.1' }) {
  const files = sirv(directory, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', cacheControl(path))
    },
  })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    // sirv leaves a read error unheard, and a file deleted by a new build would end the process.
    response.on('pipe', (source) => source.on('error', () => response.destroy()))
    files(request, response)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(undefined))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    url: `http://${host}:${address.port}/`,
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
