import type { ObservationRecipe } from './recipe'

/** The app's own simple form: one row a figure, in the framework's words. For anything that has no recipe. */
export const template: ObservationRecipe = {
  id: 'template',
  title: 'Template',
  publisher: 'As the file says',
  version: 1,
  yields: 'observations',
  columns: {
    measure: [],
    cohort: [],
    phase: [],
    area_code: [],
    period: [],
    value: [],
    numerator: [],
    denominator: [],
    quality: [],
  },
  optional: { area_name: [], source: [] },
  symbols: {
    c: 'suppressed',
    z: 'not applicable',
    x: 'not available',
    low: 'rounds to zero',
    u: 'low reliability',
    '.': 'no denominator',
  },
  skips: [],
  rejects: [
    {
      when: `lower("quality") NOT IN ('provisional', 'revised', 'final')`,
      reason: 'The quality must be provisional, revised or final (or empty, which means final).',
      check: 'quality-unknown',
    },
  ],
  area: '"area_code"',
  areaName: '"area_name"',
  period: 'period_label("period")',
  quality: `coalesce(lower("quality"), 'final')`,
  figures: [
    {
      measure: '"measure"',
      cohort: '"cohort"',
      phase: 'lower("phase")',
      value: { column: 'value' },
      numerator: { column: 'numerator' },
      denominator: { column: 'denominator' },
    },
  ],
}
