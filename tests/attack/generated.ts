import { strToU8, zipSync } from 'fflate'
import { workbook, zip } from '../support/workbook'

/*
 * Hostile files, made anew in every run and the same every time: bytes, shapes, workbooks, workspaces and addresses. Each
 * says what must be told of it; what is no word of ours (a stack, a database's error) is never told.
 */

export interface Hostile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The title of the refusal; `undefined` where the file may be read, and every row has its fate. */
  readonly refused?: RegExp
  /** What becomes of the one row that was spoilt. */
  readonly row?: 'rejected' | 'used or rejected'
}

/** Numbers in [0, 1) that look like chance, from a seed: Mulberry32, by Tommy Ettinger (public domain). */
export function chance(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = chance(20_190_430)
const noise = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256))
const joined = (start: string, rest: Uint8Array) =>
  Uint8Array.from([...Array.from(start, (sign) => sign.charCodeAt(0)), ...rest])

const kinds: readonly (readonly [name: string, start: string, refused: RegExp])[] = [
  ['a PDF', '%PDF-1.7', /^This is a PDF$/],
  ['gzip', '\x1f\x8b', /compressed/],
  ['bzip2', 'BZh9', /compressed/],
  ['xz', '\xfd7zXZ', /compressed/],
  ['7z', '7z\xbc\xaf', /compressed/],
  ['rar', 'Rar!', /compressed/],
  ['PNG', '\x89PNG', /picture/],
  ['JPEG', '\xff\xd8\xff', /picture/],
  ['GIF', 'GIF89a', /picture/],
  ['Parquet', 'PAR1', /Parquet/],
  ['SQLite', 'SQLite format 3\0', /database/],
  ['RTF', '{\\rtf1', /text document/],
  ['old Office', '\xd0\xcf\x11\xe0', /old Excel workbook/],
  ['a torn archive', 'PK\x03\x04', /cannot be read/],
]
const bytes: readonly Hostile[] = [
  ...kinds.flatMap(([name, start, refused]) =>
    [0, 7, 5000].map((length) => ({
      name: `${name} and ${length} bytes`,
      bytes: joined(start, noise(length)),
      refused,
    })),
  ),
  ...Array.from({ length: 20 }, (_, at) => ({
    name: `noise ${at}`,
    bytes: noise(1 + at * at * 40),
    refused: /./,
  })),
]

const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality'
const good = ['attendance', 'SEN support', 'primary', 'E08000007', '2018/19', '30', '', '', 'final']
const spoilt = (column: number, text: string) => {
  const quoted = `"${text.replaceAll('"', '""')}"`
  const rows = [good.with(4, '2017/18'), good.with(column, quoted)]
  return new TextEncoder().encode([header, ...rows.map((row) => row.join(',')), ''].join('\n'))
}
const never = [
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '--5',
    '=1+1',
    '0x1F',
    '½',
    '1,2,3',
    '5%%',
    'null',
    'undefined',
  ],
  ...['#N/A', '#REF!', '101', '-1', "'); DROP TABLE observation; --", '<script>alert(1)</script>', '{{7*7}}'],
  ...[
    '../../etc/passwd',
    '9'.repeat(400),
    '٥٠',
    '3 0',
    '30 or 31',
    'e',
    '1e',
    '3..0',
    '30 %%',
    '30\n31',
    '30;31',
  ],
]
const noArea = [
  'E99999999',
  'Atlantis',
  '0',
  '-1',
  '__proto__',
  "' OR 1=1 --",
  'E0800000',
  '<b>',
  '=E08000007',
  '🂡',
]
const noPeriod = [
  '2026/28',
  'tomorrow',
  '0',
  '__proto__',
  '9999999',
  '2018/19/20',
  '=2018',
  '32 January 2026',
  'NaN',
  '01/01/01',
]
const shapes: readonly Hostile[] = [
  ...never.map((text) => ({
    name: `the value ${text.slice(0, 30)}`,
    bytes: spoilt(5, text),
    row: 'rejected' as const,
  })),
  ...noArea.map((text) => ({ name: `the area ${text}`, bytes: spoilt(3, text), row: 'rejected' as const })),
  ...noPeriod.map((text) => ({
    name: `the period ${text}`,
    bytes: spoilt(4, text),
    row: 'rejected' as const,
  })),
  ...['5\u200b', '\u202e30', ' 30 ', '+30', '1e1', '030', '30.', '\ufeff30', '３０', '1e-999'].map(
    (text) => ({
      name: `the doubtful value ${JSON.stringify(text)}`,
      bytes: spoilt(5, text),
      row: 'used or rejected' as const,
    }),
  ),
]

const sheet = (xml: string, entries = {}) =>
  workbook([{ name: 'Data', rows: [['a']] }], { 'xl/worksheets/sheet1.xml': xml, ...entries })
const cells = (text: string) => sheet(`<worksheet><sheetData>${text}</sheetData></worksheet>`)
const cell = (at: string) => cells(`<row r="1"><c r="${at}"><v>1</v></c></row>`)
const places = [
  'A100000000',
  'A1048577',
  'XFE1',
  'ZZZZ1',
  'A0',
  'A-1',
  'A',
  '1',
  '',
  'A1e9',
  'A99999999999999999999',
  '$A$1',
]
const whole = workbook([{ name: 'Data', rows: Array.from({ length: 40 }, (_, at) => [`text ${at}`, at]) }])
/** One byte in a hundred is another one. */
const worn = () => whole.map((byte) => (random() < 0.01 ? Math.floor(random() * 256) : byte))
const laughs = (levels: number) =>
  `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: levels }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a${levels};</v></c></row></sheetData></worksheet>`
