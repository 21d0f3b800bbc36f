/**
 * Gives the engine a script tag of its own: it starts while the app's script is still being fetched.
 * @returns {import('vite').Plugin}
 */
export function startEngineEarly() {
  return {
    name: 'start-engine-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => /^assets\/early-.*\.js$/.test(name))
        if (!file) throw new Error('The build has no script that starts the engine')
        const attrs = { type: 'module', crossorigin: true, src: `./${file}` }
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
      },
    },
  }
}
