import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Engine } from '../../../src/engine/port'
import { keepSpareEngines } from '../../../src/engine/spareEngines'

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
      steady: () => Promise.reject(new Error('not asked')),
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

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('engines that were got ready are handed out first, and each once', async () => {
  const { counts, boot } = counted()
  const spares = keepSpareEngines(boot, 2, 1000)
  await Promise.all([spares.prepare(), spares.prepare()])
  expect(counts.booted).toBe(2)
  const taken = [await spares.boot(), await spares.boot(), await spares.boot()]
  expect(new Set(taken).size).toBe(3)
  expect(counts.booted).toBe(3)
  await vi.advanceTimersByTimeAsync(5000)
  expect(counts.closed).toBe(0)
})

test('those nobody takes are ended, and can be got ready again', async () => {
  const { counts, boot } = counted()
  const spares = keepSpareEngines(boot, 2, 1000)
  await spares.prepare()
  await spares.boot()
  await vi.advanceTimersByTimeAsync(1000)
  expect(counts.closed).toBe(1)
  await spares.prepare()
  expect(counts.booted).toBe(4)
})

test('one that cannot be started is told of, and tried again', async () => {
  const { counts, boot } = counted()
  let broken = true
  const spares = keepSpareEngines(() => (broken ? Promise.reject(new Error('no memory')) : boot()), 1, 1000)
  await expect(spares.prepare()).rejects.toThrow('no memory')
  broken = false
  await spares.prepare()
  expect(counts.booted).toBe(1)
})
