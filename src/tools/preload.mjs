/**
 * Lets the browser fetch the engine's script while it still reads the page's own. The WebAssembly itself is fetched by
 * the worker, which a preload in the page does not reach.
 * @returns {import('vite').Plugin}
 */
export function preloadEngine() {
  return {
    name: 'preload-engine',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => /^assets\/boot-.*\.js$/.test(name))
        if (!file) throw new Error('The build has no script that boots the engine')
        return [{ tag: 'link', attrs: { rel: 'modulepreload', href: `./${file}` }, injectTo: 'head' }]
      },
    },
  }
}
