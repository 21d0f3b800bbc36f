import { expect } from 'vitest'
import type { Tools } from '../../../src/intake/figures/reviewFigures'
import { neighboursOf } from '../../../src/observations/areas'
import type { FileCase } from './fileCase'

const adults = 'Adults 18-64 with a learning disability | all'
const ascof = 'ascof-outcome-rows'

/** The adult social care outcomes framework: no file says its year, and its codes were given anew. */
const ascofCases: readonly FileCase[] = [
  {
    file: 'layouts/meas-from-asc-of-eng-1920-open-data-csv.csv',
    kind: ascof,
    right: 'the year from the name, and said: 4.6 and 91.2 of 2019-20',
    rows: [9, 9, 0, 0],
    gives: {
      [`paid-employment | ${adults} | E08000007 | 2019-20`]: 4.6,
      [`settled-accommodation | ${adults} | E08000007 | 2019-20`]: 91.2,
      [`paid-employment | ${adults} | E92000001 | 2019-20`]: 5.6,
    },
    says: ['The file names no year: 2019-20 was taken from its name.'],
  },
  {
    file: 'layouts/ascof_2122.csv',
    as: 'ascof.csv',
    kind: 'refused',
    right: 'without a year in the name it is asked',
    says: ['The file does not say its year', 'and neither does its name'],
  },
  {
    file: 'layouts/ascof_2122.csv',
    as: 'ascof_2021_22_filed_as_2020_21.csv',
    kind: 'refused',
    right: 'two years in the name say neither',
    says: ['its name may mean 2020-21 or 2021-22'],
  },
  {
    file: 'layouts/ascof_2122.csv',
    as: 'ascof_2020_21.csv',
    year: '2021-22',
    kind: ascof,
    right: 'what the reader says counts before the name',
    rows: [3, 3, 0, 0],
    gives: { [`paid-employment | ${adults} | E08000007 | 2021-22`]: 9.9 },
    says: ['The file names no year: you said 2021-22.'],
  },
  {
    file: 'layouts/ascof_1920_codes_of_another_framework.csv',
    kind: ascof,
    right: 'the description decides: 1E is satisfaction here, and 2E accommodation',
    rows: [6, 3, 3, 0],
    gives: { [`settled-accommodation | ${adults} | E08000007 | 2019-20`]: 88.9 },
    says: ['A measure the framework does not use.'],
  },
  {
    file: 'layouts/ascof_2324_without_descriptions.csv',
    kind: ascof,
    right: 'codes of 2023-24 were given anew: without a description they say nothing',
    rows: [2, 0, 2, 0],
    says: ['Codes were given anew in 2023-24, and no description says what this one means.'],
  },
  {
    file: 'layouts/ascof_both_shapes.csv',
    kind: ascof,
    right: 'a column of years goes before anything else',
    rows: [4, 4, 0, 0],
    gives: {
      [`paid-employment | ${adults} | E08000007 | 2017-18`]: 9,
      [`paid-employment | ${adults} | E08000007 | 2018-19`]: 9.4,
    },
  },
]

const head = (name: string, text: string): FileCase['file'] => ({ name, text: () => text })
const stockport = 'E08000007'

