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
        const script = bundle?.[file]
        const waits = script?.type === 'chunk' && script.imports.some((name) => isApp(bundle?.[name]))
        if (waits) throw new Error('The script that starts the engine waits for the app: see vite.config.ts')
        const attrs = { type: 'module', crossorigin: true, src: `./${file}` }
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
      },
    },
  }
}

/**
 * The app's own script: see `first` in vite.config.ts.
 * @param {import('vite').Rollup.OutputBundle[string] | undefined} output
 */
const isApp = (output) => output?.type === 'chunk' && (output.isEntry || output.name === 'first')
