import * as z from 'zod/mini'
import { parsePeriod } from '../../framework/period'
import { publishedQualities, symbolMeanings } from '../../framework/vocabulary'
import { readingIds } from './periods/readings'
import { lowered } from './text'

/** The longest column name, label or title, in characters. */
export const longestText = 500
export const mostFigures = 200
export const mostColumns = 5000
const mostLabels = 2000

const must = (what: string) => ({ error: `must be ${what}` })

const text = z
  .string(must('text'))
  .check(
    z.refine(
      (one) => one.trim() !== '' && one.length <= longestText,
      must(`text of 1 to ${longestText} characters`),
    ),
  )
const anyText = z
  .string(must('text'))
  .check(z.maxLength(longestText, must(`text of at most ${longestText} characters`)))
const orNothing = <T extends z.ZodMiniType>(type: T) => z.nullable(type)
const list = <T extends z.ZodMiniType>(type: T, least: number, most: number) => {
  const size = must(`a list of ${least} to ${most}`)
  return z.readonly(z.array(type, size).check(z.minLength(least, size), z.maxLength(most, size)))
}
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, must(`one of ${values.join(', ')}`))
const only = <const T extends string>(value: T) => z.literal(value, must(`“${value}”`))

const apart = (labels: readonly string[]) => new Set(labels.map(lowered)).size === labels.length
const twice = must('a list in which each label stands once, whatever its case')

/** Labels in the file and the framework's words for them; `null` leaves the row out. */
const labels = list(
  z.readonly(z.strictObject({ label: text, means: orNothing(text) }, must('a label and what it means'))),
  0,
  mostLabels,
).check(z.refine((all) => apart(all.map(({ label }) => label)), twice))

const period = z
  .string(must('text'))
  .check(z.refine((label) => parsePeriod(label) !== undefined, must('a period such as 2018/19')))

const words = z.discriminatedUnion(
  'from',
  [
    z.strictObject({ from: z.literal('column'), column: text, labels }),
    z.strictObject({ from: z.literal('fixed'), word: text }),
    /** Each figure says its own. */
    z.strictObject({ from: z.literal('figures') }),
  ],
  must('a column with its labels, one word, or left to the figures'),
)

const figure = z.strictObject(
  {
    /** The column that holds the number; `null` works it out as numerator ÷ denominator. */
    value: orNothing(text),
    numerator: orNothing(text),
    denominator: orNothing(text),
    /** What the number is multiplied by: 100 turns a share (0.943) into a percentage. */
    factor: z.union([z.literal(1), z.literal(100)], must('1 or 100')),
    measure: orNothing(text),
    cohort: orNothing(text),
    phase: orNothing(text),
    period: orNothing(period),
  },
  must('a figure with value, numerator, denominator, factor, measure, cohort, phase and period'),
)

const parts = {
  area: z.discriminatedUnion(
    'from',
    [
      /** The first of these columns that holds something names the area. */
      z.strictObject({
        from: z.literal('columns'),
        columns: list(text, 1, 3),
        labels,
        /** The column of names beside the codes. */
        names: z.optional(text),
      }),
      z.strictObject({ from: z.literal('fixed'), area: text }),
    ],
    must('columns with their labels, or one area'),
  ),
  period: z.discriminatedUnion(
    'from',
    [
      z.strictObject({
        from: z.literal('column'),
        column: text,
        /** A column of terms or months beside it. */
        second: orNothing(text),
        reading: oneOf(readingIds),
      }),
      z.strictObject({ from: z.literal('fixed'), period }),
      z.strictObject({ from: z.literal('figures') }),
    ],
    must('a column with its reading, one period, or left to the figures'),
  ),
  measure: words,
  cohort: words,
  phase: words,
}

const leftOut = z.strictObject(
  { column: text, rule: oneOf(['is', 'is not']), values: list(anyText, 1, mostLabels) },
  must('a column, a rule (is, is not) and values'),
)

/** The parts in which each figure may differ from the others. */
export const ownParts = ['measure', 'cohort', 'phase', 'period'] as const
export type OwnPart = (typeof ownParts)[number]

export const mappingSchema = z.strictObject(
  {
    kind: only('mapping'),
    /** The form of this JSON. */
    version: z.literal(1, must('1')),
    id: z
      .string(must('text'))
      .check(
        z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, must('small letters, digits and single hyphens')),
        z.maxLength(longestText, must(`at most ${longestText} characters`)),
      ),
    /** Grows when the same file would give other observations than before. */
    revision: z.int(must('a whole number')).check(z.positive(must('1 or more'))),
    title: text,
    publisher: anyText,
    quality: oneOf(publishedQualities),
    /** Column names by which a file of this kind is known: all must be there. */
    headers: list(text, 1, mostColumns),
    ...parts,
    figures: list(figure, 1, mostFigures),
    symbols: list(
      z.readonly(
        z.strictObject({ symbol: text, means: oneOf(symbolMeanings) }, must('a symbol and its meaning')),
      ),
      0,
      mostLabels,
    ).check(z.refine((all) => apart(all.map(({ symbol }) => symbol)), twice)),
    /** What an empty cell does where a value belongs. */
    blanks: oneOf(['reject', 'leave out']),
    leftOut: list(leftOut, 0, 50),
    /** Columns whose empty cells mean what stands above them, as below a group's heading. */
    filledDown: z.optional(list(text, 0, 50)),
  },
  must('a mapping'),
)

/** How one kind of file, unknown to the app, becomes observations: names of columns and literal values, never SQL. */
export type Mapping = Readonly<z.infer<typeof mappingSchema>>
export type AreaPart = Mapping['area']
export type PeriodPart = Mapping['period']
export type WordPart = Mapping['measure']
export type MappedFigure = Mapping['figures'][number]
export type LabelTable = Extract<WordPart, { from: 'column' }>['labels']
export type LeftOut = Mapping['leftOut'][number]
export type WordPartName = 'measure' | 'cohort' | 'phase'

/** A figure of one column, with nothing said of it. */
export const figureOf = (value: string | null, more: Partial<MappedFigure> = {}): MappedFigure => ({
  value,
  numerator: null,
  denominator: null,
  factor: 1,
  measure: null,
  cohort: null,
  phase: null,
  period: null,
  ...more,
})
