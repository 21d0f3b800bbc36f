import type { Assessment } from '../assessment/assessment'
import { commentary, type Part } from './commentary/commentary'

const sumOfTerms =
  'A sum of three termly rates is close to an annual rate but is not it: each term has its own number of pupils.'

/**
 * A row's verdict in words, with England and the middle of all local authorities beside it, and what is to know of its
 * figures: the same in every place.
 */
export function assessmentCommentary({ goal, verdict, england, median: middle, publishedLater }: Assessment): Part[] {
  const known = [
    ...(publishedLater ? [publishedLater] : []),
    ...(goal.note ? [goal.note] : []),
    ...(verdict.now?.point.summed ? [sumOfTerms] : []),
  ]
  return [
    ...commentary(verdict, [
      ...(england ? [{ name: 'England', value: england.value }] : []),
      ...(middle ? [{ name: `the middle of ${middle.areas} local authorities`, value: middle.value }] : []),
    ]),
    ...(known.length > 0 ? [{ title: 'To know', sentences: known }] : []),
  ]
}
