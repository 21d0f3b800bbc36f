import {
  areaClosed,
  areaFormer,
  areaLevelDisagrees,
  areaNameDisagrees,
  areaNew,
  areaRecoded,
  areaUnknown,
  neighbourUnknown,
  schoolUnknown,
} from './area'
import type { Check, Rejecting, RejectingCheck, RowCheck } from './check'
import {
  countNegative,
  countUnreadable,
  intervalMissing,
  numeratorAboveDenominator,
  outcomeMissing,
  valueDisagreesWithCounts,
} from './counts'
import { figureConflicting, figureNone, figureRepeated, rowBroken, rowsNoneUsed } from './figure'
import { labelSpaces, labelUnknown, qualityUnknown } from './label'
import {
  periodFuture,
  periodImpossible,
  periodKindsMixed,
  periodKindUnlike,
  periodUnreadable,
} from './period'
import { valueJump, valueUnitSuspicious } from './series'
import { labelSlip } from './slips'
import { suppressedRecoverable } from './suppression'
import {
  numberAmbiguous,
  numberFormatted,
  symbolObsolete,
  symbolUnknown,
  valueBlank,
  valueOutOfRange,
} from './value'

/** What is asked of every figure, in this order: the first fault is the reason its row is rejected. */
export const figureChecks: readonly RejectingCheck[] = [
  areaUnknown,
  periodImpossible,
  periodUnreadable,
  labelUnknown,
  valueBlank,
  numberAmbiguous,
  symbolUnknown,
  valueOutOfRange,
  countUnreadable,
  countNegative,
  numeratorAboveDenominator,
]

/** What is asked of a row without a figure, and of each neighbour. */
export const bareRowChecks: readonly RejectingCheck[] = [areaUnknown, figureNone]
export const neighbourChecks: readonly RejectingCheck[] = [areaUnknown, neighbourUnknown]

/** What is asked of the rows that are used. */
export const rowChecks: readonly RowCheck[] = [
  areaNew,
  areaRecoded,
  areaNameDisagrees,
  areaLevelDisagrees,
  periodFuture,
  periodKindsMixed,
  valueUnitSuspicious,
  valueJump,
  valueDisagreesWithCounts,
  suppressedRecoverable,
  figureRepeated,
  areaFormer,
  areaClosed,
  symbolObsolete,
  numberFormatted,
  labelSpaces,
]

/** What makes rows of any kind of file useless; then what only some recipes ask. */
export const commonRejections: readonly Rejecting[] = [
  rowBroken,
  labelSlip,
  ...figureChecks,
  figureNone,
  neighbourUnknown,
  figureConflicting,
]
const ownRejections: readonly Rejecting[] = [
  periodKindUnlike,
  qualityUnknown,
  outcomeMissing,
  schoolUnknown,
  intervalMissing,
]

/** Every check whose rows are not used. */
export const rejectingChecks: readonly Rejecting[] = [...commonRejections, ...ownRejections]

/** Every check on the rows of a file, in the order findings are told. */
export const checks: readonly Check[] = [rowsNoneUsed, ...rejectingChecks, ...rowChecks]
