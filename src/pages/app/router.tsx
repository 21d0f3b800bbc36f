import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { Scorecard } from '../scorecard/Scorecard'
import { Shell } from './Shell'
import { parseSearch, stringifySearch, validateSearch } from './search'

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
const scorecard = createRoute({ getParentRoute: () => root, path: '/', component: Scorecard })
const goal = createRoute({
  getParentRoute: () => root,
  path: '/goal/$id',
  component: lazyRouteComponent(() => import('../goal/GoalPage'), 'GoalPage'),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => import('../compare/ComparePage'), 'ComparePage'),
})

const compareGoal = createRoute({
  getParentRoute: () => root,
  path: '/compare/$id',
  component: lazyRouteComponent(() => import('../compare/goal/CompareGoalPage'), 'CompareGoalPage'),
})

const explore = createRoute({
  getParentRoute: () => root,
  path: '/explore',
  component: lazyRouteComponent(() => import('../explore/ExplorePage'), 'ExplorePage'),
})

const gap = createRoute({
  getParentRoute: () => root,
  path: '/gap',
  component: lazyRouteComponent(() => import('../gap/GapPage'), 'GapPage'),
})

const schools = createRoute({
  getParentRoute: () => root,
  path: '/schools',
  component: lazyRouteComponent(() => import('../schools/SchoolsPage'), 'SchoolsPage'),
})

const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('../data/DataPage'), 'DataPage'),
})

const kinds = createRoute({
  getParentRoute: () => root,
  path: '/kinds',
  component: lazyRouteComponent(() => import('../kinds/KindsPage'), 'KindsPage'),
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
