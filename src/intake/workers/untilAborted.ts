/**
 * Does a piece of work that ends at once when `signal` aborts, whatever it still does.
 * @param work is given a signal that aborts with `signal` and at the end
 * @throws AbortError; what the work throws
 */
export async function untilAborted<T>(
  signal: AbortSignal,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const ended = new AbortController()
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal }),
  )
  try {
    return await Promise.race([work(AbortSignal.any([signal, ended.signal])), stopped])
  } finally {
    ended.abort()
  }
}
