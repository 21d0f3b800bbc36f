import type { Source } from './peopleFile'

type Bytes = Uint8Array<ArrayBuffer>

const lineFeed = 10
/** The most that is read at a time (bytes); no line can be longer. */
export const longestLine = 1 << 20

/** A line is longer than `longestLine`. */
export class LongLineError extends Error {
  override name = 'LongLineError'
}

/**
 * Reads the next bytes of a stream into the start of `room`, whose buffer it takes over.
 * @returns the same bytes of the buffer that replaces it, as many as were read: none at the end of the stream
 */
type Fill = (room: Bytes) => Promise<Bytes>

/** Where the browser can fill a given buffer, reading takes a quarter of the time and no further memory. */
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
 * The whole lines of a text, some at a time, in memory that is reused for the next. The last line is given `lineEnd` where
 * it has none.
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

/** A copy of some lines, without those that are nothing but their end. */
function filled(lines: Uint8Array<ArrayBuffer>, lineEnd: number) {
  const kept = new Uint8Array(lines.length)
  let length = 0
  for (let from = 0; from < lines.length; ) {
    const to = lines.indexOf(lineFeed, from) + 1
    if (to - from > lineEnd) {
      kept.set(lines.subarray(from, to), length)
      length += to - from
    }
    from = to
  }
  return kept.subarray(0, length)
}

/**
 * A part of a file without its blank lines. DuckDB does not count these when it numbers rows, but does when it reports
 * which line it could not cut into cells.
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
