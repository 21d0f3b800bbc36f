import { useState } from 'react'
import { download } from '../../../ui/download'
import { drawPng, serialiseSvg } from './picture'

interface Props {
  /** Name of the files, without their ending. */
  readonly name: string
  readonly csv: () => string
  /** The drawing, once there is one. */
  readonly drawing: () => SVGSVGElement | null | undefined
}

/** Pixels of the picture for one of the screen's: sharp in print. */
const pictureScale = 2

function CopyLink() {
  const [said, say] = useState('Copy link')
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => say('Link copied'),
      () => say('Copy it from the address bar'),
    )
  return (
    <button type="button" className="button" onClick={copy}>
      <span aria-live="polite">{said}</span>
    </button>
  )
}

/** The chart's downloads, and its link. */
export function ChartTools({ name, csv, drawing }: Props) {
  const [picture, sayOfPicture] = useState('Download PNG')
  const saveSvg = () => {
    const svg = drawing()
    if (svg) download(`${name}.svg`, serialiseSvg(svg), 'image/svg+xml')
  }
  const savePng = () => {
    const svg = drawing()
    if (!svg) return
    drawPng(svg, pictureScale).then(
      (png) => download(`${name}.png`, png, png.type),
      () => sayOfPicture('No picture: take the SVG'),
    )
  }
  return (
    <div className="chart-tools no-print">
      <button type="button" className="button" onClick={() => download(`${name}.csv`, csv(), 'text/csv')}>
        Download CSV
      </button>
      <button type="button" className="button" onClick={saveSvg}>
        Download SVG
      </button>
      <button type="button" className="button" onClick={savePng}>
        <span aria-live="polite">{picture}</span>
      </button>
      <CopyLink />
    </div>
  )
}
