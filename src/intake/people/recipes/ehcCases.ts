import { isNotAWord, withoutDate, wordOf } from './cellReadings'
import { cellsSql, union, wholeArea } from './measuresSql'
import { monthLabel, monthOf } from './monthsAndTerms'
import type { PeopleRecipe } from './recipe'

/** Days within which a plan must be issued: The Special Educational Needs and Disability Regulations 2014, regulation 13. */
const twentyWeeks = 140

const exceptions = { yes: ['y', 'true', '1'], no: ['n', 'false', '0'] } as const

const share = (measure: string, among: string) =>
  cellsSql({
    ...wholeArea,
    measure,
    cohort: `'EHC plan'`,
    period: monthLabel('month'),
    numerator: `count(*) FILTER (in_time)`,
    denominator: 'count(*)',
    people: 'count(*)',
    counted: 'people',
    from: `(SELECT CAST(month AS INTEGER) AS month, sum(issued) = sum(within) AS in_time, sum(excepted) > 0 AS excepted
      FROM people GROUP BY person, month) WHERE ${among}`,
  })

/**
 * Requests for an EHC needs assessment and their outcomes: one row for each request. A plan counts in the month it was
 * issued; within 20 weeks means by the 140th day after the request. The first figure leaves out plans with a
 * permitted exception, as the published one does (Department for Education, “Education, health and care plans”, SEN2);
 * the second counts all. Requests without a plan are skipped, so nobody who is still waiting is in either figure. A plan
 * that is listed twice in a month counts once, as late if any of its rows is.
 */
export const ehcCases: PeopleRecipe = {
  id: 'ehc-cases',
  title: 'EHC plans: requests, decisions and dates of issue',
  version: 1,
  columns: {
    // The first of the other names is the one that made-up files use.
    plan: ['synthetic_plan', 'plan id', 'case', 'case id', 'case reference', 'person id', 'upn'],
    requested: ['request date', 'date requested', 'date of request', 'received date'],
    decided: ['decision date', 'date decided', 'date of decision'],
    issued: ['issue date', 'date issued', 'plan issue date', 'final plan date'],
    exception: ['exceptions', 'exception applies', '20 week exception'],
  },
  dates: ['requested', 'decided', 'issued'],
  person: '"plan"',
  skips: [
    {
      when: `"issued" IS NULL AND "decided" IS NULL`,
      reason: 'Not yet decided: no plan was issued or refused.',
    },
    { when: `"issued" IS NULL`, reason: 'Decided, but no plan was issued.' },
  ],
  rejects: [
    withoutDate('requested'),
    {
      when: `"issued" < "requested"`,
      reason: 'The plan was issued before it was requested.',
      check: 'period-impossible',
    },
    {
      when: isNotAWord('"exception"', exceptions),
      reason: 'The exception must be yes or no.',
      check: 'label-unknown',
    },
  ],
  groups: { month: monthOf('"issued"') },
  sums: {
    issued: '1',
    within: `CASE WHEN "issued" - "requested" <= ${twentyWeeks} THEN 1 ELSE 0 END`,
    excepted: `CASE WHEN ${wordOf('"exception"', exceptions)} = 'yes' THEN 1 ELSE 0 END`,
  },
  cells: union([
    share('ehc-plans-20-weeks-local', 'NOT excepted'),
    share('ehc-plans-20-weeks-with-exceptions-local', 'true'),
  ]),
}
