import { useEffect, useState } from 'react'

/** That a statement runs, and for how long already; a screen reader hears the first only. */
export function Running() {
  const [seconds, count] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => count((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p>
      <span role="status">Running…</span>
      {seconds > 0 && <span aria-hidden="true"> {seconds} s</span>}
    </p>
  )
}
