import type { Engine } from '../../engine/port'
import { sessionMarks } from '../recipes/sessionMarks'
import { recognisePupils } from '../stream/recognise'
import { addUpWhole, type PupilFile } from '../stream/whole'

/** Enough for the engine to compile what it runs, and little enough for a file that arrives meanwhile. */
const pupils = 400
const days = 30
const times = 6

const lines = (header: string, rows: readonly string[]) => new Blob([`${header}\n${rows.join('\n')}\n`])
const numbers = Array.from({ length: pupils }, (_, pupil) => pupil)

const list = () =>
  lines(
    'pupil,school,phase,provision',
    numbers.map(
      (pupil) =>
        `W${pupil},${3569000 + (pupil % 40)},${pupil % 2 ? 'primary' : 'secondary'},${pupil % 5 ? 'No SEN' : 'SEN support'}`,
    ),
  )

const marks = () =>
  lines(
    'pupil,date,session,code',
    numbers.flatMap((pupil) =>
      Array.from({ length: days }, (_, day) => {
        const date = new Date(Date.UTC(2018, 8, 3 + 7 * day)).toISOString().slice(0, 10)
        return `W${pupil},${date},AM,${(pupil + day) % 17 ? '/' : 'I'}\nW${pupil},${date},PM,${(pupil + day) % 13 ? '\\' : 'O'}`
      }),
    ),
  )

/**
 * Passes made-up marks through an engine and forgets them, so that the first real file finds the engine's code compiled.
 * When `signal` aborts, it ends as soon as nothing of them is left.
 * @throws as `addUpWhole`
 */
export async function warmUpMarks(engine: Engine, signal: AbortSignal) {
  const content = marks()
  const known = await recognisePupils(content, [sessionMarks])
  if (known?.kind !== 'pupils' || !known.list) return
  const file: PupilFile = { content, known }
  const ofList = list()
  const listKnown = await recognisePupils(ofList, [known.list])
  if (listKnown?.kind !== 'pupils') return
  const untilDone = new AbortController().signal
  for (let time = 0; time < times && !signal.aborted; time++)
    await addUpWhole(engine, file, { content: ofList, known: listKnown }, untilDone)
}
