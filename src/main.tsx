import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { supervise } from './engine/supervise'
import { prepareTables, reload } from './extracts/intake'
import { loadPublished, type PublishedFile } from './extracts/published'
import { recipes } from './extracts/recipes'
import { createRegister } from './extracts/store'
import type { Framework } from './framework/framework'
import { type FrameworkFileName, loadFramework } from './framework/load/framework'
import { type App, AppContext } from './pages/app/App'
import { makeRouter } from './pages/app/router'
import { FrameworkProblem } from './ui/FrameworkProblem'
import './ui/tokens.css'
import './ui/base.css'

const texts = import.meta.glob<string>('../datasets/framework/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const addresses = import.meta.glob<string>('../datasets/published/*.csv', {
  query: '?url',
  import: 'default',
  eager: true,
})

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

async function fetchFile(address: string): Promise<Blob> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${fileName(address)} could not be fetched (${response.status})`)
  return response.blob()
}

/** The broad file comes first, so that a more detailed one with the same figure wins. */
const publishedFiles = (): PublishedFile[] => {
  const broad = 'lait_send_long.csv'
  return Object.entries(addresses)
    .map(([path, address]) => ({ name: fileName(path), address }))
    .sort((a, b) => Number(b.name === broad) - Number(a.name === broad) || a.name.localeCompare(b.name))
    .map(({ name, address }) => {
      const content = fetchFile(address)
      content.catch(() => {})
      return { name, content }
    })
}

const frameworkText = (name: FrameworkFileName) => texts[`../datasets/framework/${name}`] ?? ''

function start(framework: Framework): App {
  const register = createRegister()
  const published = publishedFiles()
  const engine = supervise(
    () => import('./engine/duckdb/boot').then(({ bootDuckdb }) => bootDuckdb()),
    async (fresh) => {
      await prepareTables(fresh, framework)
      const tools = { engine: fresh, framework, recipes, register }
      if (register.snapshot().extracts.length > 0) await reload(tools)
      else await loadPublished(published, tools)
    },
  )
  return { framework, engine, register, today: new Date().toLocaleDateString('sv-SE') }
}

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no element with the id "root"')
const root = createRoot(element)
try {
  const app = start(loadFramework(frameworkText))
  document.title = app.framework.title
  root.render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <AppContext value={app}>
          <RouterProvider router={makeRouter()} />
        </AppContext>
      </QueryClientProvider>
    </StrictMode>,
  )
} catch (problem) {
  root.render(<FrameworkProblem problem={problem} />)
}
