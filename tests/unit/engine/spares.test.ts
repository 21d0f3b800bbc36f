import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Engine } from '../../../src/engine/port'
import { keepSpares } from '../../../src/engine/spares'

const unused = () => Promise.reject(new Error('not asked here'))

/** Engines that do nothing but be counted. */
function counted() {
  const counts = { booted: 0, closed: 0 }
  const boot = async (): Promise<Engine> => {
    counts.booted += 1
    const close = async () => {
      counts.closed += 1
    }
    return {
      query: unused,
      explore: unused,
      pack: unused,
      unpack: unused,
      register: unused,
      release: unused,
      close,
    }
  }
  return { counts, boot }
}

/** Warms nothing up. */
const cold = async () => {}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('engines that were got ready are handed out first, and each once', async () => {
  const { counts, boot } = counted()
  const spares = keepSpares(boot, 2, 1000)
  await Promise.all([spares.prepare(cold), spares.prepare(cold)])
  expect(counts.booted).toBe(2)
  const taken = [await spares.boot(), await spares.boot(), await spares.boot()]
  expect(new Set(taken).size).toBe(3)
  expect(counts.booted).toBe(3)
  await vi.advanceTimersByTimeAsync(5000)
  expect(counts.closed).toBe(0)
})

test('those nobody takes are ended, and can be got ready again', async () => {
  const { counts, boot } = counted()
  const spares = keepSpares(boot, 2, 1000)
  await spares.prepare(cold)
  await spares.boot()
  await vi.advanceTimersByTimeAsync(1000)
  expect(counts.closed).toBe(1)
  await spares.prepare(cold)
  expect(counts.booted).toBe(4)
})

test('one that cannot be started is told of, and tried again', async () => {
  const { counts, boot } = counted()
  let broken = true
  const spares = keepSpares(() => (broken ? Promise.reject(new Error('no memory')) : boot()), 1, 1000)
  await expect(spares.prepare(cold)).rejects.toThrow('no memory')
  broken = false
  await spares.prepare(cold)
  expect(counts.booted).toBe(1)
})

test('each is warmed up once, and whoever takes one meanwhile waits for that', async () => {
  const { counts, boot } = counted()
  const spares = keepSpares(boot, 2, 1000)
  const warm = new Set<Engine>()
  let goOn = () => {}
  const preparing = spares.prepare(
    (engine) =>
      new Promise((resolve) => {
        goOn = () => {
          warm.add(engine)
          resolve()
        }
      }),
  )
  await vi.advanceTimersByTimeAsync(0)
  const [unwarmed, first] = [spares.boot(), spares.boot()]
  expect(warm.has(await unwarmed)).toBe(false)
  goOn()
  expect(warm.has(await first)).toBe(true)
  await preparing
  expect(counts.booted).toBe(2)
})

test('one that is lost while it is warmed up is not handed out', async () => {
  const { counts, boot } = counted()
  const spares = keepSpares(boot, 1, 1000)
  await expect(spares.prepare(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
  await spares.boot()
  expect(counts.booted).toBe(2)
})
