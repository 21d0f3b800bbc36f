import type { Labels } from '../../sql/labels'
import { age, isNotAWord, notAnAge, person, withoutDate, wordOf } from './cellReadings'
import { cellsSql, union, wholeArea } from './measuresSql'
import { monthLabel, monthOf } from './monthsAndTerms'
import type { PeopleRecipe } from './recipe'

/** Terms of the Short and Long Term Support return (SALT), without what it adds in brackets. */
const homes: Labels = {
  settled: [
    'owner occupier',
    'owner occupier or shared ownership scheme',
    'tenant',
    'tenant - private landlord',
    'settled mainstream housing with family/friends',
    'settled mainstream housing with family / friends',
    'supported accommodation / supported lodgings / supported group home',
    'supported accommodation',
    'supported lodgings',
    'shared lives scheme',
    'adult placement scheme',
    'approved premises for offenders released from prison or under probation supervision',
    'sheltered housing / extra care housing / other sheltered housing',
    'sheltered housing',
    'extra care housing',
    'mobile accommodation for gypsy/roma and traveller communities',
  ],
  unsettled: [
    'not settled',
    'non-settled',
    'rough sleeper / squatting',
    'rough sleeper',
    'night shelter / emergency hostel / direct access hostel',
    'refuge',
    'placed in temporary accommodation by the council',
    'staying with family/friends as a short-term guest',
    'staying with family / friends as a short-term guest',
    'acute / long-term healthcare residential facility or hospital',
    'registered care home',
    'registered nursing home',
    'prison / young offenders institution / detention centre',
    'other temporary accommodation',
  ],
  'not known': ['unknown'],
}

const jobs: Labels = {
  paid: [
    'in paid employment',
    'paid employment',
    'paid: less than 16 hours a week',
    'paid: 16 or more hours a week',
    'paid: hours per week unknown',
  ],
  unpaid: ['voluntary', 'unpaid voluntary work', 'in unpaid voluntary work'],
  none: [
    'not in paid employment',
    'not in paid employment: seeking work',
    'not in paid employment: not actively seeking work / retired',
  ],
  'not known': ['unknown'],
}

const withoutBrackets = (column: string) => `trim(regexp_replace("${column}", '\\(.*', ''))`
const home = withoutBrackets('accommodation')
const job = withoutBrackets('employment')

/** 2019 for 31 March 2019, else 0. */
const yearEnd = `CASE WHEN month("date") = 3 AND day("date") = 31 THEN CAST(year("date") AS INTEGER) ELSE 0 END`
const financialYear = `CAST(year_end - 1 AS VARCHAR) || '-' || lpad(CAST(year_end % 100 AS VARCHAR), 2, '0')`

const share = (suffix: string, name: string, of: string, period: string, when: string) =>
  cellsSql({
    ...wholeArea,
    measure: `${name}${suffix}`,
    cohort: `'Adults 18-25 with a learning disability'`,
    period,
    numerator: `count(*) FILTER (${of} > 0)`,
    denominator: 'count(*)',
    people: 'count(*)',
    counted: 'people',
    from: `(SELECT CAST(month AS INTEGER) AS month, CAST(year_end AS INTEGER) AS year_end, sum(settled) AS settled,
      sum(paid) AS paid FROM people WHERE ${when} GROUP BY person, month, year_end)`,
  })

const both = (suffix: string, period: string, when: string) => [
  share(suffix, 'settled-accommodation', 'settled', period, when),
  share(suffix, 'paid-employment', 'paid', period, when),
]

/**
 * Adults aged 18 to 25 whose main need is a learning disability: one row for each person and date. A list of 31 March
 * gives the figures of the year that ends on that day, on the goals' own lines, since nothing like them is published. A
 * list of any other day gives figures of its month.
 *
 * As in the Adult Social Care Outcomes Framework (measures 1E and 1G, which are about ages 18 to 64; NHS Digital,
 * “Measures from the Adult Social Care Outcomes Framework: handbook of definitions”), everyone is in the denominator, and
 * people not known to be settled, or in paid work, are not in the numerator. Voluntary work is not paid work. A person
 * listed twice counts once, as settled or paid if any row says so. The age is the age on the list's date.
 */
export const adults: PeopleRecipe = {
  id: 'adults-learning-disability',
  title: 'Adults of 18 to 25 with a learning disability',
  version: 1,
  columns: {
    ...person,
    age: ['age at date'],
    accommodation: ['accommodation status', 'accommodation type'],
    employment: ['employment status'],
    date: ['as at', 'report date', 'snapshot date'],
  },
  dates: ['date'],
  person: '"person"',
  skips: [{ when: `${age} NOT BETWEEN 18 AND 25`, reason: 'Younger than 18 or older than 25.' }],
  rejects: [
    withoutDate('date'),
    notAnAge,
    {
      when: isNotAWord(home, homes),
      reason: 'The accommodation must be settled, unsettled or not known, or a word of the SALT return.',
      check: 'label-unknown',
    },
    {
      when: isNotAWord(job, jobs),
      reason: 'The employment must be paid, unpaid, none or not known, or a word of the SALT return.',
      check: 'label-unknown',
    },
  ],
  groups: { month: monthOf('"date"'), year_end: yearEnd },
  sums: {
    settled: `CASE WHEN ${wordOf(home, homes)} = 'settled' THEN 1 ELSE 0 END`,
    paid: `CASE WHEN ${wordOf(job, jobs)} = 'paid' THEN 1 ELSE 0 END`,
  },
  cells: union([
    ...both('', financialYear, 'year_end > 0'),
    ...both('-local', monthLabel('month'), 'year_end = 0'),
  ]),
}