/** Files of known releases that hold nothing the framework measures: refused by name, with the reason. */
const lookAlikeCases: readonly FileCase[] = [
  {
    file: head(
      'absence_social_care_groups_202425.csv',
      `time_period,time_identifier,geographic_level,new_la_code,absence_terms,social_care_group,phase_type_grouping,pt_overall
202425,Academic year,Local authority,E08000007,six half terms,CLA 12 months at 31 March,Total,9.1`,
    ),
    kind: 'refused',
    right: 'children looked after are not pupils with SEN',
    says: ['Absence of children in need and children looked after', 'not pupils with SEN'],
  },
  {
    file: head(
      'ks4_social_care_groups_202425_p8_x.csv',
      `time_period,time_identifier,geographic_level,new_la_code,social_care_group,version,t_pupils,t_att8,avg_att8,t_inp8calc,t_p8score
202425,Academic year,Local authority,E08000007,CINO at 31 March,Revised,40,690.5,17.3,x,x`,
    ),
    kind: 'refused',
    right: 'children in need are not pupils with SEN',
    says: ['Key stage 4 of children in need and children looked after'],
  },
  {
    file: head(
      'sen2_assessments_2025_crlf.csv',
      `time_period,time_identifier,geographic_level,new_la_code,breakdown_topic,breakdown,assess_in_year,assess_issued,assess_not_issued\r
2024,Calendar year,Local authority,E08000007,All EHC needs assessments,All EHC needs assessments,650,609,41\r\n`,
    ),
    kind: 'refused',
    right: '609 assessments issued in 2024: no measure of the framework',
    says: ['EHC needs assessments and their outcomes (SEN2)', 'plans issued within 20 weeks'],
  },
  {
    file: head(
      'sen2_work_based_placements_2025.csv',
      `time_period,time_identifier,geographic_level,new_la_code,breakdown_topic,breakdown,open_supp_intern,open_apprentice,open_trainee,open_wbp
202425,Academic year,Local authority,E08000007,All work based placements,All work based placements,2,0,0,2`,
    ),
    kind: 'refused',
    right: 'work-based placements: no measure of the framework',
    says: ['Work-based placements of young people with an EHC plan (SEN2)'],
  },
  {
    file: head(
      'attendance_ytd_202526_live_dashboard.csv',
      `"time_period","geographic_level","new_la_code","la_name","education_phase","enrolments","present_sessions","overall_attendance","possible_sessions","total_enrolments","attendance_perc","pa_perc","time_identifier"
"202526","Local authority","E08000007","Stockport","Special","900","80000","86310","100000","900","86.31","33.1","Academic year"`,
    ),
    kind: 'refused',
    right: 'special schools 86.31, year to date: all pupils, and a part of a year',
    says: ['Pupil attendance, year to date', 'a part of a year'],
  },
  {
    file: head(
      'moj_send_appeal_rate.csv',
      `Local Authority,2022,,,2021,,
,Appeals registered4,Total Appealable Decisions1,SEND Tribunal Appeal Rate2,Appeals registered4,Total Appealable Decisions1,SEND Tribunal Appeal Rate2
Stockport,50,2924,1.7%,48,2901,1.7%`,
    ),
    kind: 'refused',
    right: 'appeals to the tribunal, 50 of 2,924 in 2022: no measure of the framework',
    says: ['Appeals about SEND to the tribunal'],
  },
  {
    file: head(
      'sen_phase_type_202425.csv',
      `time_period,time_identifier,geographic_level,new_la_code,phase_type_grouping,type_of_establishment,hospital_school,ehc_plan,ehc_plan_percent,sen_support,sen_support_percent
202425,Academic year,Local authority,E08000007,State-funded primary,Total,Total,1010,3.8,3660,13.6`,
    ),
    kind: 'refused',
    right: 'numbers of pupils with SEN: no measure of the framework',
    says: ['Numbers of pupils with special educational needs', 'swapped “x” and “z”'],
  },
  {
    file: head(
      'ees_table_tool_export_sen_headcount_202122.csv',
      `"Headcount for '01 - Pupils in all schools, by type of SEN provision - 2016 to 2022' in Stockport for 2021/22",,
,,2021/22
North West,Stockport,"47,995"`,
    ),
    kind: 'refused',
    right: 'the same as a table of the table tool, known by its title: 47,995 pupils',
    says: ['Numbers of pupils with special educational needs'],
  },
  {
    file: head(
      'nhs_community_waiting_times_202303.csv',
      `Title:,Community Health Services Waiting Times,
Basis:,Provider,
,ICB,Greater Manchester`,
    ),
    kind: 'refused',
    right: 'people waiting for community health services: no measure of the framework',
    says: ['Waits for community health services (NHS)'],
  },
  {
    file: head(
      'absence_autumn_spring_202425.csv',
      `time_period,time_identifier,geographic_level,new_la_code,education_phase,breakdown,enrolments_pa_10_exact_percent,sess_overall_percent,absence_terms
202425,Autumn and spring term,Local authority,E08000007,State-funded primary,EHC plan,27.1,8.4,four half terms`,
    ),
    kind: 'absence-by-sen',
    right: 'two terms are no year: every row skipped, with the reason',
    rows: [1, 0, 1, 0],
    says: ['Not a full academic year.'],
  },
  {
    file: head(
      'absence_pupil_referral_units_202425.csv',
      `time_period,time_identifier,geographic_level,new_la_code,education_phase,breakdown,enrolments_pa_10_exact_percent,sess_overall_percent
202425,Academic year,Local authority,E08000007,Pupil referral unit,EHC plan,77.1,39.1`,
    ),
    kind: 'absence-by-sen',
    right: 'pupil referral units are no phase of the framework: every row skipped, with the reason',
    rows: [1, 0, 1, 0],
    says: ['A kind of school the framework has no phase for.'],
  },
  {
    file: head(
      'lait_data_dictionary.csv',
      `"Measure_code","Topic","Measure","Chart_title","Measure_short","Polarity"
"4","Health and Wellbeing","Infant Mortality","Infant Mortality rate","InfMort","Low"`,
    ),
    kind: 'refused',
    right: 'a dictionary holds no figures',
    says: ['Dictionary of the Local authority interactive tool'],
  },
]

