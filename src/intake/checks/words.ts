/** `1 row`, `1,234 rows`. */
export const rows = (n: number) => `${n.toLocaleString('en-GB')} row${n === 1 ? '' : 's'}`

/** The form of a verb that fits so many rows. */
export const verb = (n: number, one: string, many: string) => (n === 1 ? one : many)

/** The words of a check that rejects rows: `12 rows are rejected: why.` */
export const rejectedBecause = (why: string) => ({
  why,
  sentence: (n: number) => `${rows(n)} ${verb(n, 'is', 'are')} rejected: ${why}.`,
})
