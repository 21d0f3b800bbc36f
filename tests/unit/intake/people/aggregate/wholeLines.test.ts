import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LongLineError, longestLine, wholeLines } from '../../../../../src/intake/people/aggregate/wholeLines'

type Bytes = Uint8Array<ArrayBuffer>

/** A text that comes in pieces, from a stream that fills a reader's own buffer or from one that cannot. */
const inPieces = (text: Bytes, piece: number, fillsBuffers: boolean) => ({
  stream() {
    let at = 0
    const pull = (controller: { enqueue(bytes: Bytes): void; close(): void }) => {
      if (at >= text.length) return controller.close()
      controller.enqueue(text.slice(at, at + piece))
      at += piece
    }
    if (!fillsBuffers) return new ReadableStream<Bytes>({ pull })
    return new ReadableStream({
      type: 'bytes',
      pull(controller) {
        pull(controller)
        if (controller.desiredSize === 0) controller.byobRequest?.respond(0)
      },
    })
  },
})

const read = async (content: Parameters<typeof wholeLines>[0], lineEnd: readonly number[]) => {
  const pieces: string[] = []
  for await (const lines of wholeLines(content, lineEnd)) pieces.push(new TextDecoder().decode(lines))
  return pieces
}

describe.each([
  ['filled by the stream', true],
  ['copied from the stream', false],
])('lines %s', (_, fillsBuffers) => {
  test('are whole, and together the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 20 }).map((line) => line.replaceAll(/[\r\n]/g, ' '))),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 50 }),
        async (lines, lineEnd, isEnded, piece) => {
          const text = lines.join(lineEnd) + (isEnded ? lineEnd : '')
          const bytes = new TextEncoder().encode(text)
          const ends = [...new TextEncoder().encode(lineEnd)]
          const found = await read(inPieces(bytes, piece, fillsBuffers), ends)
          const isCut = text !== '' && !text.endsWith(lineEnd)
          expect(found.join('')).toBe(isCut ? text + lineEnd : text)
          expect(found.filter((part) => !part.endsWith(lineEnd))).toEqual([])
        },
      ),
    )
  })

  test('go on where there are more than are read at a time', async () => {
    const text = new TextEncoder().encode('0123456789abcde\n'.repeat(longestLine / 8))
    const found = await read(inPieces(text, 300_000, fillsBuffers), [10])
    expect(found.length).toBeGreaterThan(1)
    expect(found.join('').length).toBe(text.length)
  })

  test('are not longer than what is read at a time', async () => {
    const text = new Uint8Array(longestLine + 1).fill(65)
    await expect(read(inPieces(text, 300_000, fillsBuffers), [10])).rejects.toBeInstanceOf(LongLineError)
  })
})
