import type { RowCheck } from '../check'
import { figureText, numberText, textList } from '../details'
import { idsOf, type Staged, used } from '../staged'
import { rows } from '../words'

const given = '100 * numerator / nullif(denominator, 0)'
/** Half of the last digit printed, and what counts rounded to the nearest 5 can make of it. */
const rounding = `0.51 * pow(10, CASE WHEN contains(raw, '.') THEN strpos(raw, '.') - length(rtrim(raw, ' %')) ELSE 0 END)
  + CASE WHEN numerator % 5 = 0 AND denominator % 5 = 0 THEN 250 / denominator * (1 + numerator / denominator) ELSE 0 END`
const difference = `abs(${given} - value)`

const isOff = ({ framework, withCounts }: Staged) =>
  withCounts
    ? `CASE WHEN ${difference} > 0.0005 AND measure IN (${textList(idsOf(framework, ({ unit }) => unit === 'percent'))})
        AND NOT contains(raw, '÷') THEN ${difference} > ${rounding} ELSE false END`
    : undefined

/** One of the three was revised or pasted alone. Where the counts are right, the percentage that is shown is wrong. */
export const valueDisagreesWithCounts: RowCheck = {
  id: 'value-disagrees-with-counts',
  severity: 'warns',
  title: 'Value is not what its counts give',
  sentence: (n) => `In ${rows(n)} the value is not what numerator and denominator give, even with rounding.`,
  advice: 'Ask the publisher which of the three numbers is right, or leave these rows out.',
  mark: isOff,
  find: (counted) =>
    `SELECT s."row", ${figureText(counted)} || ': ' || ${numberText('s.numerator')} || ' of '
      || ${numberText('s.denominator')} || ' is ' || ${numberText(given)} || ', printed is ' || s.raw AS detail
      FROM ${counted.table} s JOIN area a ON a.code = s.area WHERE ${used} AND ${isOff(counted)}`,
}
