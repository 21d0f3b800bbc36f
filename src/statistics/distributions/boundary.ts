/**
 * The largest number ≥ 0 at which a condition still holds that holds from 0 up to one point and never after it, by
 * bisection to the last bit.
 */
export function boundary(holds: (at: number) => boolean): number {
  let [low, high] = [0, 1]
  while (holds(high)) [low, high] = [high, high * 2]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return low
    if (holds(middle)) low = middle
    else high = middle
  }
}
