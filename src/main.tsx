import published from 'virtual:published'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeRouter } from './app/router'
import { type App, AppProvider } from './context/app'
import { keepSpareEngines } from './engine/spareEngines'
import { supervise } from './engine/supervise'
import type { Framework } from './framework/framework'
import { fetchFramework } from './framework/load/fetchFramework'
import { FrameworkError } from './framework/load/readTable'
import { browserStorage } from './intake/storage/browserStorage'
import { createRegister } from './intake/storage/createRegister'
import { fetchShipped } from './intake/storage/shipped'
import { prepareTables } from './observations/tables'
import { FrameworkProblem } from './ui/FrameworkProblem'
import './ui/tokens.css'
import './ui/base.css'

/** So long do engines wait for a large file after one seemed to be coming (milliseconds). */
const spareFor = 120_000
const mostSpares = 4

/** In the built page this module is running already. */
const early = import('./engine/duckdb/early')

const client = new QueryClient()

function start(framework: Framework): App {
  const shelf = browserStorage()
  const register = createRegister(shelf, framework)
  const opened = fetchShipped(published)
    .catch((problem) => {
      register.report(
        `The published figures could not be fetched. Reload the page to try again. (${problem})`,
      )
      return []
    })
    .then((shipped) => register.open(shipped))
  const booting = early.then(({ firstBoot }) => firstBoot)
  const boot = () => early.then(({ bootDuckdb }) => bootDuckdb())
  const engine = supervise(booting, boot, async (fresh) => {
    await prepareTables(fresh, framework)
    await opened
    await register.restoreAll(fresh)
  })
  const follow = () => {
    opened.then(() => register.follow(engine)).catch(() => {})
    for (const queryKey of [['mappings'], ['forecasts']]) void client.invalidateQueries({ queryKey })
  }
  shelf.watch(follow)
  // What another tab did meanwhile may have been missed by a tab that slept, or whose database was away.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && follow())
  engine.subscribe(() => engine.state() === 'ready' && follow())
  const spares = keepSpareEngines(boot, Math.min(navigator.hardwareConcurrency, mostSpares), spareFor)
  return {
    framework,
    engine,
    spares,
    register,
    storage: shelf,
    today: new Date().toLocaleDateString('sv-SE'),
  }
}

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no element with the id "root"')
const root = createRoot(element)
try {
  const app = start(await fetchFramework(published['framework.json']))
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <AppProvider app={app}>
          <RouterProvider router={makeRouter()} />
        </AppProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
} catch (problem) {
  root.render(<FrameworkProblem problem={problem} fetched={problem instanceof FrameworkError} />)
}
