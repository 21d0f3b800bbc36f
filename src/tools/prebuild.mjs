import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { normalizePath, runnerImport } from 'vite'

const id = 'virtual:published'
const folders = ['framework', 'published']
const framework = 'framework.json'
const files = [framework, 'dataFiles.json', 'observation.csv', 'neighbour.csv', 'school_figure.csv']

/**
 * The texts of the framework's files by their names, as the page reads them: data, so no part of its script.
 * @param {string} folder
 * @param {string} output
 */
async function shipFramework(folder, output) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  )
  await writeFile(join(output, framework), JSON.stringify(Object.fromEntries(texts)))
}

/**
 * Passes the published data files through the door when the site is built, and gives the page the addresses of what came
 * of it and of the framework. The door is the app's own, in TypeScript, so Vite loads it.
 * @returns {import('vite').Plugin}
 */
export function prebuildPublished() {
  let root = ''
  let output = ''
  return {
    name: 'prebuild-published',
    configResolved(config) {
      root = config.root
      output = join(config.cacheDir, '..', '.cache', 'published')
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(resolved) {
      if (resolved !== `\0${id}`) return
      const datasets = join(root, 'datasets')
      for (const folder of folders)
        for (const name of await readdir(join(datasets, folder)))
          this.addWatchFile(join(datasets, folder, name))
      /** @type {{ module: typeof import('../prebuild/prebuild') }} */
      const { module } = await runnerImport(join(root, 'src/prebuild/prebuild.ts'))
      await module.prebuild(datasets, output)
      await shipFramework(join(datasets, 'framework'), output)
      const imports = files.map((name, i) => {
        const address = `${normalizePath(join(output, name))}?url`
        return `import file${i} from ${JSON.stringify(address)}`
      })
      const entries = files.map((name, i) => `${JSON.stringify(name)}: file${i}`)
      return `${imports.join('\n')}\nexport default { ${entries.join(', ')} }`
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => /^assets\/framework-.*\.json$/.test(name))
        // Asked for before the script that needs it is there.
        const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` }
        return file ? [{ tag: 'link', attrs, injectTo: 'head-prepend' }] : []
      },
    },
  }
}
