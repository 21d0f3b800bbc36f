import { literal } from '../engine/port'

const choose = (text: string, labels: Readonly<Record<string, readonly string[]>>) => {
  const branches = Object.entries(labels).map(
    ([result, spellings]) =>
      `WHEN lower(${text}) IN (${spellings.map(literal).join(', ')}) THEN ${literal(result)}`,
  )
  return `CASE ${branches.join(' ')} END`
}

const senLabels = {
  'EHC plan': [
    'ehc plan',
    'ehcp',
    'ehcp or statement',
    'statement or ehc plan',
    'senstateehc',
    'sen provision sen with statement ehc',
  ],
  'SEN support': [
    'sen support',
    'sen_supp',
    'sen support / sen without an ehc plan',
    'sen without an ehc plan',
    'sen provision sen without statement',
  ],
  'No SEN': ['no sen', 'no_sen', 'no identified sen', 'sen provision no sen'],
  'All SEN': ['all sen'],
  'All pupils': ['total', 'all pupils'],
}

const phaseLabels = {
  all: ['total', 'all'],
  primary: ['primary', 'state-funded primary'],
  secondary: ['secondary', 'state-funded secondary'],
  special: ['special', 'state-funded special'],
}

/** Kinds of school that publications list and the framework has no phase for. */
export const otherSchools = [
  'nursery',
  'state-funded nursery',
  'state-funded ap school',
  'pupil referral unit',
  'non-maintained special',
  'independent',
]

const minus = '\u2212'

/**
 * The words recipes use in SQL; each gives NULL for what it cannot read.
 *
 * - `cell(text)`: without surrounding spaces; NULL when nothing is left
 * - `exact(number)`: to 12 significant digits, which drops what binary arithmetic added
 * - `number_of(text)`: plain, with thousands separators, with a percent sign, or as Excel stores it
 * - `academic_year('201819')` → `2018/19`; `academic_year_ending('2019')` → `2018/19`
 * - `financial_year_ending('2019')` → `2018-19`; `term_of('Autumn term')` → `autumn`
 * - `period_label(text)`: the text when it is a label of the framework
 * - `sen_cohort(text)`, `school_phase(text)`: published labels → cohort and phase
 */
export const macros: readonly string[] = [
  `CREATE OR REPLACE MACRO cell(x) AS nullif(trim(x), '')`,
  `CREATE OR REPLACE MACRO exact(x) AS CAST(format('{:.12g}', x) AS DOUBLE)`,
  `CREATE OR REPLACE MACRO number_of(x) AS CASE
    WHEN isfinite(TRY_CAST(x AS DOUBLE)) AND NOT contains(x, '_')
      THEN CASE WHEN length(x) > 15 THEN exact(TRY_CAST(x AS DOUBLE)) ELSE TRY_CAST(x AS DOUBLE) END
    WHEN regexp_full_match(x, '[-+${minus}]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)? ?%?')
      THEN TRY_CAST(replace(replace(rtrim(x, ' %'), ',', ''), '${minus}', '-') AS DOUBLE)
    END`,
  `CREATE OR REPLACE MACRO academic_year(x) AS CASE
    WHEN regexp_full_match(x, '(19|20)\\d{2}[/-]?\\d{2}')
      AND (TRY_CAST(left(x, 4) AS INTEGER) + 1) % 100 = TRY_CAST(right(x, 2) AS INTEGER)
    THEN left(x, 4) || '/' || right(x, 2) END`,
  `CREATE OR REPLACE MACRO academic_year_ending(x) AS CASE WHEN regexp_full_match(x, '(19|20)\\d{2}')
    THEN CAST(TRY_CAST(x AS INTEGER) - 1 AS VARCHAR) || '/' || right(x, 2) END`,
  `CREATE OR REPLACE MACRO financial_year_ending(x) AS replace(academic_year_ending(x), '/', '-')`,
  `CREATE OR REPLACE MACRO term_of(x) AS ${choose('x', {
    autumn: ['autumn term', 'autumn'],
    spring: ['spring term', 'spring'],
    summer: ['summer term', 'summer'],
  })}`,
  `CREATE OR REPLACE MACRO period_label(x) AS CASE
    WHEN regexp_full_match(x, '(19|20)\\d{2}[/-]\\d{2}( (autumn|spring|summer))?')
      THEN CASE WHEN (TRY_CAST(left(x, 4) AS INTEGER) + 1) % 100 = TRY_CAST(substr(x, 6, 2) AS INTEGER)
        AND NOT (contains(x, '-') AND contains(x, ' ')) THEN x END
    WHEN regexp_full_match(x, '(19|20)\\d{2}') THEN x
    WHEN regexp_full_match(x, '(January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}') THEN x
    WHEN TRY_CAST(x AS DATE) IS NOT NULL AND regexp_full_match(x, '\\d{4}-\\d{2}-\\d{2}') THEN x
    END`,
  `CREATE OR REPLACE MACRO sen_cohort(x) AS ${choose('x', senLabels)}`,
  `CREATE OR REPLACE MACRO school_phase(x) AS ${choose('x', phaseLabels)}`,
]