const schoolRows = 'LA,ESTAB,URN,PERCTOT,PPERSABS10\n356,2001,100001,4.5,10.5\nNAT,PRI,,4,8.7'

/** School performance tables say no year. */
const schoolCases: readonly FileCase[] = [
  {
    file: head('2018-2019_england_abs.csv', schoolRows),
    kind: 'school-absence',
    right: 'the school year from the name, and said; no column to add by hand',
    rows: [2, 2, 0, 0],
    says: ['The file names no year: 2018/19 was taken from its name.'],
    async afterwards({ engine }) {
      const rows = await engine.query(
        `SELECT period, value FROM school_figure WHERE measure = 'attendance' AND school = '3562001'`,
      )
      expect(rows).toEqual([{ period: '2018/19', value: 95.5 }])
    },
  },
  {
    file: head('england_abs.csv', schoolRows),
    kind: 'refused',
    right: 'without a year in the name it is asked',
    says: ['The file does not say its year'],
  },
  {
    file: head(
      'england_census.csv',
      `URN,LA,ESTAB,SCHOOLTYPE,NOR,TSENELSE,TSENELK
100001,356,2001,State-funded primary,200,4,30`,
    ),
    year: '2018/19',
    kind: 'school-census',
    right: 'the census of a school year is that of its January',
    rows: [1, 1, 0, 0],
    async afterwards({ engine }) {
      const rows = await engine.query(
        `SELECT period, cohort, value FROM school_figure WHERE measure = 'pupils' ORDER BY cohort`,
      )
      expect(rows).toEqual([
        { period: 'January 2019', cohort: 'All pupils', value: 200 },
        { period: 'January 2019', cohort: 'EHC plan', value: 4 },
        { period: 'January 2019', cohort: 'SEN support', value: 30 },
      ])
    },
  },
]

/** The neighbours of Stockport as the median takes them, by name. */
async function neighboursOfStockport({ engine }: Tools) {
  const rows = await engine.query(
    `SELECT name FROM (${neighboursOf(stockport)}) n JOIN area ON area.code = n.area ORDER BY name`,
  )
  return rows.map(({ name }) => String(name))
}

const neighbourCases: readonly FileCase[] = [
  {
    file: 'layouts/statistical_neighbours_2021.csv',
    kind: 'statistical-neighbours',
    right:
      'ten columns of one name, each of the neighbour beside it: 896 334 877 937 881 885 351 888 886 802',
    rows: [2, 2, 0, 0],
    says: ['The file names no year: 2021 was taken from its name.'],
    findings: ['year-said'],
    async afterwards(tools) {
      expect(await neighboursOfStockport(tools)).toEqual([
        'Bury',
        'Cheshire West and Chester',
        'Essex',
        'Kent',
        'Lancashire',
        'North Somerset',
        'Solihull',
        'Warrington',
        'Warwickshire',
        'Worcestershire',
      ])
    },
  },
  {
    file: 'layouts/statistical_neighbours_2021.csv',
    as: 'neighbours_2021_again.csv',
    beside: 'shipped',
    kind: 'statistical-neighbours',
    right: 'the edition of 2025 goes on counting beside that of 2021',
    async afterwards(tools) {
      expect(await neighboursOfStockport(tools)).toEqual([
        'Cambridgeshire',
        'Cheshire West and Chester',
        'Gloucestershire',
        'Hertfordshire',
        'North Somerset',
        'Solihull',
        'South Gloucestershire',
        'Trafford',
        'Warwickshire',
        'West Sussex',
      ])
    },
  },
  {
    file: 'layouts/statistical_neighbours_2021.csv',
    as: 'neighbours.csv',
    kind: 'refused',
    right: 'without a year in the name the edition is asked',
    says: ['The file does not say its year'],
  },
]

