const isNumber = (cell: string) => /\d/.test(cell)

/**
 * Ways in which a single cell comes to harm on its way from a publisher to a desk. None makes another good number of a
 * number: no reader of the file could tell.
 */
export const damages: Readonly<Record<string, (cell: string) => string>> = {
  'is emptied': () => '',
  'holds a code for missing': () => '-99',
  'lost its reference': () => '#REF!',
  'was not found': () => '#N/A',
  'has a percent sign': (cell) => `${cell}%`,
  'has a decimal comma': (cell) => cell.replace('.', ','),
  'has the letter O for a nought': (cell) => cell.replaceAll('0', 'O'),
  'has a currency sign': (cell) => `£${cell}`,
  'has a dash before it': (cell) => `–${cell}`,
  'has a footnote': (cell) => `${cell}*`,
  'has a remark': (cell) => `${cell} (p)`,
  'has an apostrophe before it': (cell) => `'${cell}`,
  'stands between hard spaces': (cell) => `\u00a0${cell}\u00a0`,
  'became a date': () => '05-Oct',
  'stands in brackets': (cell) => `(${cell})`,
  'has a quotation mark in it': (cell) => `${cell.slice(0, 1)}"${cell.slice(1)}`,
  'has its unit behind it': (cell) => (Number.isFinite(Number(cell)) ? `${cell} pupils` : cell),
  'is a small count': () => '<5',
  'is a dot': () => '..',
  'is a dash': () => '-',
  'lost its last letter': (cell) => (isNumber(cell) ? cell : cell.slice(0, -1)),
  'is in capitals': (cell) => cell.toUpperCase(),
  'stands there twice': (cell) => (isNumber(cell) ? cell : `${cell}${cell}`),
  'has a line break in it': (cell) => `${cell.slice(0, 2)}\n${cell.slice(2)}`,
  'was read as another encoding': (cell) => `${cell}Ã©`,
  'has wide digits': (cell) => cell.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  'swallowed its neighbour': (cell) => `${cell},`,
}

/** Those that damage the line: what they make of a cell is not put between quotation marks. */
export const bare: readonly string[] = ['has a quotation mark in it', 'swallowed its neighbour']
