import { expose, proxy } from 'comlink'
import { expect, test } from 'vitest'
import { inWorker } from '../../src/workers/backgroundWork'

/** A worker in this thread: comlink needs no more of one than its messages. */
class FakeWorker extends EventTarget implements Worker {
  onmessage = null
  onmessageerror = null
  onerror = null
  isEnded = false
  readonly #port: MessagePort

  constructor(exposed: unknown) {
    super()
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.onmessage = ({ data, ports }) =>
      this.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }))
    expose(exposed, port2)
  }

  postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions) {
    this.#port.postMessage(message, Array.isArray(options) ? options : [])
  }

  terminate() {
    this.isEnded = true
    this.#port.close()
  }

  die(message: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }
}

type Count = (to: number, onStep: (step: number) => Promise<void>) => Promise<number>
const count: Count = async (to, onStep) => {
  for (let step = 1; step <= to; step++) await onStep(step)
  return to
}
const never = () => new Promise<never>(() => {})
const lost = (message: string) => new Error(`lost: ${message}`)

test('a worker reports, answers, and is ended', async () => {
  const worker = new FakeWorker(count)
  const steps: number[] = []
  const onStep = proxy(async (step: number) => {
    steps.push(step)
  })
  expect(await inWorker<Count, number>(worker, (remote) => remote(3, onStep), { lost })).toBe(3)
  expect(steps).toEqual([1, 2, 3])
  expect(worker.isEnded).toBe(true)
})

test('what the worker throws is thrown here, and the worker is ended', async () => {
  const worker = new FakeWorker(() => {
    throw new Error('too many')
  })
  await expect(inWorker<() => void, void>(worker, (remote) => remote(), { lost })).rejects.toThrow('too many')
  expect(worker.isEnded).toBe(true)
})

test('a worker that dies is noticed though it owes an answer', async () => {
  const worker = new FakeWorker(never)
  const work = inWorker<typeof never, never>(worker, (remote) => remote(), { lost })
  worker.die('out of memory')
  await expect(work).rejects.toThrow('lost: out of memory')
  expect(worker.isEnded).toBe(true)
})

test('cancelling ends the worker at once', async () => {
  const worker = new FakeWorker(never)
  const cancel = new AbortController()
  const { signal } = cancel
  const work = inWorker<typeof never, never>(worker, (remote) => remote(), { signal, lost })
  cancel.abort()
  await expect(work).rejects.toThrow('aborted')
  expect(worker.isEnded).toBe(true)
})
