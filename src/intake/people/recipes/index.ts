import { adults } from './adults'
import { destinations } from './destinations'
import { ehcCases } from './ehcCases'
import { pupilEvents } from './pupilEvents'
import { pupilSummary } from './pupilSummary'
import type { PeopleRecipe } from './recipe'
import { sessionMarks } from './sessionMarks'

/** Every kind of pupil-level file the app adds up. A pupil list is read beside some of them (`pupilList.ts`). */
export const peopleRecipes: readonly PeopleRecipe[] = [
  sessionMarks,
  pupilSummary,
  pupilEvents,
  destinations,
  adults,
  ehcCases,
]
