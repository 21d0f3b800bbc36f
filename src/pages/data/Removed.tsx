import type { DataFile } from '../../observations/dataFile'
import type { Work } from './useRegisterWork'

/** Shipped extracts that were taken out, to be put back. */
export function Removed({ extracts, work }: { extracts: readonly DataFile[]; work: Work }) {
  return (
    <section className="card data-register" aria-label="Shipped, and taken out by you">
      <h2>
        Shipped, and taken out by you <span className="soft">({extracts.length})</span>
      </h2>
      <ul className="data-list">
        {extracts.map(({ hash, fileName, recipeTitle }) => (
          <li key={hash}>
            <span>
              <span className="data-name">{fileName}</span> <span className="soft small">{recipeTitle}</span>
            </span>
            <button
              type="button"
              className="button"
              disabled={work.busy}
              onClick={() =>
                work.run(`${fileName} was put back.`, (register, engine) => register.putBack(hash, engine))
              }
            >
              Put back<span className="visually-hidden"> {fileName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
