import * as z from 'zod/mini'
import { problemOf } from '../areas'
import { type Framework, noteKinds } from '../framework'
import { parsePeriod } from '../period'
import { type Release, Releases } from '../releases'
import {
  aimKinds,
  intervalKinds,
  levels,
  phases,
  polarities,
  publishedQualities,
  soFarKinds,
  units,
} from '../vocabulary'
import { aimOf } from './aim'
import * as cell from './cells'
import { FrameworkError, type FrameworkFile, readTable } from './readTable'

export const frameworkFileNames = [
  'framework.csv',
  'measures.csv',
  'cohorts.csv',
  'areas.csv',
  'goals.csv',
  'notes.csv',
  'related.csv',
  'releases.csv',
  'forecast-coverage.csv',
  'spreads.csv',
] as const
export type FrameworkFileName = (typeof frameworkFileNames)[number]

/** The files a framework may go without. */
export const optionalFileNames: readonly FrameworkFileName[] = [
  'releases.csv',
  'forecast-coverage.csv',
  'spreads.csv',
]

const byKey = <T>(file: string, rows: readonly T[], key: (row: T) => string) => {
  const map = new Map<string, T>()
  for (const [index, row] of rows.entries()) {
    if (map.has(key(row)))
      throw new FrameworkError(`${file}, line ${index + 2}: "${key(row)}" stands twice; each must stand once`)
    map.set(key(row), row)
  }
  return map
}

/**
 * Builds the framework from its CSV files.
 * @param text gives a file's content by its name; nothing for an optional file that is not there.
 * @throws FrameworkError naming file, line, column and what is expected.
 */
