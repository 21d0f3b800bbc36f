import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { boot, firstBoot } from './engine/duckdb/early'
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

function start(framework: Framework): App {
  const register = createRegister()
  const first = shipped(scorecardFiles)
  const engine = supervise(firstBoot, boot, async (fresh) => {
    const tools = { engine: fresh, framework, recipes, register }
    await prepareTables(fresh, framework)
    await register.together(() => reload(tools))
    await loadPublished(first, tools)
  })
  /** What no page needs for its first figures follows once these are asked for; after a loss it goes on. */
  const loadOthers = () => {
    if (engine.state() !== 'ready') return
    requestAnimationFrame(() => {
      register
        .together(async () => {
          await loadPublished(shipped(otherFiles), { engine, framework, recipes, register })
          register.finish()
        })
        // A lost engine is rebuilt, and being ready again calls for the rest.
        .catch(() => {})
    })
  }
  engine.subscribe(loadOthers)
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
