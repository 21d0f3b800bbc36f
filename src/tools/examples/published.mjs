import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { root } from '../run.mjs'

/** @typedef {'No SEN' | 'SEN support' | 'EHC plan'} Provision */
/** @typedef {'primary' | 'secondary' | 'special'} Phase */
/** @typedef {{ mean: number, persistently: number }} Absence shares of sessions missed, and of pupils who miss a tenth */
/** @typedef {Record<string, string>} Row */

/** @type {readonly Provision[]} */
export const provisions = ['EHC plan', 'SEN support', 'No SEN']
/** @type {readonly Phase[]} */
export const phases = ['primary', 'secondary', 'special']

const stockport = { code: 'E08000007', number: '356' }

/** @param {string} path below `datasets` @returns {Promise<Row[]>} */
async function rowsOf(path) {
  const text = await readFile(join(root, 'datasets', path), 'utf8')
  return Papa.parse(text, { header: true, skipEmptyLines: true }).data
}

/** @param {Row[]} rows @param {Row} wanted @param {string} column @returns {number} */
function cell(rows, wanted, column) {
  const row = rows.find((row) => Object.entries(wanted).every(([name, value]) => row[name] === value))
  const value = Number(row?.[column] || Number.NaN)
  if (!Number.isFinite(value))
    throw new Error(`The shipped files have no ${column} of ${Object.values(wanted)}`)
  return value
}

/** Schools and pupils of Stockport in January 2019, by phase. */
async function readCensus() {
  const rows = await rowsOf('published/schools_census_201819.csv')
  return phases.map((phase) => {
    const schools = rows.filter(
      (row) =>
        row.LA === stockport.number &&
        row.SCHOOLTYPE === `State-funded ${phase}${phase === 'special' ? ' school' : ''}`,
    )
    const sum = (/** @type {string} */ column) => schools.reduce((sum, row) => sum + Number(row[column]), 0)
    const [plan, support] = [sum('TSENELSE'), sum('TSENELK')]
    return {
      phase,
      schools: schools.length,
      pupils: { 'EHC plan': plan, 'SEN support': support, 'No SEN': sum('NOR') - plan - support },
    }
  })
}

/**
 * What the made-up rows are to reproduce: the baselines of goals 3 to 13, and published figures where no goal is set:
 * pupils without SEN (absence: Stockport 2018/19; suspensions and exclusions: England 2016/17), special schools, and
 * plans issued in time.
 */
export async function readPublished() {
  const [census, goals, absence, exclusions, timeliness] = await Promise.all([
    readCensus(),
    rowsOf('framework/goals.csv'),
    rowsOf('published/absence_by_sen_201819_202425.csv'),
    rowsOf('published/exclusions_by_characteristic_england_201112_201617.csv'),
    rowsOf('published/sen2_timeliness_20_week_2019_2024.csv'),
  ])
  const baseline = (/** @type {string} */ measure, /** @type {string} */ cohort, phase = 'all') =>
    cell(goals, { measure, cohort, phase }, 'baseline')
  const absent = (/** @type {string} */ education_phase, /** @type {string} */ breakdown) => {
    const key = { time_period: '201819', new_la_code: stockport.code, education_phase, breakdown }
    return {
      mean: cell(absence, key, 'sess_overall_percent') / 100,
      persistently: cell(absence, key, 'enrolments_pa_10_exact_percent') / 100,
    }
  }
  /** What is left of all pupils with a plan, once those of primary and secondary schools are taken away. */
  const inSpecialSchools = () => {
    const count = (/** @type {Phase} */ phase) =>
      census.find((group) => group.phase === phase)?.pupils['EHC plan'] ?? 0
    const [primary, secondary, special] = [count('primary'), count('secondary'), count('special')]
    const rest = (/** @type {keyof Absence} */ part) =>
      (absent('Total', 'EHC plan')[part] * (primary + secondary + special) -
        absent('State-funded primary', 'EHC plan')[part] * primary -
        absent('State-funded secondary', 'EHC plan')[part] * secondary) /
      special
    return { mean: rest('mean'), persistently: rest('persistently') }
  }
  /** @param {Phase} phase @param {Provision} provision @returns {Absence} */
  const absenceOf = (phase, provision) => {
    if (phase === 'special') return inSpecialSchools()
    if (provision === 'No SEN') return absent(`State-funded ${phase}`, provision)
    return {
      mean: 1 - baseline('attendance', provision, phase) / 100,
      persistently: baseline('persistent-absence', provision, phase) / 100,
    }
  }
  const england = (/** @type {string} */ column) =>
    cell(exclusions, { time_period: '201617', characteristic: 'SEN Provision No SEN' }, column)
  /** Events for 100 pupils. @param {Provision} provision */
  const eventsOf = (provision) =>
    provision === 'No SEN'
      ? { suspensions: england('fixed_excl_rate'), exclusions: england('perm_excl_rate') }
      : {
          suspensions: baseline('suspensions', provision),
          exclusions: baseline('permanent-exclusions', provision),
        }
  const adults = 'Adults 18-25 with a learning disability'
  const years = timeliness.filter((row) => row.new_la_code === stockport.code)
  return {
    census,
    absenceOf,
    eventsOf,
    neet: baseline('neet', 'EHC plan'),
    settled: baseline('settled-accommodation', adults) / 100,
    paid: baseline('paid-employment', adults) / 100,
    /** Plans issued in a calendar year, exceptions apart; of years never published, those of the nearest. @param {number} year */
    plansOf: (year) => {
      const distance = (/** @type {Row} */ row) => Math.abs(Number(row.time_period) - year)
      const nearest = years.toSorted((a, b) => distance(a) - distance(b))[0]
      return {
        issued: Number(nearest?.plans_issued_den_ex),
        inTime: Number(nearest?.plans_issued_20_weeks_ex),
      }
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof readPublished>>} Published */
