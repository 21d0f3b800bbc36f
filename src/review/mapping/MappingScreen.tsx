import './mapping.css'
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Framework } from '../../framework/framework'
import { columnsUsed } from '../../intake/mapping/draft'
import type { Ground } from '../../intake/mapping/guess/guess'
import { vocabularyOf } from '../../intake/mapping/guess/vocabulary'
import type { Mapping } from '../../intake/mapping/mapping'
import { stringifyMapping } from '../../intake/mapping/parse'
import type { Problem } from '../../intake/mapping/problems/partProblems'
import { columnNames } from '../../intake/mapping/table'
import { download } from '../../ui/download'
import { AreaFields } from './AreaFields'
import type { Fields } from './controls'
import { ValueFields } from './FigureFields'
import { LeftOutFields, NameFields, SymbolFields } from './OtherFields'
import { PeriodFields } from './PeriodFields'
import { FilePreview, Result } from './Preview'
import { partTitles, rejections, type Section, said, sampleSentence, titleFrom } from './summaries'
import { type MappingState, useMapping } from './useMapping'
import { WordFields } from './WordFields'

interface PartProps {
  readonly section: Section
  /** The choice in a few words. */
  readonly said: string
  /** Why it was guessed, while the guess stands. */
  readonly ground: Ground | null
  readonly problems: readonly Problem[]
  readonly children: ReactNode
}

