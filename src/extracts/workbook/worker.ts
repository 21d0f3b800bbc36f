import { openWorkbook } from './open'

addEventListener('message', async ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  postMessage(await openWorkbook(data))
})
