/**
 * What a mark in an attendance register counts as. Present and approved educational activity are attended sessions; these
 * and both kinds of absence are possible sessions; the others are not.
 */
export const markMeanings = [
  'present',
  'approved educational activity',
  'authorised absence',
  'unauthorised absence',
  'not a possible session',
  'administrative',
] as const
export type MarkMeaning = (typeof markMeanings)[number]

export interface AttendanceCode {
  readonly code: string
  readonly meaning: MarkMeaning
  readonly words: string
  /** First day on which it may be used (ISO); without it, from the beginning. */
  readonly from?: string
  /** Last day on which it may be used (ISO); without it, to this day. */
  readonly until?: string
}

/** The regulations of 2024 replaced some codes and added others on this day. */
export const newList = '2024-08-19'
const oldListEnds = '2024-08-18'

const always = (code: string, meaning: MarkMeaning, words: string): AttendanceCode => ({
  code,
  meaning,
  words,
})
const before = (code: string, meaning: MarkMeaning, words: string): AttendanceCode => ({
  ...always(code, meaning, words),
  until: oldListEnds,
})
const since = (code: string, meaning: MarkMeaning, words: string): AttendanceCode => ({
  ...always(code, meaning, words),
  from: newList,
})

/**
 * The attendance and absence codes of England's schools. No code has changed what it counts as while it kept its
 * letter, so a code and its days of use are enough.
 *
 * - To 18 August 2024: Department for Education, “School attendance: guidance for maintained schools, academies,
 *   independent schools and local authorities” (2013 and later) and the code set of the Common Basic Data Set, which
 *   says of D, Y, Z and # “not counted in possible attendances”. F was withdrawn in September 2013.
 * - From 19 August 2024: The School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208),
 *   regulation 10, https://www.legislation.gov.uk/uksi/2024/208, and Department for Education, “Working together to
 *   improve school attendance”, https://www.gov.uk/government/publications/working-together-to-improve-school-attendance.
 *   H, J and Y ended; C1, C2, J1, K, Q and Y1 to Y7 were added. An interview, an approved educational activity as J,
 *   is an authorised absence as J1.
 */
export const attendanceCodes: readonly AttendanceCode[] = [
  always('/', 'present', 'present in the morning'),
  always('\\', 'present', 'present in the afternoon'),
  always('L', 'present', 'late, before the register closed'),
  always('B', 'approved educational activity', 'educated off site'),
  always('P', 'approved educational activity', 'sporting activity'),
  always('V', 'approved educational activity', 'educational visit or trip'),
  always('W', 'approved educational activity', 'work experience'),
  before('J', 'approved educational activity', 'at an interview'),
  since('K', 'approved educational activity', 'education arranged by the local authority'),
  always('C', 'authorised absence', 'leave of absence in exceptional circumstances'),
  since('C1', 'authorised absence', 'leave for a regulated performance or employment abroad'),
  since('C2', 'authorised absence', 'leave under a part-time timetable'),
  always('E', 'authorised absence', 'suspended or excluded, without other provision'),
  {
    ...always('F', 'authorised absence', 'extended family holiday, agreed'),
    until: '2013-08-31',
  },
  before('H', 'authorised absence', 'holiday, agreed'),
  always('I', 'authorised absence', 'illness'),
  since('J1', 'authorised absence', 'at an interview'),
  always('M', 'authorised absence', 'medical or dental appointment'),
  always('R', 'authorised absence', 'religious observance'),
  always('S', 'authorised absence', 'study leave'),
  always('T', 'authorised absence', 'parent travelling for work'),
  always('G', 'unauthorised absence', 'holiday, not agreed'),
  always('N', 'unauthorised absence', 'no reason given yet'),
  always('O', 'unauthorised absence', 'absent without authorisation'),
  always('U', 'unauthorised absence', 'late, after the register closed'),
  always('D', 'not a possible session', 'at another school where the pupil is registered'),
  always('X', 'not a possible session', 'not of compulsory school age, or kept away by coronavirus'),
  before('Y', 'not a possible session', 'unable to attend in exceptional circumstances'),
  since('Q', 'not a possible session', 'unable to attend for lack of access arrangements'),
  since('Y1', 'not a possible session', 'unable to attend: usual transport not available'),
  since('Y2', 'not a possible session', 'unable to attend: widespread disruption to travel'),
  since('Y3', 'not a possible session', 'unable to attend: part of the premises out of use'),
  since('Y4', 'not a possible session', 'unable to attend: whole school closed unexpectedly'),
  since('Y5', 'not a possible session', 'unable to attend: in criminal justice detention'),
  since('Y6', 'not a possible session', 'unable to attend: public health guidance or law'),
  since('Y7', 'not a possible session', 'unable to attend: any other unavoidable cause'),
  always('Z', 'administrative', 'not yet on the roll'),
  always('#', 'administrative', 'planned closure of the school'),
]

/**
 * From September 2020 to March 2022 schools recorded pupils as X also where they did not attend “in circumstances
 * relating to coronavirus”. The Department for Education did not count these sessions as absence (“Pupil absence in
 * schools in England”, 2020/21 and 2021/22).
 */
export const coronavirus = { code: 'X', from: '2020-09-01', until: '2022-03-31' } as const
