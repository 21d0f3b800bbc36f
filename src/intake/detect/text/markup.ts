import { type Refusal, refuse } from '../../refusal'
import { saveAsCsv } from './signatures'

const openJson = /^\s*(\{\s*["}]|\[\s*["{[\]])/

/** Names text that is written in another language than rows and delimiters; `undefined` when it may be a table. */
export function namedByFirstCharacters(text: string): Refusal | undefined {
  if (/^\s*<(!doctype html|html|head|body|table)\b/i.test(text))
    return refuse(
      'This is a web page, not a CSV file',
      'Its first characters are those of a page: the download link probably led to a sign-in or error page.',
      'Open the link in the browser, sign in if asked, and download the CSV file itself.',
    )
  if (/^\s*<\?xml|^\s*<[a-z]+[^>]*xmlns/i.test(text))
    return text.includes('urn:schemas-microsoft-com:office:spreadsheet')
      ? refuse(
          'This is an Excel 2003 XML workbook',
          'Its first characters are those of a workbook saved as “XML Spreadsheet 2003”.',
          saveAsCsv,
        )
      : refuse(
          'This is an XML file',
          'Its first characters are those of an XML document, not of a table.',
          'Look for a CSV download of the same data, and drop that file.',
        )
  if (openJson.test(text))
    return refuse(
      'This is a JSON file',
      'Its first characters are those of JSON, as programs exchange it, not of a table.',
      'Look for a CSV download of the same data, and drop that file.',
    )
  return undefined
}
