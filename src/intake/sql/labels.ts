export type Labels = Readonly<Record<string, readonly string[]>>

/** Cohort → how publications call it, lower-cased. */
export const cohortLabels: Labels = {
  'EHC plan': [
    'ehc plan',
    'ehcp',
    'ehcp or statement',
    'statement or ehc plan',
    'senstateehc',
    'sen state ehc',
    'sen provision sen with statement ehc',
  ],
  'SEN support': [
    'sen support',
    'sen_supp',
    'sen supp',
    'sen support / sen without an ehc plan',
    'sen without an ehc plan',
    'sen provision sen without statement',
  ],
  'No SEN': ['no sen', 'no_sen', 'no identified sen', 'sen provision no sen'],
  'All SEN': ['all sen'],
  'All pupils': ['total', 'all pupils'],
}

/** Phase → how publications call it, lower-cased. */
export const phaseLabels: Labels = {
  all: ['total', 'all'],
  primary: ['primary', 'state-funded primary'],
  secondary: ['secondary', 'state-funded secondary'],
  special: ['special', 'state-funded special'],
}

export const termLabels: Labels = {
  autumn: ['autumn term', 'autumn'],
  spring: ['spring term', 'spring'],
  summer: ['summer term', 'summer'],
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
