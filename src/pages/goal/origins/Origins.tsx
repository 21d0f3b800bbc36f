import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type OriginInput, originGroups } from '../../../assessment/origins/origins'
import { useSource } from '../../../context/app'
import { medianFilesQuery } from '../../../observations/queries'
import { download } from '../../../ui/download'
import { originsCsv } from './csv'
import { OriginTable } from './OriginTable'
import './origins.css'

/** Every figure on the page with the file, row and column it comes from; worked out when it is opened. */
export function Origins(input: Omit<OriginInput, 'middles'>) {
  const { goal, area } = input
  const [open, setOpen] = useState(false)
  const source = useSource()
  const enabled = source.ready && open
  const middle = useQuery({ ...medianFilesQuery(source, goal), enabled })
  const neighbours = useQuery({ ...medianFilesQuery(source, goal, area), enabled })
  const groups = open
    ? originGroups({ ...input, middles: { middle: middle.data, neighbours: neighbours.data } })
    : []
  const problem = middle.error ?? neighbours.error
  return (
    <details className="twin" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Where every number comes from</summary>
      {problem && (
        <p className="notice" role="alert">
          The files behind the medians could not be read: {problem.message}
        </p>
      )}
      <OriginTable groups={groups} />
      <button
        type="button"
        className="button no-print"
        onClick={() => download(`origins-${goal.id}.csv`, originsCsv(goal.id, groups), 'text/csv')}
      >
        Download origins as CSV
      </button>
    </details>
  )
}
