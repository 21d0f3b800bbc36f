import { expect, it } from 'vitest'
import { type Engine, EngineLostError } from '../../../src/engine/port'
import { supervise } from '../../../src/engine/supervise'

/** An engine that is lost at its first statement when `dies`. */
const engine = (name: string, dies: boolean): Engine => ({
  steady: () => Promise.reject(new Error('not asked')),
  query: async () => {
    if (dies) throw new EngineLostError('gone')
    return [{ name }]
  },
  explore: async () => {
    if (dies) throw new EngineLostError('gone')
    return { columns: [], rows: [], cut: false }
  },
  pack: async () => new Uint8Array(),
  unpack: async () => {},
  register: async () => 'import/1.csv',
  release: async () => {},
  close: async () => {},
})

it('rebuilds after a loss, prepares again and asks a reading statement once more', async () => {
  const prepared: Engine[] = []
  const supervised = supervise(
    Promise.resolve(engine('first', true)),
    async () => engine('second', false),
    async (fresh) => {
      prepared.push(fresh)
    },
  )
  const states: unknown[] = []
  supervised.subscribe(() => states.push(supervised.state()))
  expect(await supervised.query('SELECT 1')).toEqual([{ name: 'second' }])
  expect(prepared).toHaveLength(2)
  expect(states).toEqual(['ready', 'rebuilding', 'ready'])
})

it('does not repeat a changing statement, but is there again for the next', async () => {
  const supervised = supervise(
    Promise.resolve(engine('first', true)),
    async () => engine('second', false),
    async () => {},
  )
  await expect(supervised.query('INSERT INTO t VALUES (1)')).rejects.toThrow(EngineLostError)
  expect(await supervised.query('SELECT 1')).toEqual([{ name: 'second' }])
})

it('does not repeat what someone typed', async () => {
  const supervised = supervise(
    Promise.resolve(engine('first', true)),
    async () => engine('second', false),
    async () => {},
  )
  const { signal } = new AbortController()
  await expect(supervised.explore('SELECT 1', 10, signal)).rejects.toThrow(EngineLostError)
  expect((await supervised.explore('SELECT 1', 10, signal)).rows).toEqual([])
})

it('says why it could not start', async () => {
  const supervised = supervise(
    Promise.reject(new Error('no WebAssembly here')),
    async () => engine('second', false),
    async () => {},
  )
  await expect(supervised.query('SELECT 1')).rejects.toThrow('no WebAssembly here')
  expect(supervised.state()).toEqual({ failed: 'no WebAssembly here' })
})

it('does all of some work in one database, and fails as a whole when that is lost', async () => {
  const asked: string[] = []
  const named = (name: string, dies: boolean): Engine => {
    const one: Engine = {
      ...engine(name, false),
      steady: (work) => work(one),
      query: async (sql) => {
        asked.push(`${name}: ${sql}`)
        if (dies && sql.startsWith('SELECT')) throw new EngineLostError('gone')
        return []
      },
    }
    return one
  }
  const supervised = supervise(
    Promise.resolve(named('first', true)),
    async () => named('second', false),
    async () => {},
  )
  const work = supervised.steady(async (one) => {
    await one.query('BEGIN')
    await one.query('SELECT 1')
    await one.query('COMMIT')
  })
  await expect(work).rejects.toThrow(EngineLostError)
  await supervised.query('SELECT 2')
  expect(asked).toEqual(['first: BEGIN', 'first: SELECT 1', 'second: SELECT 2'])
})
