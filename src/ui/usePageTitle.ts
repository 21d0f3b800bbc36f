import { useEffect } from 'react'

/** Names the page in the browser's tab, history and for screen readers. */
export function usePageTitle(page: string, app: string) {
  useEffect(() => {
    document.title = page ? `${page} · ${app}` : app
  }, [page, app])
}
