/** What stands above and below the line of each measure of local figures. Nothing stands below a count. */
export const measureParts: Readonly<
  Record<string, { readonly numerator: string; readonly denominator: string }>
> = {
  'attendance-local': { numerator: 'sessions attended', denominator: 'possible sessions' },
  'persistent-absence-local': {
    numerator: 'enrolments that missed 10% or more of the term',
    denominator: 'enrolments with a possible session in the term',
  },
  'severe-absence-local': {
    numerator: 'enrolments that missed 50% or more of the term',
    denominator: 'enrolments with a possible session in the term',
  },
  'persistent-absence-so-far-local': {
    numerator: 'enrolments that missed 10% or more of the school year so far',
    denominator: 'enrolments with a possible session in it',
  },
  'severe-absence-so-far-local': {
    numerator: 'enrolments that missed 50% or more of the school year so far',
    denominator: 'enrolments with a possible session in it',
  },
  'suspensions-local': { numerator: 'suspensions', denominator: 'pupils' },
  'permanent-exclusions-local': { numerator: 'permanent exclusions', denominator: 'pupils' },
  'neet-local': { numerator: 'people known to be NEET', denominator: '' },
  'activity-not-known-local': { numerator: 'people whose activity is not known', denominator: '' },
  'settled-accommodation': { numerator: 'adults in settled accommodation', denominator: 'adults listed' },
  'settled-accommodation-local': {
    numerator: 'adults in settled accommodation',
    denominator: 'adults listed',
  },
  'paid-employment': { numerator: 'adults in paid employment', denominator: 'adults listed' },
  'paid-employment-local': { numerator: 'adults in paid employment', denominator: 'adults listed' },
  'ehc-plans-20-weeks-local': {
    numerator: 'plans issued on the 140th day or before, without an exception',
    denominator: 'plans issued without an exception',
  },
  'ehc-plans-20-weeks-with-exceptions-local': {
    numerator: 'plans issued on the 140th day or before',
    denominator: 'plans issued',
  },
}

const enrolment =
  'An enrolment is a pupil at a school: who is at two schools counts at both, as in published figures.'
const latest =
  'A pupil’s phase and provision in a period are those of its last rows in it. Terms end in December, April and July.'

/** How each kind of file is counted, by its id. */
export const countingNotes: Readonly<Record<string, readonly string[]>> = {
  'session-marks': [
    'One row a pupil, day and session, of all schools or of some. School, phase and provision may stand in a pupil list that is dropped together with this file.',
    `Persistent absence is 10% or more of an enrolment’s own possible sessions, severe absence 50% or more. ${enrolment}`,
    `${latest} Pupils below 5 and above 15 cannot be told from others here; published figures leave them out.`,
  ],
  'pupil-summary': [
    'One row a pupil, school and term. An empty cell for suspensions or exclusions says nothing of them; write 0 for none.',
    enrolment,
  ],
  'pupil-events': [
    'One row a suspension or permanent exclusion. Drop it together with a pupil list of all pupils, suspended or not: a rate divides by them, and an event counts where the list has its pupil.',
    'Schools without an event have the figure 0 in every month from the first event of the file to the last. Published rates divide by the pupils of the January census instead.',
  ],
  destinations: [
    'One row a person and month’s end. The age is that of 31 August before (academic age). Not known is never NEET: it is a figure of its own.',
  ],
  'adults-learning-disability': [
    'One row a person. A list of 31 March gives the figure of the financial year that ends then, on the line of the goal itself; one of another day a figure of its month.',
    'Who is not known to be settled, or in paid employment, counts below the line only.',
  ],
  'ehc-cases': [
    'One row a request. A plan counts in the month of its issue; 20 weeks are 140 days from the request. Requests without a plan are skipped, so whoever still waits is in no figure.',
  ],
  'pupil-list': [
    'One row a pupil, dropped together with session marks or events that do not say where the pupil is taught. A pupil who stands in it twice with different entries cannot be placed.',
  ],
}