/** Its directory says that a file inside is far smaller or larger than it is. */
function lying(size: number) {
  const packed = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'.repeat(20_000)) }, { level: 9 })
  const view = new DataView(packed.buffer, packed.byteOffset)
  for (let at = 0; at < packed.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  return new Uint8Array(packed)
}
const workbooks: readonly Hostile[] = [
  ...places.map((at) => ({
    name: `a cell at “${at}”`,
    bytes: cell(at),
    ...(at === '$A$1' ? {} : { refused: /cannot be read/ }),
  })),
  ...Array.from({ length: 12 }, (_, at) => ({
    name: `a workbook cut off after ${at + 1}/13`,
    bytes: whole.slice(0, Math.floor((whole.length * (at + 1)) / 13)),
    refused: /cannot be read|zip archive/,
  })),
  ...Array.from({ length: 10 }, (_, at) => ({ name: `a worn workbook ${at}`, bytes: worn() })),
  ...[3, 9, 30].map((levels) => ({ name: `entities in ${levels} levels`, bytes: sheet(laughs(levels)) })),
  ...[1, 4_000_000_000].map((size) => ({
    name: `a directory that says ${size}`,
    bytes: lying(size),
    refused: /./,
  })),
  ...['-1', '99999999', 'NaN', ''].map((index) => ({
    name: `the shared text ${index}`,
    bytes: cells(`<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`),
  })),
  {
    name: 'a sheet that is nowhere',
    bytes: zip({ 'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId9"/></sheets></workbook>' }),
    refused: /./,
  },
  {
    name: 'a text of a megabyte in every cell',
    bytes: workbook([{ name: 'x', rows: Array.from({ length: 300 }, () => ['x'.repeat(1_000_000)]) }]),
    refused: /too large/,
  },
  {
    name: 'cells in both corners',
    bytes: cells(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ),
    refused: /too large/,
  },
  {
    name: 'ten thousand sheets',
    bytes: zip(
      Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, '<x/>'])),
    ),
    refused: /zip archive/,
  },
  {
    name: 'rows within rows',
    bytes: cells(`${'<row>'.repeat(5000)}<c><v>1</v></c>${'</row>'.repeat(5000)}`),
  },
  {
    name: 'a formula as a name',
    bytes: workbook([
      {
        name: '=cmd|calc',
        rows: [
          ['a', 'b'],
          ['=1+1', '@x'],
        ],
      },
    ]),
  },
]

export const files: readonly Hostile[] = [...bytes, ...shapes, ...workbooks]

/** Values that no field of a workspace has; `1e999` is read as Infinity. */
const odd = ['1e999', '-1', 'null', '[]', '{}', '"__proto__"', '"\\u0000"', '1.5', '"<b>"', 'true']

/** A workspace whose text is changed at one value after another. @param workspace as it is saved, with one data file */
export function spoiltWorkspaces(
  workspace: string,
): readonly { readonly name: string; readonly text: string }[] {
  const values = [...workspace.matchAll(/(?<=":\s*)("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)/g)]
  const step = values.length / 30
  const changed = Array.from({ length: 30 }, (_, at) => {
    const { index, 0: value } = values[Math.floor(at * step)] ?? { index: 0, 0: '' }
    const other = odd[at % odd.length] ?? ''
    return {
      name: `${value.slice(0, 20)} replaced by ${other}, at ${index}`,
      text: workspace.slice(0, index) + other + workspace.slice(index + value.length),
    }
  })
  const cut = Array.from({ length: 10 }, (_, at) => ({
    name: `cut off after ${at}/10`,
    text: workspace.slice(0, Math.floor((workspace.length * at) / 10)),
  }))
  const pieces = ['NaN', '-inf', '1e400', '', 'E99999999', '2018/25', 'x,y', '"', '\\r\\n\\r\\n', '=1+1']
  const cellsOf = pieces.map((piece) => ({
    name: `a figure of ${JSON.stringify(piece)}`,
    text: workspace.replace(',94.6,', `,${piece.replaceAll('"', '\\"')},`),
  }))
  return [...changed, ...cut, ...cellsOf]
}

const long = 'x'.repeat(100_000)
export const addresses: readonly string[] = [
  ...['?area=', '?area=%', '?area=%00', '?area=%E0%A4%A', `?area=${long}`, '?area=E08000007&area=E08000009'],
  ...[
    '?asAt=2026-02-30',
    '?asAt=-1',
    '?asAt=NaN',
    '?asAt=9999999-99-99',
    '?compare=,,,,',
    '?compare=__proto__',
  ],
  ...[
    '?__proto__=1',
    '?constructor=1',
    '?toString=1',
    '?hasOwnProperty=1',
    '?sql=DROP%20TABLE',
    '?sort=<script>',
  ],
  ...['?range=..', '?range=1e999..-1e999', '?range=NaN..NaN', '?fdr=-5', '?fdr=Infinity', '?period=2018/25'],
  ...['?theme=%F0%9F%82%A1', '?show=javascript:alert(1)', '?school=%27%20OR%201=1', '????', '&&&&', '?=&=&='],
]
