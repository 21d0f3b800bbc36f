import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { normalizePath, runnerImport } from 'vite'

const id = 'virtual:published'
const folders = ['framework', 'published']
const files = ['dataFiles.json', 'observation.csv', 'neighbour.csv', 'school_figure.csv']

/**
 * Passes the published data files through the door when the site is built, and gives the page the addresses of what came
 * of it. The door is the app's own, in TypeScript, so Vite loads it.
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
      const imports = files.map((name, i) => {
        const address = `${normalizePath(join(output, name))}?url`
        return `import file${i} from ${JSON.stringify(address)}`
      })
      const entries = files.map((name, i) => `${JSON.stringify(name)}: file${i}`)
      return `${imports.join('\n')}\nexport default { ${entries.join(', ')} }`
    },
  }
}
