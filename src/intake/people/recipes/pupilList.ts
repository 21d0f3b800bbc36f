import { placed, pupil } from './columns'
import type { PupilRecipe } from './recipe'
import { unplaced } from './words'

/** Where each pupil is taught and with what provision: dropped beside marks or events that do not say it. No figures of its own. */
export const pupilList = {
  id: 'pupil-list',
  title: 'Pupil list',
  version: 1,
  columns: { ...pupil, ...placed },
  dates: [],
  person: '"pupil"',
  aside: [],
  rejects: unplaced,
} as const satisfies Omit<PupilRecipe, 'groups' | 'sums' | 'cells'>
