export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** Bytes as UTF-8 text without a byte-order mark. */
export interface Decoded {
  readonly encoding: Encoding
  /** UTF-16 that lacks its byte-order mark. */
  readonly unmarked: boolean
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where the first NUL byte stands; -1 without one. */
  readonly nul: number
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte)

/** Nothing but ASCII, and no NUL byte: true of most files, and found in one quick pass. */
function isPlain(bytes: Uint8Array<ArrayBuffer>) {
  if (bytes.byteOffset % 4 > 0) return false
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  let seen = 0
  // The highest bit of a byte is set where it is not ASCII, and, after taking one from each, where it was zero.
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0
    seen |= word | ((word - 0x01010101) | 0)
  }
  const rest = bytes.subarray(words.length * 4)
  return (seen & 0x80808080) === 0 && rest.every((byte) => byte > 0 && byte < 128)
}

/** Decoded in slices, so that a large file is never held twice as text. */
function isValid(bytes: Uint8Array) {
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

const isHigh = (byte: number) => byte > 127

/** Valid, or cut off in the middle of its last character, as downloads can be, and valid before. */
function isUtf8(bytes: Uint8Array) {
  if (isValid(bytes)) return true
  const whole = bytes.subarray(0, bytes.findLastIndex((byte) => !isHigh(byte)) + 1)
  return bytes.length - whole.length < 4 && whole.some(isHigh) && isValid(whole)
}

/** Windows-1252's characters 0x80 to 0x9F. */
const marks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node decodes Windows-1252 as Latin-1, which leaves control characters for the marks; browsers do not. */
const fromWindows1252 = (bytes: Uint8Array) =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => marks[letter.charCodeAt(0) - 0x80] ?? letter)

/** Without a byte-order mark, UTF-16 shows by its zero bytes: those of Latin letters, digits and delimiters. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((count) => count / (start.length / 2))
  if (odd > 0.7 && even < 0.05) return 'utf-16le'
  return even > 0.7 && odd < 0.05 ? 'utf-16be' : undefined
}

/**
 * UTF-16 is known by its byte-order mark or its zero bytes; what is not valid UTF-8 is read as Windows-1252, which
 * can be made of any bytes.
 */
export function toUtf8(file: Uint8Array<ArrayBuffer>): Decoded {
  if (isPlain(file)) return { encoding: 'UTF-8', unmarked: false, bytes: file, nul: -1 }
  const as = (encoding: Encoding, bytes: Uint8Array<ArrayBuffer>, unmarked = false): Decoded => ({
    encoding,
    unmarked,
    bytes,
    nul: bytes.indexOf(0),
  })
  const encode = (text: string) => new TextEncoder().encode(text)
  const utf16 = (label: string) => encode(new TextDecoder(label).decode(file))
  if (startsWith(file, 0xff, 0xfe)) return as('UTF-16', utf16('utf-16le'))
  if (startsWith(file, 0xfe, 0xff)) return as('UTF-16', utf16('utf-16be'))
  const marked = startsWith(file, 0xef, 0xbb, 0xbf)
  const label = marked ? undefined : utf16WithoutMark(file)
  if (label) return as('UTF-16', utf16(label), true)
  const text = marked ? file.subarray(3) : file
  return isUtf8(text) ? as('UTF-8', text) : as('Windows-1252', encode(fromWindows1252(text)))
}
