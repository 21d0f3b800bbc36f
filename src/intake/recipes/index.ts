import { absenceBySen } from './absenceBySen'
import { absenceTwoTerm } from './absenceTwoTerm'
import { ascofByYear } from './ascofByYear'
import { ascofOutcomeRows } from './ascofOutcomeRows'
import { absenceTableTool, suspensionsTableTool } from './eesTableTool'
import { exclusionsByAuthority } from './exclusionsByAuthority'
import { exclusionsByCharacteristic } from './exclusionsByCharacteristic'
import { exclusionsBySchool } from './exclusionsBySchool'
import { fingertips } from './fingertips'
import { ks2BySen } from './ks2BySen'
import { ks4BySen } from './ks4BySen'
import { ks4Characteristics } from './ks4Characteristics'
import { laitLong } from './laitLong'
import { neetNotKnown } from './neetNotKnown'
import { pupilAttendance } from './pupilAttendance'
import type { Recipe } from './recipe'
import { schoolAbsence } from './schoolAbsence'
import { schoolCensus } from './schoolCensus'
import { schoolKs4 } from './schoolKs4'
import { schoolNamesByNumber, schoolNamesByUrn } from './schoolNames'
import { sen2Caseload } from './sen2Caseload'
import { sen2Establishment } from './sen2Establishment'
import { sen2Management } from './sen2Management'
import { sen2Timeliness } from './sen2Timeliness'
import { statisticalNeighbours } from './statisticalNeighbours'
import { suspensionsBySen } from './suspensionsBySen'
import { template } from './template'

/** Every kind of extract the app reads. */
export const recipes: readonly Recipe[] = [
  absenceBySen,
  absenceTableTool,
  absenceTwoTerm,
  pupilAttendance,
  suspensionsBySen,
  suspensionsTableTool,
  exclusionsByCharacteristic,
  exclusionsByAuthority,
  ks4BySen,
  ks4Characteristics,
  ks2BySen,
  laitLong,
  neetNotKnown,
  ascofByYear,
  ascofOutcomeRows,
  fingertips,
  sen2Timeliness,
  sen2Management,
  sen2Caseload,
  sen2Establishment,
  statisticalNeighbours,
  exclusionsBySchool,
  schoolAbsence,
  schoolCensus,
  schoolKs4,
  schoolNamesByUrn,
  schoolNamesByNumber,
  template,
]
