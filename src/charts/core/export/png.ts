import { serialiseSvg } from './svg'

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