export function loadFramework(text: (name: FrameworkFileName) => string): Framework {
  const read = <T extends z.core.$ZodLooseShape, Out>(
    name: FrameworkFileName,
    shape: T,
    to: (row: z.infer<z.ZodMiniObject<T>>, line: number) => Out,
  ): Out[] => {
    const file: FrameworkFile = { name, text: text(name) }
    if (file.text === '' && optionalFileNames.includes(name)) return []
    return readTable(file, z.object(shape), Object.keys(shape)).map((row, index) => to(row, index + 2))
  }

  const settings = new Map(
    read(
      'framework.csv',
      { setting: cell.text, value: cell.text },
      (row) => [row.setting, row.value] as const,
    ),
  )
  const setting = (name: string) => {
    const value = settings.get(name)
    if (value === undefined) throw new FrameworkError(`framework.csv: the setting "${name}" is missing`)
    return value
  }

  const spreads = read(
    'spreads.csv',
    { measure: cell.text, period: cell.period, spread: cell.numeric, source: cell.text },
    (row) => row,
  )
  const measures = byKey(
    'measures.csv',
    read(
      'measures.csv',
      {
        id: cell.text,
        name: cell.text,
        unit: cell.oneOf(units),
        polarity: cell.oneOf(polarities),
        decimals: cell.wholeNumber,
        counted: cell.optionalText,
        year_from_terms: cell.yesNo,
        of_pupils: cell.yesNo,
        interval: cell.oneOf(intervalKinds),
        spread: cell.optionalNumber,
        interval_note: cell.optionalText,
        so_far: cell.oneOf(['', ...soFarKinds]),
        definition: cell.text,
        pupils_from: cell.optionalText,
        counted_once: cell.optionalText,
      },
      ({
        year_from_terms: yearFromTerms,
        of_pupils: ofPupils,
        interval_note: intervalNote,
        so_far: soFar,
        pupils_from: pupilsFrom,
        counted_once: countedOnce,
        ...row
      }) => ({
        ...row,
        ...(spreads.some(({ measure }) => measure === row.id)
          ? { spreads: spreads.filter(({ measure }) => measure === row.id) }
          : {}),
        ...(soFar === '' ? {} : { soFar }),
        ...(pupilsFrom === '' ? {} : { pupilsFrom }),
        ...(countedOnce === '' ? {} : { countedOnce: countedOnce.split('|') }),
        yearFromTerms,
        ofPupils,
        intervalNote,
      }),
    ),
    (row) => row.id,
  )
  for (const [index, { measure }] of spreads.entries())
    if (!measures.has(measure))
      throw new FrameworkError(
        `spreads.csv, line ${index + 2}, column "measure": expected an id listed in measures.csv, found "${measure}"`,
      )
  for (const { id, countedOnce = [], pupilsFrom } of measures.values()) {
    const others = [
      ...countedOnce.map((other) => ({ column: 'counted_once', other })),
      ...(pupilsFrom === undefined ? [] : [{ column: 'pupils_from', other: pupilsFrom }]),
    ]
    for (const { column, other } of others)
      if (!measures.has(other))
        throw new FrameworkError(
          `measures.csv, "${id}", column "${column}": expected ids listed in measures.csv, found "${other}"`,
        )
  }
  const cohorts = byKey(
    'cohorts.csv',
    read('cohorts.csv', { id: cell.text, label: cell.text }, (row) => row),
    (row) => row.id,
  )
  const areas = byKey(
    'areas.csv',
    read(
      'areas.csv',
      {
        code: cell.text,
        name: cell.text,
        level: cell.oneOf(levels),
        region: cell.optionalText,
        old_code: cell.optionalText,
        former: cell.list,
        closed: cell.optionalDate,
        succeeded_by: cell.list,
        aliases: cell.list,
        source: cell.optionalText,
      },
      ({ old_code: oldCode, succeeded_by: succeededBy, source: _, ...row }) => ({
        ...row,
        oldCode,
        succeededBy,
      }),
    ),
    (row) => row.code,
  )
  for (const [index, area] of [...areas.values()].entries()) {
    const problem = problemOf(area, areas)
    if (problem) throw new FrameworkError(`areas.csv, line ${index + 2}, ${problem}`)
  }
  const series = {
    measure: cell.known(measures, 'measures.csv'),
    cohort: cell.known(cohorts, 'cohorts.csv'),
    phase: cell.oneOf(phases),
  }
  const goals = read(
    'goals.csv',
    {
      id: cell.text,
      number: cell.optionalNumber,
      clause: cell.optionalText,
      theme: cell.text,
      ...series,
      decimals: cell.wholeNumber,
      baseline: cell.optionalNumber,
      baseline_period: cell.optionalPeriod,
      baseline_quality: cell.oneOf(publishedQualities),
      note: cell.optionalText,
      aim: cell.oneOf([...aimKinds, '']),
      target: cell.optionalNumber,
      target_of: cell.knownOrAny(areas, 'areas.csv'),
      target_date: cell.optionalDate,
      outturn_period: cell.optionalPeriod,
      wording: cell.text,
    },
    (row, line) => ({
      id: row.id,
      number: row.number,
      clause: row.clause || null,
      theme: row.theme,
      wording: row.wording,
      measure: row.measure,
      cohort: row.cohort,
      phase: row.phase,
      decimals: row.decimals,
      baseline: row.baseline,
      baselinePeriod: row.baseline_period,
      baselineQuality: row.baseline_quality,
      note: row.note,
      ...aimOf(row, line),
      targetDate: row.target_date,
      outturnPeriod: row.outturn_period,
    }),
  )
  const goalIds = byKey('goals.csv', goals, (goal) => goal.id)
  for (const [index, goal] of goals.entries())
    if (goal.aim?.kind !== 'better' && (goal.aim === null) !== (goal.targetDate === null))
      throw new FrameworkError(
        `goals.csv, line ${index + 2}, column "target_date": expected a date exactly where there is an aim`,
      )

  const notes = read(
    'notes.csv',
    {
      measure: cell.knownOrAny(measures, 'measures.csv'),
      cohort: cell.knownOrAny(cohorts, 'cohorts.csv'),
      phase: cell.oneOf([...phases, '']),
      area: cell.knownOrAny(areas, 'areas.csv'),
      period: cell.optionalPeriod,
      kind: cell.oneOf(noteKinds),
      sentence: cell.text,
      source: cell.text,
    },
    ({ period, ...row }) => ({ ...row, period: period ?? '' }),
  )
  const related = read(
    'related.csv',
    { goal: cell.known(goalIds, 'goals.csv'), ...series, title: cell.text, reason: cell.text },
    (row) => row,
  )
  const releases = read(
    'releases.csv',
    {
      publication: cell.text,
      measures: cell.listOf(cell.known(measures, 'measures.csv')),
      periods: cell.listOf(cell.period),
      released: cell.optionalDayOrMonth,
      expected: cell.optionalDayOrMonth,
      source: cell.text,
    },
    ({ released, expected, ...row }, line): Release => {
      const date = parsePeriod(released ?? expected ?? '')
      if (!date || (released !== null && expected !== null))
        throw new FrameworkError(
          `releases.csv, line ${line}, column "released": expected a date either here or in "expected"`,
        )
      return { ...row, date, expected: released === null }
    },
  )
  const forecasts = byKey(
    'forecast-coverage.csv',
    read(
      'forecast-coverage.csv',
      {
        measure: cell.known(measures, 'measures.csv'),
        figures: cell.wholeNumber,
        forecasts: cell.wholeNumber,
        areas: cell.wholeNumber,
        periods: cell.wholeNumber,
        factor: cell.numeric,
        held: cell.wholeNumber,
        held_before: cell.wholeNumber,
      },
      ({ held_before: heldBefore, ...row }) => ({ ...row, heldBefore }),
    ),
    (row) => row.measure,
  )
  const homeArea = setting('home_area')
  if (!areas.has(homeArea))
    throw new FrameworkError(
      `framework.csv, setting "home_area": expected a code listed in areas.csv, found "${homeArea}"`,
    )
  const nation = setting('nation')
  if (!areas.has(nation))
    throw new FrameworkError(
      `framework.csv, setting "nation": expected a code listed in areas.csv, found "${nation}"`,
    )
  const sizeMeasure = setting('size_measure')
  if (!measures.has(sizeMeasure))
    throw new FrameworkError(
      `framework.csv, setting "size_measure": expected an id listed in measures.csv, found "${sizeMeasure}"`,
    )
  const documentDate = setting('document_date')
  if (!cell.isoDate.safeParse(documentDate).success)
    throw new FrameworkError(`framework.csv, setting "document_date": expected a date such as 2019-04-30`)
  return {
    title: setting('title'),
    question: setting('question'),
    document: setting('document'),
    documentDate,
    homeArea,
    nation,
    sizeMeasure,
    measures,
    cohorts,
    goals,
    notes,
    related,
    releases: new Releases(releases),
    forecasts,
    areas,
  }
}
