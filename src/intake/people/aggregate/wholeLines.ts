import type { Source } from './knownFile'

const lineFeedByte = 10

/** The lines of a piece that are longer than their end, in a copy. */
function filled(lines: Uint8Array<ArrayBuffer>, lineEnd: number) {
  const kept = new Uint8Array(lines.length)
  let length = 0
  for (let from = 0; from < lines.length; ) {
    const to = lines.indexOf(lineFeedByte, from) + 1
    if (to - from > lineEnd) {
      kept.set(lines.subarray(from, to), length)
      length += to - from
    }
    from = to
  }
  return kept.subarray(0, length)
}

/**
 * A part of a file without its blank lines. The database leaves them out where it numbers rows, but counts them where it
 * tells which line it could not cut.
 */
export async function withoutBlankLines(content: Blob, { lineEnd }: Source): Promise<Blob> {
  const bytes = [...new TextEncoder().encode(lineEnd)]
  const pieces: BlobPart[] = []
  try {
    for await (const lines of wholeLines(content, bytes)) pieces.push(filled(lines, bytes.length))
  } catch (problem) {
    if (problem instanceof LongLineError) return content
    throw problem
  }
  return new Blob(pieces)
}

type Bytes = Uint8Array<ArrayBuffer>

const lineFeed = 10
/** No more is read at a time (bytes), so that no line can be longer. */
export const longestLine = 1 << 20

/** A line is longer than what is read at a time. */
export class LongLineError extends Error {
  override name = 'LongLineError'
}

/**
 * Reads the next bytes of a stream to the start of `room`, and takes its buffer over.
 * @returns the same place in a buffer of the same content, as long as what was read: nothing at the end
 */
type Fill = (room: Bytes) => Promise<Bytes>

/** Where the browser fills a buffer of one's own, reading takes a quarter of the time, and no further memory. */
function filling(stream: ReadableStream<Bytes>): Fill {
  const reader = stream.getReader({ mode: 'byob' })
  return async (room) => {
    const { value } = await reader.read(room)
    if (!value) throw new Error('The stream was cancelled')
    return value
  }
}

function copying(stream: ReadableStream<Bytes>): Fill {
  const reader = stream.getReader()
  let rest: Bytes = new Uint8Array(0)
  return async (room) => {
    if (rest.length === 0) rest = (await reader.read()).value ?? rest
    const taken = rest.subarray(0, room.length)
    room.set(taken)
    rest = rest.subarray(taken.length)
    return room.subarray(0, taken.length)
  }
}

function fillFrom(content: Pick<Blob, 'stream'>): Fill {
  try {
    return filling(content.stream())
  } catch {
    return copying(content.stream())
  }
}

/**
 * The whole lines of a text, some at a time, in memory that is used again for the next. The last line ends with
 * `lineEnd` even where the text does not.
 * @throws LongLineError; NotReadableError when a file changed
 */
export async function* wholeLines(
  content: Pick<Blob, 'stream'>,
  lineEnd: readonly number[],
): AsyncGenerator<Bytes, void> {
  const fill = fillFrom(content)
  let buffer: Bytes = new Uint8Array(longestLine + lineEnd.length)
  for (let kept = 0; ; ) {
    if (kept === longestLine) throw new LongLineError('A line is longer than what is read at a time')
    const read = await fill(buffer.subarray(kept, longestLine))
    buffer = new Uint8Array(read.buffer)
    const end = kept + read.length
    if (read.length === 0) {
      buffer.set(lineEnd, end)
      if (end > 0) yield buffer.subarray(0, end + lineEnd.length)
      return
    }
    const whole = kept + read.lastIndexOf(lineFeed) + 1
    if (whole > kept) {
      yield buffer.subarray(0, whole)
      buffer.copyWithin(0, whole, end)
      kept = end - whole
    } else kept = end
  }
}
