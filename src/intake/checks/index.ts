import type { Check, Rejecting, RejectingCheck, RowCheck } from './check'
import { areaUnknown } from './rejecting/areaUnknown'
import { countNegative } from './rejecting/countNegative'
import { countUnreadable } from './rejecting/countUnreadable'
import { figureConflicting } from './rejecting/figureConflicting'
import { figureNone } from './rejecting/figureNone'
import { intervalMissing } from './rejecting/intervalMissing'
import { labelUnknown } from './rejecting/labelUnknown'
import { neighbourUnknown } from './rejecting/neighbourUnknown'
import { numberAmbiguous } from './rejecting/numberAmbiguous'
import { numeratorAboveDenominator } from './rejecting/numeratorAboveDenominator'
import { outcomeMissing } from './rejecting/outcomeMissing'
import { periodImpossible } from './rejecting/periodImpossible'
import { periodUnreadable } from './rejecting/periodUnreadable'
import { qualityUnknown } from './rejecting/qualityUnknown'
import { rowBroken } from './rejecting/rowBroken'
import { schoolUnknown } from './rejecting/schoolUnknown'
import { symbolUnknown } from './rejecting/symbolUnknown'
import { valueBlank } from './rejecting/valueBlank'
import { valueOutOfRange } from './rejecting/valueOutOfRange'
import { areaClosed } from './rows/areaClosed'
import { areaLevelDisagrees } from './rows/areaLevelDisagrees'
import { areaNameDisagrees } from './rows/areaNameDisagrees'
import { figureRepeated } from './rows/figureRepeated'
import { labelSpaces } from './rows/labelSpaces'
import { numberFormatted } from './rows/numberFormatted'
import { periodFuture } from './rows/periodFuture'
import { periodKindsMixed } from './rows/periodKindsMixed'
import { symbolObsolete } from './rows/symbolObsolete'
import { valueDisagreesWithCounts } from './rows/valueDisagreesWithCounts'
import { rowsNoneUsed } from './rowsNoneUsed'
import { suppressedRecoverable } from './series/suppressedRecoverable'
import { valueJump } from './series/valueJump'
import { valueUnitSuspicious } from './series/valueUnitSuspicious'

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
  areaNameDisagrees,
  areaLevelDisagrees,
  periodFuture,
  periodKindsMixed,
  valueUnitSuspicious,
  valueJump,
  valueDisagreesWithCounts,
  suppressedRecoverable,
  figureRepeated,
  areaClosed,
  symbolObsolete,
  numberFormatted,
  labelSpaces,
]

/** What makes rows of any kind of file useless; then what only some recipes ask. */
export const commonRejections: readonly Rejecting[] = [
  rowBroken,
  ...figureChecks,
  figureNone,
  neighbourUnknown,
  figureConflicting,
]
const ownRejections: readonly Rejecting[] = [qualityUnknown, outcomeMissing, schoolUnknown, intervalMissing]

/** Every check whose rows are not used. */
export const rejectingChecks: readonly Rejecting[] = [...commonRejections, ...ownRejections]

/** Every check on the rows of a file, in the order findings are told. */
export const checks: readonly Check[] = [rowsNoneUsed, ...rejectingChecks, ...rowChecks]
