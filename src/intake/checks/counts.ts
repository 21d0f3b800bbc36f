import {
  figureRejectedBecause,
  type Rejecting,
  type RejectingCheck,
  type RowCheck,
  rejectedBecause,
  rowCount,
} from './check'
import { figureText, numberText, textList } from './details'
import { idsOf, type Staged, used } from './staged'

/** Counts are suppressed, rounded or footnoted on their own, in symbols the values do not use. */
export const countUnreadable: RejectingCheck = {
  id: 'count-unreadable',
  severity: 'warns',
  title: 'Count cannot be read',
  ...figureRejectedBecause('a numerator or denominator is neither a number nor a symbol this publisher uses'),
  advice: 'Write the count, its symbol, or nothing.',
  faults: ({ counted }) =>
    counted.map(({ name, header }) => ({
      when: `(${name}_raw IS NOT NULL AND ${name}_printed IS NULL AND ${name}_symbol IS NULL)`,
      reason: `'The ${name} “' || ${name}_raw || '” in “' || ${header} || '” is neither a number nor a symbol this publisher uses.'`,
      check: `'count-unreadable'`,
      column: header,
      cell: `${name}_raw`,
    })),
}

/** A difference pasted where a count belongs, or a dash read as a minus sign. */
export const countNegative: RejectingCheck = {
  id: 'count-negative',
  severity: 'warns',
  title: 'Count below zero',
  ...figureRejectedBecause('a count is below zero'),
  advice: 'Correct the count in the file, or ask the publisher.',
  faults: ({ counted, isCount }) =>
    counted.map(({ name, header }) => ({
      when: name === 'denominator' ? '(denominator < 0)' : `(numerator < 0 AND ${isCount})`,
      reason: `'The ${name} “' || ${name}_raw || '” in “' || ${header} || '” is below zero, which a count cannot be.'`,
      check: `'count-negative'`,
      column: header,
      cell: `${name}_raw`,
    })),
}

/** Columns swapped, or a numerator of one group beside the denominator of another. */
export const numeratorAboveDenominator: RejectingCheck = {
  id: 'numerator-above-denominator',
  severity: 'warns',
  title: 'More than the whole',
  ...figureRejectedBecause('the numerator is larger than the denominator'),
  advice: 'Check whether the two columns are swapped, and drop the file again.',
  faults: ({ counted, isShare }) =>
    counted.length < 2 || isShare === 'false'
      ? []
      : [
          {
            when: `(numerator > denominator AND ${isShare})`,
            reason: `'The numerator is larger than the denominator.'`,
            check: `'numerator-above-denominator'`,
            column: counted.map(({ header }) => header).join(` || ' ÷ ' || `),
            cell: `numerator_raw || ' ÷ ' || denominator_raw`,
          },
        ],
}

/** Where outcome, numerator and denominator have rows of their own, a filter easily loses one of them. */
export const outcomeMissing: Rejecting = {
  id: 'outcome-missing',
  severity: 'warns',
  title: 'Count without its outcome',
  ...rejectedBecause('a numerator or denominator stands without its outcome'),
  advice: 'Take all rows of the measure from the publisher’s file, and drop it again.',
}

/** A score of a few pupils means little without its interval, which cannot be worked out from the row. */
export const intervalMissing: Rejecting = {
  id: 'interval-missing',
  severity: 'warns',
  title: 'Score without its interval',
  ...rejectedBecause('a score stands without its confidence interval'),
  advice: 'Take the columns of both limits from the publisher’s file, and drop it again.',
}

const given = '100 * numerator / nullif(denominator, 0)'
/** Decimals printed; a computer prints a rounded number with many noughts (`42.000000000000`), which are none. */
const decimals = `CASE WHEN NOT contains(raw, '.') THEN 0
  WHEN length(rtrim(raw, ' %')) - strpos(raw, '.') > 6 THEN greatest(1, length(rtrim(raw, ' %0')) - strpos(raw, '.'))
  ELSE length(rtrim(raw, ' %')) - strpos(raw, '.') END`
/** Half of the last digit printed, and what counts rounded to the nearest 5 can make of it. */
const rounding = `0.51 * pow(10, -(${decimals}))
  + CASE WHEN numerator % 5 = 0 AND denominator % 5 = 0 THEN 250 / denominator * (1 + numerator / denominator) ELSE 0 END`
const gap = `abs(${given} - value)`

const isOff = ({ framework, withCounts }: Staged) =>
  withCounts
    ? `CASE WHEN ${gap} > 0.0005 AND measure IN (${textList(idsOf(framework, ({ unit }) => unit === 'percent'))})
        AND NOT contains(raw, '÷') THEN ${gap} > ${rounding} ELSE false END`
    : undefined

/** One of the three was revised or pasted alone. Where the counts are right, the percentage that is shown is wrong. */
export const valueDisagreesWithCounts: RowCheck = {
  id: 'value-disagrees-with-counts',
  severity: 'warns',
  title: 'Value is not what its counts give',
  sentence: (n) =>
    `In ${rowCount(n)} the value is not what numerator and denominator give, even with rounding.`,
  advice: 'Ask the publisher which of the three numbers is right, or leave these rows out.',
  mark: isOff,
  find: (counted) =>
    `SELECT s."row", ${figureText(counted)} || ': ' || ${numberText('s.numerator')} || ' of '
      || ${numberText('s.denominator')} || ' is ' || ${numberText(given)} || ', printed is ' || s.raw AS detail
      FROM ${counted.table} s JOIN area a ON a.code = s.area WHERE ${used} AND ${isOff(counted)}`,
}
