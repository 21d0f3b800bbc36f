import { useEffect } from 'react'

/** Safari has no idle callback. */
const whenIdle = (work: () => void) => {
  if (typeof requestIdleCallback === 'function') {
    const waiting = requestIdleCallback(work)
    return () => cancelIdleCallback(waiting)
  }
  const waiting = setTimeout(work, 50)
  return () => clearTimeout(waiting)
}

/**
 * Reads what may be chosen next, one step after the other, each when the page has nothing else to do.
 * @param steps none while the page's own figures are being read; one that fails leaves the others to be read when chosen
 */
export function useReadAhead(steps: readonly (() => Promise<unknown>)[]) {
  useEffect(() => {
    let cancel = () => {}
    const take = (at: number) => {
      const step = steps[at]
      if (!step) return
      cancel = whenIdle(() => {
        let stopped = false
        cancel = () => {
          stopped = true
        }
        step().then(
          () => stopped || take(at + 1),
          () => {},
        )
      })
    }
    take(0)
    return () => cancel()
  }, [steps])
}
