import { expect, it } from 'vitest'
import { toCsv } from '../../../src/format/csvText'

it('a text cell cannot start a formula, and numbers stay numbers', () => {
  const text = toCsv(
    ['name', 'value'],
    [
      ['=HYPERLINK("x")', -0.27],
      ['+1', 2],
      ['@sum', null],
      ['-2', 0],
      ['a, "b"', 1],
    ],
  )
  expect(text).toBe(
    ['name,value', `"'=HYPERLINK(""x"")",-0.27`, `"'+1",2`, `"'@sum",`, `"'-2",0`, '"a, ""b""",1', ''].join(
      '\r\n',
    ),
  )
})
