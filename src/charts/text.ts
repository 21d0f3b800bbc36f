const narrow = /[ .,:;'’|()/ijltfI1−-]/
const wide = /[MW%@mw]/

/** Width of one sign as a share of the font size, a little above Arial's own. */
const share = (sign: string) =>
  /\d/.test(sign) ? 0.57 : wide.test(sign) ? 0.88 : narrow.test(sign) ? 0.33 : /[A-Z]/.test(sign) ? 0.7 : 0.57

/** Rough width of a text in pixels: labels keep a little more room than they need. */
export const textWidth = (text: string, size = 12) =>
  [...text].reduce((sum, sign) => sum + share(sign), 0) * size * 1.04 + 2

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
