import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import type { FileFormat } from '../../intake/formats/describe'
import type { DataFile } from '../../observations/dataFile'
import { Columns } from './Columns'
import { Figures } from './Figures'
import { Files } from './Files'
import { measureNames } from './find'
import { People } from './People'
import { Rules } from './Rules'

interface Props {
  readonly kind: FileFormat
  /** The accepted files of this kind. */
  readonly files: readonly DataFile[]
  /** The address names it. */
  readonly chosen: boolean
}

/** One kind of file: a line to know it by, and behind it everything its recipe says. */
export function Kind({ kind, files, chosen }: Props) {
  const { framework } = useApp()
  const summary = useRef<HTMLElement>(null)
  // The router scrolls to it.
  useEffect(() => {
    if (chosen) summary.current?.focus({ preventScroll: true })
  }, [chosen])
  const { id, title, publisher, version, compiles, neighbours } = kind
  const names = measureNames(kind, framework)
  const gives =
    neighbours > 0
      ? 'Statistical neighbours'
      : kind.names
        ? 'Names of schools'
        : names.length > 0
          ? names.join('; ')
          : kind.people
            ? 'Where pupils are taught, for marks and events'
            : 'Any measure of the framework'
  return (
    <details id={id} className="kind" open={chosen}>
      <summary ref={summary}>
        <h2>{title}</h2>
        <span className="soft small">
          {publisher} · {gives} · {files.length === 1 ? '1 file' : `${files.length} files`} taken in
        </span>
      </summary>
      <div className="kind-body">
        <p className="soft small">
          Recipe{' '}
          <Link to="/kinds" hash={id} search={keepPlace}>
            {id}
          </Link>
          , version {version}.
          {compiles &&
            ' It compiles other releases, so it is read before them: where both have a figure, theirs counts.'}
        </p>
        {kind.people && <People kind={kind} people={kind.people} />}
        {(names.length > 0 || !kind.people) && <Figures kind={kind} />}
        <div className="kind-parts">
          <Columns kind={kind} />
          <Rules kind={kind} />
        </div>
        <Files files={files} />
      </div>
    </details>
  )
}
