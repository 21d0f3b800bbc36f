import type { SymbolMeaning } from '../../framework/vocabulary'
import { commonRejections } from '../checks'
import { repeatedReason } from '../staging/stage'

/** What each reason for a missing value means to a reader. */
export const meanings: Readonly<Record<SymbolMeaning, string>> = {
  suppressed: 'hidden by the publisher so that nobody can be recognised; never read as 0',
  'not applicable': 'there can be no such figure',
  'not available': 'not collected, or not published',
  'rounds to zero': 'not 0, but too small for the digits printed',
  'low reliability': 'held back by the publisher as too unreliable',
  'no denominator': 'a rate without anybody to count',
}

const asSentence = (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`

/** What happens to a row of any kind of file, beside its recipe's own rules. */
export const everyFile = {
  aside: ['The row is empty.', repeatedReason],
  rejects: commonRejections.map(({ why }) => asSentence(why)),
} as const
