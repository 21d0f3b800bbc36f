import { expose, transfer } from 'comlink'
import { readShare, type Share, type ShareListener, type ShareTask } from '../readShare'

/** The page is told no more often than this (milliseconds), since it draws what it is told. */
const pause = 150

/** A listener in the page: its answers, and that it has heard a report, take a while. */
export interface RemoteListener extends Pick<ShareListener, 'judge'> {
  onRows(bytes: number, rows: number): Promise<void>
}

async function readTask(task: ShareTask, listener: RemoteListener): Promise<Share> {
  let untold = { bytes: 0, rows: 0 }
  let told = performance.now()
  const tell = () => {
    const { bytes, rows } = untold
    untold = { bytes: 0, rows: 0 }
    told = performance.now()
    return listener.onRows(bytes, rows)
  }
  const share = await readShare(task, {
    judge: (which, lines) => listener.judge(which, transfer(lines, [lines.buffer])),
    onRows(bytes, rows) {
      untold.bytes += bytes
      untold.rows += rows
      if (performance.now() - told > pause) tell()
    },
  })
  // Reports and results take different ways: the page must have heard the last report before it has the result.
  await tell()
  return share
}

expose(readTask)
export type ReadTask = typeof readTask
