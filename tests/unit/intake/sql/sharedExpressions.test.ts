import { expect, it } from 'vitest'
import { factorOut } from '../../../../src/intake/sql/sharedExpressions'

it('works out once what is asked more often', () => {
  expect(factorOut(`CASE WHEN lower("sen") = 'a' THEN 1 WHEN lower("sen") = 'b' THEN 2 END AS x`)).toEqual({
    sql: `CASE WHEN "lower(sen)" = 'a' THEN 1 WHEN "lower(sen)" = 'b' THEN 2 END AS x`,
    columns: `, lower("sen") AS "lower(sen)"`,
  })
  expect(
    factorOut('TRY_CAST("n" AS DOUBLE) > 0 AND TRY_CAST("n" AS DOUBLE) < TRY_CAST("n" AS INTEGER)'),
  ).toEqual({
    sql: '"TRY_CAST(n AS DOUBLE)" > 0 AND "TRY_CAST(n AS DOUBLE)" < TRY_CAST("n" AS INTEGER)',
    columns: ', TRY_CAST("n" AS DOUBLE) AS "TRY_CAST(n AS DOUBLE)"',
  })
})

it('leaves single calls and texts alone', () => {
  for (const sql of [`lower("a") || lower("b")`, `'lower("a")' || 'it''s lower("a")'`])
    expect(factorOut(sql)).toEqual({ sql, columns: '' })
})
