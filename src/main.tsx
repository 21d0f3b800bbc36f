import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { supervise } from './engine/supervise'
import { prepareTables, reload } from './extracts/intake'
import { loadPublished, publishedFile } from './extracts/published'
import { recipes } from './extracts/recipes'
import { createRegister } from './extracts/store'
import type { Framework } from './framework/framework'
import { type FrameworkFileName, loadFramework } from './framework/load/framework'
import { type App, AppContext } from './pages/app/App'
import { makeRouter } from './pages/app/router'
import { FrameworkProblem } from './ui/FrameworkProblem'
import './ui/tokens.css'
import './ui/base.css'

/** In the built page this module is running already. */
const early = import('./engine/duckdb/early')

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

/** The scorecard's own figures, the broad file first: of two extracts with the same figure the later one counts. */
const scorecardFiles = [
  'lait_send_long.csv',
  'absence_by_sen_201819_202425.csv',
  'exclusions_by_sen_201920_202425.csv',
  'sen2_caseload_neet_2019_2025.csv',
]

const shipped = (names: readonly string[]) =>
  names.map((name) =>
    publishedFile(name, fetchFile(addresses[`../datasets/published/${name}`] ?? name), recipes),
  )

const otherFiles = Object.keys(addresses)
  .map(fileName)
  .filter((name) => !scorecardFiles.includes(name))
  .sort()

const frameworkText = (name: FrameworkFileName) => texts[`../datasets/framework/${name}`] ?? ''

/** Calls `then` when the page has the answers it asked for and has shown them. */
function afterFigures(client: QueryClient, then: () => void) {
  const stop = client.getQueryCache().subscribe(() => {
    if (client.isFetching() > 0) return
    stop()
    requestAnimationFrame(() => requestAnimationFrame(then))
  })
}

function start(framework: Framework, client: QueryClient): App {
  const register = createRegister()
  const first = shipped(scorecardFiles)
  const booting = early.then(({ firstBoot }) => firstBoot)
  const boot = () => early.then(({ bootDuckdb }) => bootDuckdb())
  const engine = supervise(booting, boot, async (fresh) => {
    const tools = { engine: fresh, framework, recipes, register }
    await prepareTables(fresh, framework)
    await register.together(() => reload(tools))
    await loadPublished(first, tools)
  })
  const readOthers = () =>
    register
      .together(async () => {
        await loadPublished(shipped(otherFiles), { engine, framework, recipes, register })
        register.finish()
      })
      // A lost engine is rebuilt, and being ready again calls for the rest.
      .catch(() => {})
  engine.subscribe(() => {
    if (engine.state() === 'ready') afterFigures(client, readOthers)
  })
  return { framework, engine, register, today: new Date().toLocaleDateString('sv-SE') }
}

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no element with the id "root"')
const root = createRoot(element)
try {
  const client = new QueryClient()
  const app = start(loadFramework(frameworkText), client)
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <AppContext value={app}>
          <RouterProvider router={makeRouter()} />
        </AppContext>
      </QueryClientProvider>
    </StrictMode>,
  )
} catch (problem) {
  root.render(<FrameworkProblem problem={problem} />)
}
