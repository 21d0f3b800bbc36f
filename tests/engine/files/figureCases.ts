import { expect } from 'vitest'
import { controlledOf } from '../../../src/assessment/control'
import type { Tools } from '../../../src/intake/figures/reviewFigures'
import { figureOf } from '../../../src/intake/mapping/mapping'
import { areaFiguresSql } from '../../../src/observations/areaSeries'
import { toSeries } from '../../../src/observations/seriesBook'
import { controlSigns, noLimitsSentence } from '../../../src/words/controlSentences'
import type { FileCase } from './fileCase'

/** What the control charts of a goal say of Stockport, or why there is none. */
async function signsOf({ engine, framework }: Tools, id: string): Promise<readonly string[]> {
  const area = 'E08000007'
  const book = toSeries(await engine.query(areaFiguresSql([area])), framework)
  const goal = framework.goals.find((one) => one.id === id)
  if (!goal) throw new Error(`No goal ${id}`)
  return controlledOf({ framework, goal, area, asAt: '2026-11-24', book }).flatMap(({ control }) =>
    control.state === 'on' ? controlSigns(control).map(({ text }) => text) : [noLimitsSentence(control)],
  )
}

/** Fourteen months are no two whole years, which limits need. */
const claimsNothing = async (tools: Tools) =>
  expect(await signsOf(tools, '2.1.1')).toEqual([expect.stringContaining('There is no control chart yet')])

/** One byte that is no UTF-8, far below what a first look reads. */
function oneOddByte(): Blob {
  const header =
    'measure,cohort,phase,area_code,area_name,period,value,numerator,denominator,quality,source\r\n'
  const plain = 'pupils,SEN support,all,E08000007,Stockport,2025/26,5900,,,final,row\r\n'
  const odd = 'pupils,EHC plan,all,E08000007,Stockport,2025/26,1800,,,final,Caf\u00e9 M\u00f4n\r\n'
  return new Blob([header, plain.repeat(24_000), Uint8Array.from(odd, (letter) => letter.charCodeAt(0))])
}

const ehcPlansInTime = 'ehc-plans-20-weeks-local | EHC plan | all | E08000007'
const attendance = 'attendance | EHC plan | secondary | E08000007 | 2024/25'

/** Files that were read right from the first, and must go on being so. */
const stayRight: readonly FileCase[] = [
  {
    file: 'faults/always_100.csv',
    kind: 'template',
    right: 'always 100% of 12 plans: no signal is claimed',
    rows: [14, 14, 0, 0],
    among: true,
    gives: { [`${ehcPlansInTime} | January 2023`]: 100 },
    findings: [],
    afterwards: claimsNothing,
  },
  {
    file: 'faults/two_of_three_on_either_side.csv',
    kind: 'template',
    right: '53.1 and 46.9 on either side of 50: no signal is claimed',
    rows: [14, 14, 0, 0],
    among: true,
    gives: { [`${ehcPlansInTime} | February 2024`]: 46.9 },
    findings: [],
    afterwards: claimsNothing,
  },
  {
    file: 'faults/extra_digit.csv',
    kind: 'template',
    beside: 'shipped',
    right: '510 is warned of',
    rows: [3, 3, 0, 0],
    gives: {
      'neet | EHC plan | all | E08000007 | January 2022': 57,
      'neet | EHC plan | all | E08000007 | January 2024': 510,
      'neet | EHC plan | all | E08000007 | January 2026': 48,
    },
    findings: ['value-jump'],
    says: ['Row 3: '],
  },
  {
    file: 'faults/revised_downwards.csv',
    kind: 'sen2-timeliness',
    beside: 'shipped',
    right: '9.9 becomes 10.8, 7.8 becomes 11.7, both said',
    rows: [2, 2, 0, 0],
    gives: {
      'ehc-plans-20-weeks | EHC plan | all | E08000007 | 2023': 10.8,
      'ehc-plans-20-weeks | EHC plan | all | E08000007 | 2024': 11.7,
    },
    afterwards: (_, { changes }) =>
      expect(changes.map(({ before, after }) => [before.value, after.value])).toEqual([
        [9.9, 10.8],
        [7.8, 11.7],
      ]),
  },
  {
    file: 'faults/mixed_direction.csv',
    kind: 'template',
    beside: 'shipped',
    right: 'all four figures as printed',
    rows: [4, 4, 0, 0],
    gives: {
      'persistent-absence | SEN support | primary | E08000007 | 2025/26': 19.67,
      'persistent-absence | SEN support | secondary | E08000007 | 2025/26': 39.06,
      'persistent-absence | EHC plan | primary | E08000007 | 2025/26': 25,
      'persistent-absence | EHC plan | secondary | E08000007 | 2025/26': 43,
    },
    findings: ['value-disagrees-with-counts'],
    says: ['1172 of 3000 is 39.0667, printed is 39.06'],
  },
  {
    file: 'faults/looked_after_not_sen.csv',
    kind: 'absence-by-sen',
    right: 'only 40.50 is used, the looked-after row is skipped',
    rows: [2, 1, 1, 0],
    gives: { [attendance]: 82.41, [attendance.replace('attendance', 'persistent-absence')]: 40.5 },
    says: ['Another breakdown than SEN provision.'],
  },
  {
    file: 'faults/more_commas_than_semicolons.csv',
    kind: 'template',
    right: '93,35 is refused as a doubtful comma, never read as 9335',
    rows: [3, 0, 0, 3],
    findings: ['delimiter', 'rows-none-used', 'number-ambiguous'],
  },
  {
    file: 'faults/formula_in_a_name.csv',
    kind: 'template',
    right: 'three figures; a formula beside them is nobody’s name',
    rows: [3, 3, 0, 0],
    gives: {
      'attendance | SEN support | primary | E08000007 | 2025/26': 93.4,
      'attendance | EHC plan | primary | E08000007 | 2025/26': 91.2,
      'attendance | SEN support | secondary | E08000007 | 2025/26': 85,
    },
    findings: [],
  },
  {
    file: { name: 'one_odd_byte_after_24000_rows.csv', text: oneOddByte },
    kind: 'template',
    right: 'every row read; the odd byte changes nothing',
    rows: [24_001, 2, 23_999, 0],
    gives: {
      'pupils | SEN support | all | E08000007 | 2025/26': 5900,
      'pupils | EHC plan | all | E08000007 | 2025/26': 1800,
    },
  },
]

