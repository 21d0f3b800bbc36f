import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { parseSearch, stringifySearch, validateSearch } from '../context/address'
import { ScorecardPage } from '../pages/scorecard/ScorecardPage'
import { Shell } from './Shell'

function NotFound() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>
        The address may be mistyped. <Link to="/">Go to the scorecard</Link>.
      </p>
    </>
  )
}

const root = createRootRoute({ component: Shell, validateSearch, notFoundComponent: NotFound })
const scorecard = createRoute({ getParentRoute: () => root, path: '/', component: ScorecardPage })
const goal = createRoute({
  getParentRoute: () => root,
  path: '/goal/$id',
  component: lazyRouteComponent(() => import('../pages/goal/GoalPage'), 'GoalPage'),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => import('../pages/compare/ComparePage'), 'ComparePage'),
})

const compareGoal = createRoute({
  getParentRoute: () => root,
  path: '/compare/$id',
  component: lazyRouteComponent(() => import('../pages/compareGoal/CompareGoalPage'), 'CompareGoalPage'),
})

const explore = createRoute({
  getParentRoute: () => root,
  path: '/explore',
  component: lazyRouteComponent(() => import('../pages/explore/ExplorePage'), 'ExplorePage'),
})

const gap = createRoute({
  getParentRoute: () => root,
  path: '/gap',
  component: lazyRouteComponent(() => import('../pages/gap/GapPage'), 'GapPage'),
})

const schools = createRoute({
  getParentRoute: () => root,
  path: '/schools',
  component: lazyRouteComponent(() => import('../pages/schools/SchoolsPage'), 'SchoolsPage'),
})

const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('../pages/data/DataPage'), 'DataPage'),
})

const kinds = createRoute({
  getParentRoute: () => root,
  path: '/kinds',
  component: lazyRouteComponent(() => import('../pages/formats/FormatsPage'), 'FormatsPage'),
})

/** Hash routes, so that any static host and any sub-path serves the app. */
export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([scorecard, goal, compare, compareGoal, gap, schools, explore, data, kinds]),
    history: createHashHistory(),
    parseSearch,
    stringifySearch,
    defaultPreload: false,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
