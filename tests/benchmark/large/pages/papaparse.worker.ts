import Papa from 'papaparse'
import { absences, cellsOf, uncounted } from '../aggregate.mjs'
import { type Files, readList } from './way'

/** Sums of one pupil: possible and missed sessions of each month. */
type Months = Map<string, [possible: number, missed: number]>

const missing = new Set(absences)
const notCounted = new Set(uncounted)

function addUp(marks: File): Promise<Map<string, Months>> {
  const pupils = new Map<string, Months>()
  let header = true
  return new Promise((resolve, reject) => {
    // Rows as arrays, a chunk at a time; without quotes in a chunk, PapaParse takes its fast way by itself.
    Papa.parse<string[]>(marks, {
      delimiter: ',',
      newline: '\n',
      chunk({ data }) {
        for (const [pupil = '', date = '', , code = ''] of data) {
          if (header) {
            header = false
            continue
          }
          if (code === '') continue
          let months = pupils.get(pupil)
          if (!months) {
            months = new Map()
            pupils.set(pupil, months)
          }
          const month = date.slice(0, 7)
          let sums = months.get(month)
          if (!sums) {
            sums = [0, 0]
            months.set(month, sums)
          }
          if (!notCounted.has(code)) sums[0] += 1
          if (missing.has(code)) sums[1] += 1
        }
      },
      complete: () => resolve(pupils),
      error: reject,
    })
  })
}

addEventListener('message', async ({ data }: MessageEvent<Files>) => {
  const list = await readList(data.list)
  const pupils = await addUp(data.marks)
  const entries = [...pupils].map(
    ([pupil, months]) => [pupil, [...months].map(([month, sums]) => [month, ...sums] as const)] as const,
  )
  postMessage(cellsOf(entries, list))
})
postMessage('ready')