/** Files as publishers lay them out, and others that only look like them. */
export const layoutCases: readonly FileCase[] = [
  ...ascofCases,
  ...lookAlikeCases,
  ...neighbourCases,
  ...schoolCases,
  {
    file: 'layouts/geographic_level_other_case.csv',
    kind: 'absence-by-sen',
    right: 'the letter case of a level does not matter: 26.5 and 22.5',
    rows: [2, 2, 0, 0],
    gives: {
      [`attendance | EHC plan | primary | ${stockport} | 2025/26`]: 91.5,
      [`persistent-absence | EHC plan | primary | ${stockport} | 2025/26`]: 26.5,
      'attendance | EHC plan | primary | E08000009 | 2025/26': 92.5,
      'persistent-absence | EHC plan | primary | E08000009 | 2025/26': 22.5,
    },
  },
  {
    file: 'layouts/ees_api_absence.csv',
    kind: 'absence-by-sen-table-tool',
    right: '“2024/25 Academic year” and “AY 2024/2025” are 2024/25; two terms and a wrong year are not',
    rows: [4, 2, 0, 2],
    gives: {
      [`attendance | EHC plan | primary | ${stockport} | 2024/25`]: expect.closeTo(91.3075, 6),
      [`persistent-absence | EHC plan | primary | ${stockport} | 2024/25`]: 27.59,
      [`attendance | SEN support | primary | ${stockport} | 2024/25`]: expect.closeTo(93.3496, 6),
      [`persistent-absence | SEN support | primary | ${stockport} | 2024/25`]: 19.67,
    },
    says: ['The period “T1T2 2024/2025” cannot be read.'],
  },
  {
    file: head(
      'suspensions_table_tool.csv',
      `location,location_code,geographic_level,time_period,education_phase,breakdown,susp_rate,perm_excl_rate
Stockport,E08000007,Local authority,2023/24 Autumn term,State-funded primary,SEN support,2.5,0.01
England,E92000001,National,2023/24,Total,EHC plan,18.1,0.2`,
    ),
    kind: 'suspensions-by-sen-table-tool',
    right: 'a table of the table tool: the term stands in the period, the code of any level in one column',
    rows: [2, 2, 0, 0],
    gives: {
      [`suspensions | SEN support | primary | ${stockport} | 2023/24 autumn`]: 2.5,
      [`permanent-exclusions | SEN support | primary | ${stockport} | 2023/24 autumn`]: 0.01,
      'suspensions | EHC plan | all | E92000001 | 2023/24': 18.1,
      'permanent-exclusions | EHC plan | all | E92000001 | 2023/24': 0.2,
    },
  },
  {
    file: 'layouts/ks4_by_sen_current_layout.csv',
    kind: 'ks4-by-sen',
    right: 'Progress 8 −0.22 of 280 pupils, −1.17 with an EHC plan',
    rows: [2, 2, 0, 0],
    gives: {
      [`progress-8 | SEN support | all | ${stockport} | 2023/24`]: -0.22,
      [`attainment-8 | SEN support | all | ${stockport} | 2023/24`]: 34,
      [`progress-8 | EHC plan | all | ${stockport} | 2023/24`]: -1.17,
      [`attainment-8 | EHC plan | all | ${stockport} | 2023/24`]: 13,
    },
    findings: [],
    async afterwards({ engine }) {
      const counts = await engine.query(
        `SELECT numerator, denominator FROM observation WHERE measure = 'progress-8' AND cohort = 'SEN support'`,
      )
      expect(counts).toEqual([{ numerator: -61.6, denominator: 280 }])
    },
  },
  {
    file: 'layouts/ks4_201819.csv',
    kind: 'ks4-characteristics',
    right: '2018/19: −0.31 of 198, −1.12 of 119; boys are not all pupils',
    rows: [3, 2, 1, 0],
    gives: {
      [`progress-8 | SEN support | all | ${stockport} | 2018/19`]: expect.closeTo(-0.3124, 4),
      [`progress-8 | EHC plan | all | ${stockport} | 2018/19`]: expect.closeTo(-1.1207, 4),
    },
    says: ['Boys or girls only.'],
  },
  {
    file: 'layouts/ks4_202425_no_progress_8.csv',
    kind: 'ks4-characteristics',
    right: 'Progress 8 of 2024/25 was not published: not available, never missing',
    rows: [2, 2, 0, 0],
    gives: {
      [`progress-8 | SEN support | all | ${stockport} | 2024/25`]: 'not available',
      [`progress-8 | EHC plan | all | ${stockport} | 2024/25`]: 'not available',
    },
    findings: [],
  },
  {
    file: head(
      'ks4_by_sen_202425.csv',
      `time_period,time_identifier,geographic_level,new_la_code,la_name,version,establishment_type_group,breakdown_topic,breakdown,sex,pupil_count,attainment8_average,progress8_pupil_count,progress8_sum,progress8_average
202425,Academic year,Local authority,E08000007,Stockport,Revised,All state-funded,SEN status,SEN support,Total,240,33.0,x,x,x
202425,Academic year,Local authority,E08000007,Stockport,Revised,All state-funded,SEN status,EHC plan,Total,150,13.9,x,x,x
Figures are rounded to the nearest 5.`,
    ),
    kind: 'ks4-by-sen',
    right: 'Progress 8 = x is not published, Attainment 8 is; the file says its counts are rounded',
    rows: [3, 2, 1, 0],
    gives: {
      [`progress-8 | SEN support | all | ${stockport} | 2024/25`]: 'not available',
      [`attainment-8 | SEN support | all | ${stockport} | 2024/25`]: 33,
      [`progress-8 | EHC plan | all | ${stockport} | 2024/25`]: 'not available',
      [`attainment-8 | EHC plan | all | ${stockport} | 2024/25`]: 13.9,
    },
    findings: ['rounded'],
    says: ['The file says that its counts are rounded to the nearest 5: none of them is exact'],
  },
  {
    file: 'layouts/ks2_by_sen_current_layout.csv',
    kind: 'ks2-by-sen',
    right: '30% of 500, 10% of 200',
    rows: [2, 2, 0, 0],
    gives: {
      [`key-stage-2-expected | SEN support | all | ${stockport} | 2024/25`]: 30,
      [`key-stage-2-expected | EHC plan | all | ${stockport} | 2024/25`]: 10,
    },
    findings: [],
  },
  {
    file: 'layouts/sen2_mi_2022_layout.csv',
    kind: 'sen2-management',
    right: '42.0 = 124 of 295, 94.4 = 321 of 340',
    rows: [2, 2, 0, 0],
    gives: {
      [`ehc-plans-20-weeks | EHC plan | all | ${stockport} | 2020`]: 42,
      [`ehc-plans-20-weeks | EHC plan | all | ${stockport} | 2021`]: 94.4,
    },
    findings: ['value-jump'],
  },
  {
    file: 'layouts/sen2_management_2014_2021.csv',
    kind: 'sen2-management',
    right: 'the other spelling: 100 = 4 of 4 in 2014, 97.2 = 137 of 141 in 2016',
    rows: [4, 4, 0, 0],
    gives: {
      [`ehc-plans-20-weeks | EHC plan | all | ${stockport} | 2014`]: 100,
      [`ehc-plans-20-weeks | EHC plan | all | ${stockport} | 2016`]: 97.2,
      [`ehc-plans-20-weeks | EHC plan | all | ${stockport} | 2020`]: 42,
      [`ehc-plans-20-weeks | EHC plan | all | ${stockport} | 2021`]: 94.4,
    },
  },
  {
    file: 'layouts/fingertips_financial_year.csv',
    kind: 'fingertips',
    right: '2019/20 is the financial year: 91.2 and 77.3; no decile stands for England',
    rows: [5, 2, 3, 0],
    gives: {
      [`settled-accommodation | ${adults} | E92000001 | 2019-20`]: 77.3,
      [`settled-accommodation | ${adults} | ${stockport} | 2019-20`]: 91.2,
    },
    says: ['A group of areas, such as a decile.', 'Women or men only.'],
  },
  {
    file: 'layouts/guess_one_or_more_rate_as_suspensions.csv',
    kind: 'exclusions-by-authority',
    right: 'fixed_excl_rate are suspensions, not one_or_more_fixed_excl_rate: 4.17',
    among: true,
    gives: { [`suspensions | All pupils | all | ${stockport} | 2016/17`]: 4.17 },
  },
  {
    file: 'layouts/exclusions_by_authority_201617.csv',
    kind: 'exclusions-by-authority',
    right: '2016/17: 43 permanent, 4.17; 851 pupils suspended once or more are not suspensions',
    rows: [4, 4, 0, 0],
    among: true,
    gives: {
      [`suspensions | All pupils | all | ${stockport} | 2016/17`]: 4.17,
      [`permanent-exclusions | All pupils | all | ${stockport} | 2016/17`]: 0.11,
      [`pupils-suspended | All pupils | all | ${stockport} | 2016/17`]: 2.1,
      [`permanent-exclusions | All pupils | primary | ${stockport} | 2016/17`]: 'suppressed',
      'suspensions | All pupils | all | E92000001 | 2016/17': 4.76,
    },
  },
]
