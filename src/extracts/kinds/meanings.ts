import type { SymbolMeaning } from '../../framework/words'

/** What each reason for a missing value means to a reader. */
export const meanings: Readonly<Record<SymbolMeaning, string>> = {
  suppressed: 'hidden by the publisher so that nobody can be recognised; never read as 0',
  'not applicable': 'there can be no such figure',
  'not available': 'not collected, or not published',
  'rounds to zero': 'not 0, but too small for the digits printed',
  'low reliability': 'held back by the publisher as too unreliable',
  'no denominator': 'a rate without anybody to count',
}

/** What happens to a row of any kind of file, beside its recipe's own rules. */
export const everyFile = {
  aside: ['The row is empty.', 'The row repeats figures of an earlier row.'],
  rejects: [
    'The line has more or fewer cells than there are column names, as a footnote has.',
    'The area is not known by its code, number or name.',
    'The period cannot be read.',
    'The measure, the group of people or the phase is not known.',
    'The value is empty, and the file does not say why.',
    'The value is neither a number nor a symbol this publisher uses.',
    'The value cannot be: a count or percentage below zero, or a share above 100%.',
    'The numerator or denominator is neither a number nor a symbol this publisher uses, or below zero.',
    'The numerator of a share is larger than its denominator.',
    'The same figure stands in several rows with different values.',
    'The row holds no figure its kind of file has.',
    'A statistical neighbour is not known by its number.',
  ],
} as const
