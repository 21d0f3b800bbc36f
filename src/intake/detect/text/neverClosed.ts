import { refuse } from '../../refusal'

export const neverClosed = (row: number) =>
  refuse(
    'A quotation mark is never closed',
    `It opens in row ${row.toLocaleString('en-GB')}, and the rows below would be lost.`,
    'Open the file in a text editor, close or remove the quotation mark, and drop it again.',
  )
