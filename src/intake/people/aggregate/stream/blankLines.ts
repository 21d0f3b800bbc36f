import { LongLineError, wholeLines } from './lines'
import type { Source } from './source'

const lineFeed = 10

/** The lines of a piece that are longer than their end, in a copy. */
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
