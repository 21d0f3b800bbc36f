import { useState } from 'react'
import { errorText } from '../../engine/port'
import { handOver } from '../../review/AddFiles'

const addresses = import.meta.glob<string>('../../../datasets/examples/*.csv', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** A synthetic example that ships with the site: its files belong together. */
interface Example {
  readonly title: string
  readonly about: string
  readonly fileNames: readonly string[]
}

const examples: readonly Example[] = [
  {
    title: 'Pupil summary',
    about: 'absence, suspensions and exclusions by term and school',
    fileNames: ['synthetic-pupil-summary.csv'],
  },
  {
    title: 'Session marks with a pupil list',
    about: 'one row for each half day of each pupil, joined with the list as they are read',
    fileNames: ['synthetic-session-marks.csv', 'synthetic-pupil-list.csv'],
  },
  {
    title: 'Suspensions and exclusions with a pupil list',
    about: 'one row for each event',
    fileNames: ['synthetic-suspensions-and-exclusions.csv', 'synthetic-pupil-list.csv'],
  },
  {
    title: 'Destinations, ages 16 to 25',
    about: 'who with an EHC plan is in education, employment or training',
    fileNames: ['synthetic-destinations.csv'],
  },
  {
    title: 'Adults with a learning disability, ages 18 to 25',
    about: 'accommodation and employment: figures that are published nowhere',
    fileNames: ['synthetic-adults.csv'],
  },
  {
    title: 'EHC plan cases',
    about: 'requests and issued plans: 20 weeks with and without exceptions',
    fileNames: ['synthetic-ehc-cases.csv'],
  },
]

/**
 * Fetches the files of an example from where the site itself comes from.
 * @throws Error when one cannot be fetched.
 */
const fetchExample = ({ fileNames }: Example): Promise<File[]> =>
  Promise.all(
    fileNames.map(async (name) => {
      const address = addresses[`../../../datasets/examples/${name}`]
      if (address === undefined) throw new Error(`${name} does not ship with this site`)
      const response = await fetch(address)
      if (!response.ok) throw new Error(`${name} could not be fetched (${response.status})`)
      return new File([await response.blob()], name, { type: 'text/csv' })
    }),
  )

/** Made-up files to try the app with; each goes through the same review as a reader’s own. */
export function SyntheticExamples() {
  const [failure, setFailure] = useState('')
  return (
    <section className="card data-register" aria-label="Synthetic examples">
      <h2>Synthetic examples</h2>
      <p className="soft">
        Files as a local area keeps them, with people and schools that are made up. Each goes through the same
        review as a file of yours. While one is loaded, every page says so.
      </p>
      <ul className="data-list">
        {examples.map((example) => (
          <li key={example.title}>
            <span>
              <span className="data-name">{example.title}</span>{' '}
              <span className="soft small">{example.about}</span>
            </span>
            <button
              type="button"
              className="button"
              onClick={() =>
                fetchExample(example).then(handOver, (problem) => setFailure(errorText(problem)))
              }
            >
              Try<span className="visually-hidden"> {example.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {failure && (
        <p className="notice" role="alert">
          {failure}
        </p>
      )}
    </section>
  )
}
