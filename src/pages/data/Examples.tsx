import { useState } from 'react'
import { wordsOf } from '../../engine/words'
import { handOver } from '../../review/Intake'
import { examples, fetchExample } from './examples'

/** Made-up files to try the app with; they go through the same door as any other. */
export function Examples() {
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
              onClick={() => fetchExample(example).then(handOver, (problem) => setFailure(wordsOf(problem)))}
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
