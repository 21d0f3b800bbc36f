const narrow = /[ \u00a0.,:;'’|()/ijltfI1−-]/
const wide = /[MW%@mw]/

/** Width of one sign as a share of the font size, a little above Arial's own. */
const share = (sign: string) =>
  /\d/.test(sign) ? 0.57 : wide.test(sign) ? 0.88 : narrow.test(sign) ? 0.33 : /[A-Z]/.test(sign) ? 0.7 : 0.57

/** Rough width in pixels: labels keep a little more room than they need. */
const estimated = (text: string, size: number) =>
  [...text].reduce((sum, sign) => sum + share(sign), 0) * size * 1.04 + 2

let ruler: CanvasRenderingContext2D | null | undefined

/** Width of a text in pixels, half bold in the page's own font; estimated where there is no page. */
export function textWidth(text: string, size = 12): number {
  if (typeof document === 'undefined') return estimated(text, size)
  if (ruler === undefined) {
    ruler = document.createElement('canvas').getContext('2d')
    if (ruler) ruler.font = `600 100px ${getComputedStyle(document.documentElement).fontFamily}`
  }
  return ruler ? (ruler.measureText(text).width * size) / 100 + 2 : estimated(text, size)
}

/** Breaks a text at its spaces so that each line fits; a single long word keeps its own line. */
export function wrap(text: string, width: number, size = 12): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** From one line of a label to the next, in pixels. */
export const lineHeight = 14

/** The room a label of one or more lines takes. */
export const sizeOf = (lines: readonly string[]) => ({
  width: Math.max(0, ...lines.map((line) => textWidth(line))),
  height: lines.length * lineHeight,
})
