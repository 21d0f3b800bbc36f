import { literal } from '../../engine/port'
import type { Sql } from '../sql/sql'
import type { Counted } from './staged'

export const textList = (texts: readonly string[]): Sql => texts.map(literal).join(', ')

/** A number without needless decimals. */
export const numberText = (x: Sql): Sql =>
  `CASE WHEN ${x} = round(${x}) THEN CAST(CAST(${x} AS BIGINT) AS VARCHAR) ELSE CAST(round(${x}, 4) AS VARCHAR) END`

/** The figure of a staged row `s` of the area `a`, in words. */
export function figureText({ framework, groups }: Pick<Counted, 'framework' | 'groups'>): Sql {
  const present = new Set(groups.map(({ measure }) => measure))
  const names = [...present].map(
    (id) => `WHEN ${literal(id)} THEN ${literal(framework.measures.get(id)?.name ?? id)}`,
  )
  return `a.name || ', ' || CASE s.measure ${names.join(' ')} END || ', ' || s.cohort
    || CASE s.phase WHEN 'all' THEN '' ELSE ', ' || s.phase END || ', ' || s.period`
}

/** As `figureText`, with the value and the one before it, of the figure's row `u` of `unusualSql`. */
export const changeText = (counted: Counted): Sql =>
  `${figureText(counted)} || ': ' || ${numberText('s.value')} || ' after ' || ${numberText('u.was')} || ' in ' || u.before`
