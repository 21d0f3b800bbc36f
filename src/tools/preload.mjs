/** What the engine needs, in the order in which it asks for it. */
const wanted = [
  { name: /^assets\/boot-.*\.js$/, attributes: { rel: 'modulepreload' } },
  { name: /^assets\/duckdb-eh-.*\.wasm$/, attributes: { rel: 'preload', as: 'fetch', crossorigin: true } },
]

/**
 * Lets the browser fetch the engine while it still reads the page's own script.
 * @returns {import('vite').Plugin}
 */
export function preloadEngine() {
  return {
    name: 'preload-engine',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const files = Object.keys(bundle ?? {})
        return wanted.map(({ name, attributes }) => {
          const file = files.find((candidate) => name.test(candidate))
          if (!file) throw new Error(`The build has no file like ${name}`)
          return { tag: 'link', attrs: { ...attributes, href: `./${file}` }, injectTo: 'head' }
        })
      },
    },
  }
}
