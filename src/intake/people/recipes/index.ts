import { adults } from './adults'
import { destinations } from './destinations'
import { ehcCases } from './ehcCases'
import { pupilEvents } from './pupilEvents'
import { pupilSummary } from './pupilSummary'
import type { PeopleRecipe } from './recipe'
import { sessionMarks } from './sessionMarks'

/** Every kind of file with rows of people that the app adds up. Some need a pupil list beside them (`pupilList.ts`). */
export const peopleRecipes: readonly PeopleRecipe[] = [
  sessionMarks,
  pupilSummary,
  pupilEvents,
  destinations,
  adults,
  ehcCases,
]
