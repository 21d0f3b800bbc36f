/**
 * A number as plain decimal digits, times ten to the power of `shift`: the shortest digits that mean the same double,
 * where a workbook stores 17 of them or an exponent.
 */
export function decimal(number: number, shift = 0): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? []
  const digits = whole + fraction
  const point = whole.length + Number(exponent) + shift
  const filled = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(point, '0')
  const at = Math.max(1, point)
  const after = filled.slice(at).replace(/0+$/, '')
  return sign + filled.slice(0, at).replace(/^0+(?=\d)/, '') + (after && `.${after}`)
}
