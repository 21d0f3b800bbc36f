import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const charts = 'src/charts'

/** The style sheets of the charts, in the order of their names; those of the core first. */
const chartSheets = () =>
  readdirSync(charts, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.css'))
    .sort((a, b) => Number(b.startsWith('core/')) - Number(a.startsWith('core/')) || a.localeCompare(b))
    .map((file) => readFileSync(join(charts, file), 'utf8'))

/** Everything a chart looks like on a page. */
export const pageStyle = () =>
  [readFileSync('src/ui/tokens.css', 'utf8'), readFileSync('src/ui/base.css', 'utf8'), ...chartSheets()].join(
    '\n',
  )

interface Rule {
  readonly selectors: readonly string[]
  readonly body: string
}

/** The plain rules of a style sheet: the charts' have no others that a picture needs. */
const rulesOf = (sheet: string): Rule[] =>
  [...sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}@]+)\{([^{}]*)\}/g)].map(
    ([, selectors = '', body = '']) => ({
      selectors: selectors.split(',').map((one) => one.trim()),
      body: body.trim().replaceAll(/\s+/g, ' '),
    }),
  )

/** The light colours by their names, as `tokens.css` gives them. */
function colours(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of readFileSync('src/ui/tokens.css', 'utf8').matchAll(
    /(--[\w-]+):\s*([^;]+);/g,
  ))
    found.set(name, value.replaceAll(/\s+/g, ' ').replace(/^light-dark\(([^,]+),.*\)$/, '$1'))
  return found
}

/** The rules that meet a drawing, in light colours. */
function styleFor(drawing: string, figure: string): string {
  const known = colours()
  const used = new Set([
    figure,
    'chart',
    ...[...drawing.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  ])
  const meets = (selector: string) =>
    !/[:>]/.test(selector) &&
    selector.includes('.') &&
    [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => used.has(name))
  const colour = (body: string): string => {
    const next = body.replaceAll(/var\((--[\w-]+)\)/g, (_, name) => known.get(name) ?? 'inherit')
    return next === body ? body : colour(next)
  }
  return chartSheets()
    .flatMap(rulesOf)
    .flatMap(({ selectors, body }) => {
      const meeting = selectors.filter(meets)
      return meeting.length > 0 && !/^(display|grid)/.test(body)
        ? [`${meeting.join(',')}{${colour(body)}}`]
        : []
    })
    .join('\n')
}

/**
 * A chart on a page: its drawing with what stands below it.
 * @param identifierPrefix tells its ids from those of the other charts of the page.
 */
export const figureOf = (element: ReactElement, identifierPrefix = '') =>
  renderToStaticMarkup(element, { identifierPrefix })

/**
 * The drawing of a chart as a file of its own, on white paper: one element a line and one decimal a number, so that a
 * change of a picture reads as a small difference.
 */
export function pictureOf(element: ReactElement): string {
  const figure = figureOf(element)
  const [drawing = ''] = /<svg[\s\S]*?<\/svg>/.exec(figure) ?? []
  const name = /class="chart ([\w-]+)"/.exec(figure)?.[1] ?? ''
  const inside = drawing
    .replaceAll(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))))
    .replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" font-family="Arial, sans-serif"`)
    .replace(
      /^(<svg[^>]*>)/,
      `$1<style>\n${styleFor(drawing, name)}\n</style><rect width="100%" height="100%" fill="#fff"/><g class="chart ${name}" color="#141c28">`,
    )
    .replace(/<\/svg>$/, '</g></svg>')
  return `${inside.replaceAll(/>(?=<(?!\/?tspan|\/text))/g, '>\n')}\n`
}
