import '../chart.css'

const properties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
  'paint-order',
]

/**
 * A drawing as a file of its own: what the style sheets say is written into each element, on white paper and in the
 * light colours, whatever the screen shows. What is marked `data-transient` stays behind.
 * @param scale how many times as large as on the screen.
 */
export function serialiseSvg(svg: SVGSVGElement, scale = 1): string {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('A copy of a drawing is a drawing')
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  document.documentElement.dataset.paper = ''
  originals.forEach((original, index) => {
    const style = getComputedStyle(original)
    const drawn = original.namespaceURI === svg.namespaceURI && original.localName !== 'title'
    if (drawn)
      for (const property of properties)
        copies[index]?.setAttribute(property, style.getPropertyValue(property))
    copies[index]?.removeAttribute('class')
  })
  delete document.documentElement.dataset.paper
  for (const transient of copy.querySelectorAll('[data-transient]')) transient.remove()
  for (const side of ['width', 'height'] as const)
    copy.setAttribute(side, String(svg[side].baseVal.value * scale))
  const paper = document.createElementNS(svg.namespaceURI, 'rect')
  paper.setAttribute('width', '100%')
  paper.setAttribute('height', '100%')
  paper.setAttribute('fill', '#fff')
  const title = copy.querySelector('title')
  if (title?.parentNode === copy) title.after(paper)
  else copy.prepend(paper)
  return new XMLSerializer().serializeToString(copy)
}

/**
 * A drawing as a picture, as `serialiseSvg` writes it, `scale` times its size in pixels. It passes through an image and
 * a canvas of this page; nothing is asked of anyone.
 * @throws when the browser cannot make a picture of it.
 */
export async function drawPng(svg: SVGSVGElement, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([serialiseSvg(svg, scale)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('No picture could be made'))),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
