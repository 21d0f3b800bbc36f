/** The first letter as a capital. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Where in a file a figure stands, a number as a spreadsheet counts; 0 is the whole file, added up. */
export const rowText = (row: number) =>
  row === 0 ? 'all rows, added up' : `row ${row.toLocaleString('en-GB')}`