const primary = (cohort: string, area = 'E08000007') => `${cohort} | primary | ${area} | 2025/26`
const secondary = (cohort: string) => `${cohort} | secondary | E08000007 | 2025/26`
const autumn = (cohort: string, area = 'E08000007') => `${cohort} | all | ${area} | 2025/26 autumn`
const autumn2024 = (cohort: string, area = 'E08000007') => `${cohort} | all | ${area} | 2024/25 autumn`
const persistent = 'enrolments_pa_10_exact_percent'

/** A row's second and later figures have faults of their own. */
const laterFigures: readonly FileCase[] = [
  {
    file: 'faults/second_figure_faults_unseen.csv',
    kind: 'absence-by-sen',
    right: '26.5% is 26.5; blank, −99 and 390.5 are rejected by figure; 22.5 is kept',
    rows: [5, 5, 0, 0],
    figures: [10, 7, 0, 3],
    gives: {
      [`attendance | ${primary('EHC plan')}`]: 91.5,
      [`attendance | ${primary('SEN support')}`]: 93.5,
      [`attendance | ${secondary('EHC plan')}`]: 83.5,
      [`attendance | ${secondary('SEN support')}`]: 85.5,
      [`attendance | ${primary('EHC plan', 'E08000009')}`]: 92.5,
      [`persistent-absence | ${primary('EHC plan')}`]: 26.5,
      [`persistent-absence | ${primary('EHC plan', 'E08000009')}`]: 22.5,
    },
    rejects: [
      `3 ${persistent}: value-blank`,
      `4 ${persistent} -99: value-out-of-range`,
      `5 ${persistent} 390.5: value-out-of-range`,
    ],
    findings: ['value-blank', 'value-out-of-range', 'number-formatted'],
    says: ['In 2 rows a figure is rejected: the value is below zero or above 100%.'],
  },
  {
    file: 'faults/suspensions_second_rate_unseen.csv',
    kind: 'suspensions-by-sen',
    right: '0.2% is 0.2; <0.05 is rejected and named, the suspensions beside it are kept',
    rows: [3, 3, 0, 0],
    figures: [6, 5, 0, 1],
    gives: {
      [`suspensions | ${autumn('EHC plan')}`]: 9.1,
      [`suspensions | ${autumn('SEN support')}`]: 9.4,
      [`suspensions | ${autumn('SEN support', 'E08000009')}`]: 9.4,
      [`permanent-exclusions | ${autumn('EHC plan')}`]: 0.2,
      [`permanent-exclusions | ${autumn('SEN support', 'E08000009')}`]: 0.1,
    },
    rejects: ['3 perm_excl_rate <0.05: symbol-unknown'],
  },
  {
    file: 'faults/wide_last_year_faults_unseen.csv',
    kind: 'mapping',
    chosen: {
      measure: { from: 'fixed', word: 'persistent-absence' },
      cohort: { from: 'fixed', word: 'EHC plan' },
      phase: { from: 'fixed', word: 'primary' },
      figures: ['2022/23', '2023/24', '2024/25'].map((year) => figureOf(year, { period: year })),
    },
    right: '#REF! and −17.9 of the last year are rejected by figure, the years before are kept',
    rows: [11, 11, 0, 0],
    figures: [33, 31, 0, 2],
    among: true,
    gives: {
      'persistent-absence | EHC plan | primary | E08000007 | 2022/23': 22.6,
      'persistent-absence | EHC plan | primary | E08000007 | 2023/24': 20.9,
    },
    rejects: ['2 2024/25 #REF!: symbol-unknown', '3 2024/25 -17.9: value-out-of-range'],
  },
  {
    file: 'faults/mapping_empty_cell_not_rejected.csv',
    kind: 'mapping',
    chosen: { phase: { from: 'fixed', word: 'primary' } },
    right: 'preview and review reject the same empty cell, and only that',
    rows: [5, 5, 0, 0],
    figures: [10, 9, 0, 1],
    among: true,
    gives: {
      'persistent-absence | SEN support | primary | E08000009 | 2024/25': 15.1,
      'persistent-absence | EHC plan | primary | E08000007 | 2024/25': 27.6,
    },
    rejects: ['3 Persistent absence EHC plan: value-blank'],
  },
  {
    file: 'faults/coded_suppression.csv',
    kind: 'suspensions-by-sen',
    right: '−99 is rejected; 0-2, 1-5 and * are suppressed; nothing becomes a number',
    rows: [3, 3, 0, 0],
    figures: [6, 4, 0, 2],
    gives: {
      [`suspensions | ${autumn2024('EHC plan')}`]: 10.56,
      [`suspensions | ${autumn2024('SEN support')}`]: 9.49,
      [`suspensions | ${autumn2024('EHC plan', 'E08000009')}`]: 8,
      [`permanent-exclusions | ${autumn2024('EHC plan', 'E08000009')}`]: 'suppressed',
    },
    rejects: ['2 perm_excl_rate -99: value-out-of-range', '3 perm_excl_rate <0.05: symbol-unknown'],
  },
]

export const figureCases: readonly FileCase[] = [...stayRight, ...laterFigures]
