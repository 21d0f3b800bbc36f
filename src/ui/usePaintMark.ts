import { useEffect } from 'react'

/** Marks the moment something is on screen, for the benchmark. */
export function usePaintMark(name: string, ready: boolean) {
  useEffect(() => {
    if (ready) requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(name)))
  }, [name, ready])
}
