import { useState } from 'react'

/** Every address this page has fetched from since it was opened, as the browser itself recorded it. */
function fetched() {
  const entries = performance.getEntriesByType('resource').filter(({ name }) => /^https?:/.test(name))
  return { count: entries.length, origins: [...new Set(entries.map(({ name }) => new URL(name).origin))] }
}

/** That nothing has left this computer, as a fact a reader can check. */
export function NothingLeft() {
  const [{ count, origins }, look] = useState(fetched)
  const own = origins.every((origin) => origin === window.location.origin)
  return (
    <section className="card data-fact" aria-label="What has left this computer">
      <p>
        <strong>{own ? 'Nothing has left this computer.' : 'This page has fetched from elsewhere.'}</strong>{' '}
        Since it was opened it fetched {count} files of its own from {origins.join(', ') || 'nowhere'} and
        sent none: files are read in this browser, and the site’s Content-Security-Policy forbids it any other
        address.
      </p>
      <button type="button" className="button" onClick={() => look(fetched())}>
        Look again
      </button>
    </section>
  )
}
