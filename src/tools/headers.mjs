/** @typedef {Record<string, string>} Headers */

const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

const denied = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

/** @param {Headers} directives */
const join = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

/** What every response carries, from this project's server and from any static host. @type {Headers} */
export const headers = {
  'Content-Security-Policy': join(policy),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Vite's dev server injects inline scripts and styles and talks over a web socket. @type {Headers} */
export const developmentHeaders = {
  ...headers,
  'Content-Security-Policy': join({
    ...policy,
    'script-src': `${policy['script-src']} 'unsafe-inline'`,
    'connect-src': "'self' ws:",
    'style-src': "'self' 'unsafe-inline'",
  }),
}

const forAYear = 'public, max-age=31536000, immutable'
const hashed = /^\/(?:.+\/)?assets\/[^/]+-[\w-]{8}\.\w+$/

/** Only names with a content hash may be kept for ever. @param {string} path */
export const cacheControl = (path) => (hashed.test(path) ? forAYear : 'no-cache')

/** The `_headers` file that Netlify, Cloudflare Pages and others read. */
export function headersFile() {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  return ['/*', ...lines, '/assets/*', `  Cache-Control: ${forAYear}`, ''].join('\n')
}
