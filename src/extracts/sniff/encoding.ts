export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** Bytes as UTF-8 text without a byte-order mark. */
export interface Decoded {
  readonly encoding: Encoding
  readonly bytes: Uint8Array<ArrayBuffer>
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte)

/** Decoded in slices, so that a large file is never held twice as text. */
function isUtf8(bytes: Uint8Array) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const step = 1 << 22
  try {
    for (let at = 0; at < bytes.length; at += step)
      decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length })
    return true
  } catch {
    return false
  }
}

/** Windows-1252's characters 0x80 to 0x9F. */
const marks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node decodes Windows-1252 as Latin-1, which leaves control characters for the marks; browsers do not. */
const fromWindows1252 = (bytes: Uint8Array) =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => marks[letter.charCodeAt(0) - 0x80] ?? letter)

/** UTF-16 is known by its byte-order mark; what is not valid UTF-8 is read as Windows-1252. */
export function toUtf8(bytes: Uint8Array<ArrayBuffer>): Decoded {
  const encode = (text: string) => new TextEncoder().encode(text)
  const utf16 = (label: string): Decoded => ({
    encoding: 'UTF-16',
    bytes: encode(new TextDecoder(label).decode(bytes)),
  })
  if (startsWith(bytes, 0xff, 0xfe)) return utf16('utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return utf16('utf-16be')
  const text = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes
  return isUtf8(text)
    ? { encoding: 'UTF-8', bytes: text }
    : { encoding: 'Windows-1252', bytes: encode(fromWindows1252(bytes)) }
}