/** One part of the mapping: a line that says what is chosen, what is wrong with it, and the controls to change it. */
export function Part({ section, said, ground, problems, children }: PartProps) {
  const mine = problems.filter(({ part }) => part === section)
  const [openAtFirst] = useState(mine.length > 0)
  const id = useId()
  return (
    <section className="mapping-part" data-section={section} aria-labelledby={id}>
      <details open={openAtFirst}>
        <summary>
          <h3 id={id}>{partTitles[section]}</h3>
          <span className="mapping-said">{said}</span>
          {ground && <span className="mapping-guessed">guessed: {ground.reason}</span>}
        </summary>
        <div className="mapping-fields">{children}</div>
      </details>
      {mine.length > 0 && (
        <ul className="mapping-problems">
          {mine.map(({ sentence, severity }) => (
            <li key={sentence} className={severity === 'stops' ? 'mapping-stops' : 'mapping-warns'}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface ActionsProps {
  readonly onUse: () => void
  readonly onDownload: () => void
  readonly onLoad: (text: string) => void
  readonly onCancel: () => void
}

/** What can be done with the mapping as it stands. */
export function Actions({ onUse, onDownload, onLoad, onCancel }: ActionsProps) {
  return (
    <div className="mapping-actions">
      <button type="button" className="button button-main" onClick={onUse}>
        Use this mapping
      </button>
      <button type="button" className="button" onClick={onDownload}>
        Download the mapping (JSON)
      </button>
      <label className="button mapping-load">
        Load a mapping (JSON)
        <input
          type="file"
          className="visually-hidden"
          accept=".json,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void file.text().then(onLoad)
            target.value = ''
          }}
        />
      </label>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}

interface Props {
  readonly fileName: string
  /** Why it is not known, in a sentence. */
  readonly why: string
  /** The file's column names. */
  readonly header: readonly string[]
  /** Its rows, or of a long file those in which something is new. */
  readonly sample: readonly (readonly string[])[]
  /** Rows are missing from the sample. */
  readonly partial: boolean
  /** The first of these rows, as a spreadsheet counts. */
  readonly firstRow: number
  readonly framework: Framework
  /** ISO date. */
  readonly today: string
  /** A mapping to start from instead of guesses. */
  readonly initial: Mapping | undefined
  /** What was chosen before the screen was left. */
  readonly left: MappingState | undefined
  readonly onUse: (mapping: Mapping) => void
  readonly onLeave: (state: MappingState) => void
}

const sections: Readonly<Record<Section, (fields: Fields) => ReactNode>> = {
  area: (fields) => <AreaFields {...fields} />,
  period: (fields) => <PeriodFields {...fields} />,
  measure: (fields) => <WordFields part="measure" {...fields} />,
  cohort: (fields) => <WordFields part="cohort" {...fields} />,
  phase: (fields) => <WordFields part="phase" {...fields} />,
  figures: (fields) => <ValueFields {...fields} />,
  symbols: (fields) => <SymbolFields {...fields} />,
  leftOut: (fields) => <LeftOutFields {...fields} />,
  name: (fields) => <NameFields {...fields} />,
}
const order = [
  'area',
  'period',
  'figures',
  'measure',
  'cohort',
  'phase',
  'symbols',
  'leftOut',
  'name',
] as const

/** Says what the columns of an unknown file mean. Its title has the id `mapping-title`. */
export function MappingScreen({
  fileName,
  why,
  header,
  sample,
  partial,
  firstRow,
  framework,
  today,
  initial,
  left,
  onUse,
  onLeave,
}: Props) {
  const table = useMemo(() => ({ header, rows: sample, partial }), [header, sample, partial])
  const words = useMemo(() => vocabularyOf(framework), [framework])
  const { state, draft, problems, rows, change, groundOf, finished, load } = useMapping(
    table,
    firstRow,
    framework,
    titleFrom(fileName),
    initial,
    left,
  )
  const [notice, setNotice] = useState('')
  const parts = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const names = columnNames(table)
  const columns = [...names, ...columnsUsed(draft).filter((name) => !names.includes(name))]
  const fields: Fields = { draft, table, framework, today, words, columns, onChange: change }
  const stops = problems.filter(({ severity }) => severity === 'stops')

  /** Hands on the mapping, or says what is open and goes to the first of it. */
  const withMapping = (hand: (mapping: Mapping) => void) => {
    const mapping = finished()
    if (mapping) {
      setNotice('')
      hand(mapping)
      return
    }
    const open = order.filter((section) => stops.some(({ part }) => part === section))
    setNotice(`Still open: ${open.map((section) => partTitles[section].toLowerCase()).join(', ')}.`)
    const first = parts.current?.querySelector(`[data-section="${open[0]}"] details`)
    first?.setAttribute('open', '')
    first?.querySelector('summary')?.focus()
  }

  return (
    <div className="mapping">
      <h2 id="mapping-title" className="mapping-title" ref={title} tabIndex={-1}>
        Say what the columns mean
      </h2>
      <p className="soft small">{fileName}</p>
      <p>
        {initial
          ? 'Change what you said of this kind of file.'
          : `This kind of file is not known yet. ${why}`}{' '}
        Nothing is added before you have seen what it would change, and you can come back here from there.
      </p>
      <FilePreview table={table} firstRow={firstRow} draft={draft} />
      <div ref={parts} className="mapping-parts">
        {order.map((section) => (
          <Part
            key={section}
            section={section}
            said={said(section, draft, framework)}
            ground={section === 'name' ? null : groundOf(section)}
            problems={problems}
          >
            {sections[section](fields)}
          </Part>
        ))}
      </div>
      <h3>What the first rows become</h3>
      {stops.length === 0 ? (
        <>
          <p aria-live="polite">{sampleSentence(rows)}</p>
          <Reasons rows={rows} />
        </>
      ) : (
        <p className="soft">As far as it is chosen:</p>
      )}
      <Result rows={rows} framework={framework} open={stops.length > 0} />
      {notice && (
        <p className="mapping-stops" role="alert">
          {notice}
        </p>
      )}
      <Actions
        onUse={() => withMapping(onUse)}
        onDownload={() =>
          withMapping((mapping) =>
            download(`${mapping.id}.mapping.json`, stringifyMapping(mapping), 'application/json'),
          )
        }
        onLoad={(text) => {
          const refusal = load(text)
          setNotice(refusal ? `${refusal.title}. ${refusal.reason} ${refusal.advice}` : '')
        }}
        onCancel={() => onLeave(state)}
      />
    </div>
  )
}

function Reasons({ rows }: { rows: Parameters<typeof rejections>[0] }) {
  const reasons = rejections(rows)
  if (reasons.length === 0) return null
  return (
    <ul className="mapping-problems">
      {reasons.slice(0, 5).map(({ reason, rows: count }) => (
        <li key={reason} className="mapping-warns">
          {count === 1 ? '1 row' : `${count} rows`}: {reason}
        </li>
      ))}
    </ul>
  )
}
