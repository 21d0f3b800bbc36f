import type { Columns } from './recipe'

/** A kind of file that is known, and holds nothing the framework measures: told from its look-alikes by its columns. */
export interface LookAlike {
  readonly title: string
  /** What is in it, and why it is not used. */
  readonly reason: string
  readonly advice: string
  readonly columns: Columns
  /** Words above a table that say the same where its columns do not, in small letters. */
  readonly titles?: readonly string[]
}

const named = (...names: readonly string[]): Columns => Object.fromEntries(names.map((name) => [name, []]))

const bySen = 'Take the file of the same release that is broken down by SEN provision.'
const nothing = 'There is nothing to do: no goal rests on it.'

/** The first whose columns are all there is the one. */
export const lookAlikes: readonly LookAlike[] = [
  {
    title: 'Absence of children in need and children looked after',
    reason:
      'Its groups are children in need, on a protection plan or looked after, not pupils with SEN, so none of its figures is one of the framework’s.',
    advice: bySen,
    columns: named('social_care_group', 'pt_overall'),
  },
  {
    title: 'Key stage 4 of children in need and children looked after',
    reason:
      'Its groups are children in need, on a protection plan or looked after, not pupils with SEN, so none of its figures is one of the framework’s.',
    advice: bySen,
    columns: named('social_care_group', 't_att8'),
  },
  {
    title: 'Figures of children in need and children looked after',
    reason: 'Its groups are children known to social care, not pupils with SEN.',
    advice: bySen,
    columns: named('social_care_group', 'time_period'),
  },
  {
    title: 'EHC needs assessments and their outcomes (SEN2)',
    reason:
      'It counts assessments begun, issued and refused. The framework measures how many plans were issued within 20 weeks, which stands in another file of the release.',
    advice: 'Take the file of the release on plans issued within 20 weeks.',
    columns: named('assess_issued', 'assess_not_issued'),
  },
  {
    title: 'Work-based placements of young people with an EHC plan (SEN2)',
    reason:
      'It counts supported internships, apprenticeships and traineeships. No measure of the framework counts them; those who are NEET stand in the caseload file of the release.',
    advice: 'Take the caseload file of the release.',
    columns: named('open_supp_intern', 'open_apprentice'),
  },
  {
    title: 'Pupil attendance, year to date',
    reason:
      'It holds all pupils together, by phase and not by SEN provision, and a part of a year, which must not stand for the whole.',
    advice: 'Take “Pupil attendance in schools” by SEN provision and term.',
    columns: named('present_sessions', 'overall_attendance', 'total_enrolments', 'education_phase'),
  },
  {
    title: 'Numbers of pupils with special educational needs',
    reason:
      'It counts pupils on SEN support and with an EHC plan, and their share. No measure of the framework counts them. The release of 2022/23 swapped “x” and “z”: do not read them there as elsewhere.',
    advice: nothing,
    columns: named('phase_type_grouping', 'hospital_school', 'sen_support_percent'),
    titles: ['by type of sen provision'],
  },
  {
    title: 'Waits for community health services (NHS)',
    reason:
      'It counts people waiting for community health services, by integrated care board and service, children with and without SEN together. No measure of the framework counts them.',
    advice: nothing,
    columns: named('(A) Audiology', '(A) Community nursing services'),
    titles: ['community health services waiting times', 'community health services (chs) sitrep'],
  },
  {
    title: 'Dictionary of the Local authority interactive tool',
    reason: 'It describes the tool’s measures and holds no figures.',
    advice: 'Download the tool’s data as its long file.',
    columns: named('Measure_code', 'Topic', 'Chart_title', 'Polarity'),
  },
  {
    title: 'Appeals about SEND to the tribunal',
    reason: 'It holds appeals and their rate by local authority. No measure of the framework counts them.',
    advice: nothing,
    // The digits are marks of footnotes.
    columns: {
      'Appeals registered': ['Appeals registered4', 'SEND Tribunal Appeals Registered4'],
      'Total Appealable Decisions': ['Total Appealable Decisions1'],
    },
  },
]
