import { useChoices } from './useChoices'

/** Whether a page marks only what stays among its many tests. Lives in the address as the rate in percent: `fdr=10`. */
export function useOnlyKept() {
  const { search, change } = useChoices()
  return {
    onlyKept: search.fdr === '10',
    setOnlyKept: (only: boolean) => change({ fdr: only ? '10' : undefined }, true),
  }
}
