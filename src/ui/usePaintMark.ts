import { useEffect } from 'react'

/** Marks the moment something is on screen, for the benchmark: the first task after the frame that shows it. */
export function usePaintMark(name: string, ready: boolean) {
  useEffect(() => {
    if (!ready) return
    const afterPaint = new MessageChannel()
    afterPaint.port1.onmessage = () => performance.mark(name)
    requestAnimationFrame(() => afterPaint.port2.postMessage(undefined))
  }, [name, ready])
}
