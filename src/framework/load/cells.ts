import * as z from 'zod/mini'
import { parsePeriod } from '../period'

const expected = (what: string) => ({ error: `expected ${what}` })

export const text = z.string().check(z.minLength(1, expected('some text')))
export const optionalText = z.string()

/** Texts with `|` between them, or nothing. */
export const list = z.pipe(
  z.string(),
  z.transform((cell): readonly string[] => cell.split('|').filter(Boolean)),
)

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, expected(`one of ${values.join(', ')}`))

export const yesNo = z.pipe(
  oneOf(['yes', 'no']),
  z.transform((value) => value === 'yes'),
)

const plainNumber = /^[-−]?\d+(\.\d+)?$/

/** A number, or `null` for an empty cell. */
export const optionalNumber = z.pipe(
  z
    .string()
    .check(z.refine((cell) => cell === '' || plainNumber.test(cell), expected('a number or nothing'))),
  z.transform((cell) => (cell === '' ? null : Number(cell.replace('−', '-')))),
)

/** A number. */
export const numeric = z.pipe(
  z.string().check(z.regex(plainNumber, expected('a number'))),
  z.transform((cell) => Number(cell.replace('−', '-'))),
)

export const wholeNumber = z.pipe(
  z.string().check(z.regex(/^\d+$/, expected('a whole number'))),
  z.transform(Number),
)

const periodWords = 'a period such as 2018/19, 2018/19 autumn, 2018-19, 2019 or January 2019'

/** A period label, or `null` for an empty cell. */
export const optionalPeriod = z.pipe(
  z.string().check(z.refine((cell) => cell === '' || parsePeriod(cell) !== undefined, expected(periodWords))),
  z.transform((cell) => cell || null),
)

/** A period label. */
export const period = z
  .string()
  .check(z.refine((cell) => parsePeriod(cell) !== undefined, expected(periodWords)))

/** Values beside each other, separated by `|`; at least one. */
export const listOf = (each: z.ZodMiniType<string, string>) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((cell) => cell.split('|')),
    ),
    z.array(each),
  )

export const isoDate = z
  .string()
  .check(z.refine((cell) => parsePeriod(cell)?.kind === 'day', expected('a date such as 2020-07-31')))

/** An ISO date, or `null` for an empty cell. */
export const optionalDate = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (cell) => cell === '' || parsePeriod(cell)?.kind === 'day',
        expected('a date such as 2020-07-31'),
      ),
    ),
  z.transform((cell) => cell || null),
)

/** A value listed in another framework file. */
export const known = (listed: { has(value: string): boolean }, where: string) =>
  z.string().check(z.refine((cell) => listed.has(cell), expected(`an id listed in ${where}`)))

/** As `known`, or nothing, meaning "any". */
export const knownOrAny = (listed: { has(value: string): boolean }, where: string) =>
  z
    .string()
    .check(
      z.refine((cell) => cell === '' || listed.has(cell), expected(`an id listed in ${where}, or nothing`)),
    )

const isDayOrMonth = (cell: string) => ['day', 'month'].includes(parsePeriod(cell)?.kind ?? '')

/** An ISO date, a month where the day is not known, or `null` for an empty cell. */
export const optionalDayOrMonth = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (cell) => cell === '' || isDayOrMonth(cell),
        expected('a date such as 2020-07-31, or July 2020'),
      ),
    ),
  z.transform((cell) => cell || null),
)
