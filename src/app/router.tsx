import { createHashHistory, createRootRoute, createRoute, createRouter, Link } from '@tanstack/react-router'
import { parseSearch, stringifySearch, validateSearch } from '../context/address'
import { ScorecardPage } from '../pages/scorecard/ScorecardPage'
import { loadable } from '../ui/loadable'
import { ProblemNotice } from '../ui/ProblemNotice'
import { problemText } from '../words/problemText'
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
  component: loadable(() => import('../pages/goal/GoalPage').then(({ GoalPage }) => GoalPage)),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: loadable(() => import('../pages/compare/ComparePage').then(({ ComparePage }) => ComparePage)),
})

const compareGoal = createRoute({
  getParentRoute: () => root,
  path: '/compare/$id',
  component: loadable(() =>
    import('../pages/compareGoal/CompareGoalPage').then(({ CompareGoalPage }) => CompareGoalPage),
  ),
})

const explore = createRoute({
  getParentRoute: () => root,
  path: '/explore',
  component: loadable(() => import('../pages/explore/ExplorePage').then(({ ExplorePage }) => ExplorePage)),
})

const gap = createRoute({
  getParentRoute: () => root,
  path: '/gap',
  component: loadable(() => import('../pages/gap/GapPage').then(({ GapPage }) => GapPage)),
})

const schools = createRoute({
  getParentRoute: () => root,
  path: '/schools',
  component: loadable(() => import('../pages/schools/SchoolsPage').then(({ SchoolsPage }) => SchoolsPage)),
})

const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: loadable(() => import('../pages/data/DataPage').then(({ DataPage }) => DataPage)),
})

const kinds = createRoute({
  getParentRoute: () => root,
  path: '/kinds',
  component: loadable(() => import('../pages/formats/FormatsPage').then(({ FormatsPage }) => FormatsPage)),
})

/** Hash routes, so that any static host and any sub-path serves the app. */
export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([scorecard, goal, compare, compareGoal, gap, schools, explore, data, kinds]),
    history: createHashHistory(),
    parseSearch,
    stringifySearch,
    defaultPreload: false,
    defaultErrorComponent: ({ error }) => <ProblemNotice problem={problemText(error)} />,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
