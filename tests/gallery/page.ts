import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { figureOf, pageStyle } from './picture'
import { states, widths } from './states'

const looks = [
  { id: 'light', words: 'On a light screen' },
  { id: 'dark', words: 'On a dark screen' },
  { id: 'print', words: 'Printed in grey' },
] as const

const style = `
.gallery { display: grid; gap: 2rem; padding: 1.5rem; }
.gallery section { display: grid; gap: 0.7rem; }
.gallery .looks { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
.gallery .look { padding: 0.8rem; background: var(--card); color: var(--ink); border: 1px solid var(--line); }
.gallery .dark { color-scheme: dark; }
.gallery .light, .gallery .print { color-scheme: light; }
.gallery .print { filter: grayscale(1); background: #fff; }
.gallery .print .no-print { display: none; }
`

/** Writes every chart in every state as one page, on a light and a dark screen and printed. @returns its path. */
export function writeGallery(): string {
  const directory = resolve('node_modules/.cache/gallery')
  mkdirSync(directory, { recursive: true })
  const sections = states.map(({ chart, state, about, drawn }) => {
    const figures = looks.flatMap(({ id, words }) =>
      (chart === 'sparkline' ? widths.slice(0, 1) : widths).map(
        (width) =>
          `<div class="look ${id}" style="width:calc(${width}px + 1.6rem)"><p class="soft small">${words}, ${width} px</p>${figureOf(drawn(width), `${chart}-${state}-${id}-${width}-`)}</div>`,
      ),
    )
    return `<section id="${chart}-${state}"><h2>${chart}: ${state}</h2><p class="soft">${about}</p><div class="looks">${figures.join('')}</div></section>`
  })
  const path = join(directory, 'index.html')
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts</title><style>${pageStyle()}${style}</style><main class="gallery"><h1>Every chart in every state</h1>${sections.join('\n')}</main></html>`,
  )
  return path
}
