import { expect } from 'vitest'
import { controlledOf } from '../../../src/assessment/control'
import type { Tools } from '../../../src/intake/figures/reviewFigures'
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

export const figureCases: readonly FileCase[] = stayRight
