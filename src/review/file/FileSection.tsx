import type { Dispatch } from 'react'
import { useMappings } from '../../context/useMappings'
import { recipeIdOf } from '../../intake/mapping/recipeFromMapping'
import { ProblemNotice } from '../../ui/ProblemNotice'
import { type Event, hasFigures, headline, type Item } from '../batch'
import { FileReview } from './FileReview'
import { SheetSelect } from './SheetSelect'
import { YearChoice } from './YearChoice'

interface Props {
  readonly item: Item
  readonly several: boolean
  readonly send: Dispatch<Event>
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)

function Body({ item, send }: Pick<Props, 'item' | 'send'>) {
  const { id, file, stand } = item
  const { mappings = [] } = useMappings()
  switch (stand.at) {
    case 'waiting':
      return <p className="soft small">Waiting.</p>
    case 'reading':
      return (
        <>
          <progress aria-label={`Reading ${file.name}`} value={stand.bytes} max={file.size} />
          <p className="soft small">
            {megabytes(stand.bytes)} of {megabytes(file.size)} MB read
          </p>
        </>
      )
    case 'checking':
      return (
        <>
          <progress aria-label={`Checking ${file.name}`} />
          <p className="soft small">Checking {stand.rows.toLocaleString('en-GB')} rows</p>
        </>
      )
    case 'adding up':
      return (
        <>
          <progress aria-label={`Adding up ${file.name}`} value={stand.bytes} max={file.size} />
          <p className="soft small">
            {megabytes(stand.bytes)} of {megabytes(file.size)} MB and {stand.rows.toLocaleString('en-GB')}{' '}
            rows added up; no row is kept
          </p>
        </>
      )
    case 'listed':
      return (
        <>
          <p className="soft small">{file.name}</p>
          <p>{stand.sentence}</p>
        </>
      )
    case 'refused':
      return (
        <>
          <p className="soft small">{file.name}</p>
          <p>{stand.refusal.reason}</p>
          <p>{stand.refusal.advice}</p>
          <SheetSelect sheet={stand.refusal.sheet} onChoose={(sheet) => send({ kind: 'sheet', id, sheet })} />
          <p className="soft">Nothing was changed.</p>
        </>
      )
    case 'unknown':
      return (
        <>
          <p className="soft small">{file.name}</p>
          <p>{stand.unknown.refusal.reason}</p>
          <p>{stand.unknown.refusal.advice} Or say here what its columns mean.</p>
          <SheetSelect sheet={stand.unknown.sheet} onChoose={(sheet) => send({ kind: 'sheet', id, sheet })} />
          <div>
            <button
              type="button"
              className="button button-main"
              onClick={() => send({ kind: 'stand', id, stand: { ...stand, mapping: true } })}
            >
              Say what the columns mean
            </button>
          </div>
          <p className="soft">Nothing was changed.</p>
        </>
      )
    case 'asked':
      return (
        <>
          <p className="soft small">{file.name}</p>
          <p>{stand.asked.refusal.reason}</p>
          <YearChoice
            kind={stand.asked.year}
            possible={stand.asked.possible}
            onChoose={(year) => send({ kind: 'year', id, year })}
          />
          <p className="soft">Nothing was changed.</p>
        </>
      )
    case 'failed':
      return (
        <>
          <p className="soft small">{file.name}</p>
          <ProblemNotice problem={stand.problem} />
          <p className="soft">What was there before is untouched. Try again.</p>
        </>
      )
    case 'ready': {
      const mapping =
        item.said?.mapping ?? mappings.find((one) => recipeIdOf(one) === stand.file.review.recipe.id)
      return (
        <FileReview
          file={stand.file}
          withoutWarned={stand.withoutWarned}
          onYear={(year) => {
            // One that went with a lost engine needs no discarding.
            stand.file.actions.discard().catch(() => {})
            send({ kind: 'year', id, year })
          }}
          onSheet={(sheet) => {
            stand.file.actions.discard().catch(() => {})
            send({ kind: 'sheet', id, sheet })
          }}
          mapping={mapping}
          keep={item.said?.keep}
          onKeep={(keep) => send({ kind: 'keep mapping', id, keep })}
          onChangeMapping={(from) => {
            stand.file.actions.discard().catch(() => {})
            send({ kind: 'change mapping', id, mapping: from })
          }}
          change={(next, withoutWarned) =>
            send({
              kind: 'stand',
              id,
              stand: { ...stand, file: next, withoutWarned, take: stand.take && hasFigures(next) },
            })
          }
        />
      )
    }
  }
}

/** One of the files on their way in, in words, and how far it has come. */
export function FileSection({ item, several, send }: Props) {
  const { id, file, stand } = item
  return (
    <section className="intake-file" aria-label={file.name}>
      {several && (
        <div className="intake-file-head">
          <h3>{headline(item)}</h3>
          {stand.at === 'ready' && (
            <label className="intake-take">
              <input
                type="checkbox"
                checked={stand.take}
                disabled={!hasFigures(stand.file)}
                onChange={({ target }) => send({ kind: 'take', id, take: target.checked })}
              />
              Add this file
            </label>
          )}
        </div>
      )}
      <Body item={item} send={send} />
    </section>
  )
}
