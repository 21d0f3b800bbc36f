import type { Labels } from '../../sql/labels'
import { age, isNotAWord, notAnAge, person, withoutDate, wordOf } from './cellReadings'
import { cellsSql, union, wholeArea } from './measuresSql'
import { monthLabel, monthOf } from './monthsAndTerms'
import type { PeopleRecipe } from './recipe'

const plans: Labels = {
  'EHC plan': ['ehc plan', 'ehcp', 'ehc', 'education, health and care plan', 'e', 'yes', 'y'],
  none: ['no plan', 'no ehc plan', 'no', 'n', 'sen support', 'no sen', 'k'],
}

const statuses: Labels = {
  EET: [
    'in education',
    'education',
    'employment',
    'training',
    'in education, employment or training',
    'education, employment or training',
    'in learning',
    'apprenticeship',
    'traineeship',
    'supported internship',
    'higher education',
    'further education',
    'sixth form',
  ],
  NEET: [
    'not in education, employment or training',
    'not in education employment or training',
    'neet - available',
    'neet - not available',
    'neet available to labour market',
    'neet not available to labour market',
  ],
  'not known': ['unknown', 'activity not known', 'current situation not known', 'cannot be contacted'],
}
const isStatus = (status: string) =>
  `CASE WHEN ${wordOf('"status"', statuses)} = '${status}' THEN 1 ELSE 0 END`

const count = (measure: string, of: string) =>
  cellsSql({
    ...wholeArea,
    measure,
    cohort: `'EHC plan'`,
    period: monthLabel('month'),
    numerator: `count(*) FILTER (${of})`,
    denominator: 'NULL',
    people: 'count(*)',
    counted: 'people',
    from: '(SELECT CAST(month AS INTEGER) AS month, sum(eet) AS eet, sum(neet) AS neet FROM people GROUP BY person, month)',
  })

/**
 * What young people aged 16 to 25 do at the end of a month: one row for each person and month. The figure counts those
 * with an EHC plan who are not in education, employment or training (NEET). People whose activity is not known are not
 * NEET but a figure of their own: a low number of NEET means little where many are not known.
 *
 * The age is the academic age, on 31 August before, as in the Department for Education's return on EHC plans (SEN2) and
 * its participation statistics. A person listed twice in a month counts once: in education, employment or training if any
 * row says so, otherwise as NEET if any row does.
 */
export const destinations: PeopleRecipe = {
  id: 'destinations',
  title: 'Destinations of young people of 16 to 25',
  version: 1,
  columns: {
    ...person,
    age: ['academic age', 'age at 31 august'],
    plan: ['ehc plan', 'ehcp', 'sen provision', 'send status'],
    status: ['activity', 'destination', 'current activity', 'eet status', 'neet status'],
    date: ['month end', 'status date', 'as at', 'report date'],
  },
  dates: ['date'],
  person: '"person"',
  skips: [
    { when: `${wordOf('"plan"', plans)} = 'none'`, reason: 'No EHC plan.' },
    { when: `${age} NOT BETWEEN 16 AND 25`, reason: 'Younger than 16 or older than 25.' },
  ],
  rejects: [
    withoutDate('date'),
    notAnAge,
    {
      when: isNotAWord('"plan"', plans),
      reason: 'The plan must be EHC plan or none.',
      check: 'label-unknown',
    },
    {
      when: isNotAWord('"status"', statuses),
      reason: 'The status must be EET, NEET or not known, or a word for one of them.',
      check: 'label-unknown',
    },
  ],
  groups: { month: monthOf('"date"') },
  sums: { eet: isStatus('EET'), neet: isStatus('NEET') },
  cells: union([
    count('neet-local', 'eet = 0 AND neet > 0'),
    count('activity-not-known-local', 'eet = 0 AND neet = 0'),
  ]),
}
