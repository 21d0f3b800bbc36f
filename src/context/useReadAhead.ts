import { useEffect } from 'react'

/** Milliseconds without a move or a key after which the reader is taken to look. */
const quiet = 250
const moves = ['pointermove', 'keydown'] as const

/** Does some work when the page has nothing else to do; what it returns calls that off. Safari has no idle callback. */
export const whenIdle = (work: () => void) => {
  if (typeof requestIdleCallback === 'function') {
    const waiting = requestIdleCallback(work)
    return () => cancelIdleCallback(waiting)
  }
  const waiting = setTimeout(work, 50)
  return () => clearTimeout(waiting)
}

/**
 * Reads what may be chosen next, one step after the other, each when the page has nothing else to do and the reader
 * moves nothing. The mark `read-ahead` says that all is read.
 * @param steps none while the page's own figures are being read; one that fails leaves the others to be read when chosen
 */
export function useReadAhead(steps: readonly (() => Promise<unknown>)[]) {
  useEffect(() => {
    let left = false
    let moved = Number.NEGATIVE_INFINITY
    let cancel = () => {}
    const note = () => {
      moved = performance.now()
    }
    const take = (at: number) => {
      const step = steps[at]
      if (left) return
      if (!step) {
        if (steps.length > 0) performance.mark('read-ahead')
        return
      }
      cancel = whenIdle(() => {
        const wait = moved + quiet - performance.now()
        if (wait > 0) {
          const waiting = setTimeout(() => take(at), wait)
          cancel = () => clearTimeout(waiting)
        } else
          step().then(
            () => take(at + 1),
            () => {},
          )
      })
    }
    for (const move of moves) window.addEventListener(move, note, { passive: true })
    take(0)
    return () => {
      left = true
      cancel()
      for (const move of moves) window.removeEventListener(move, note)
    }
  }, [steps])
}
