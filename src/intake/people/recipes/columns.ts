import type { Columns } from '../../recipes/recipe'

/** What columns of pupil-level files are called: canonical names and those of common systems. */

/** The first of the other names is that of made-up files. */
export const pupil: Columns = {
  pupil: ['synthetic_pupil', 'upn', 'unique pupil number', 'pupil id', 'pupil reference', 'student id'],
}
export const person: Columns = {
  person: ['synthetic_person', 'person id', 'client id', 'client number', 'uln', 'unique learner number'],
}
export const plan: Columns = {
  plan: ['synthetic_plan', 'plan id', 'case', 'case id', 'case reference', 'person id', 'upn'],
}

/** Where a pupil is taught, and with what provision. */
export const placed: Columns = {
  school: ['laestab', 'school laestab', 'dfe number', 'school number', 'establishment number'],
  phase: ['school phase', 'education phase', 'school type'],
  provision: ['sen provision', 'sen status', 'sen', 'sen need', 'send status'],
}
