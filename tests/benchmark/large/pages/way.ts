import * as z from 'zod/mini'
import type { Cell } from '../aggregate.mjs'

export const cells = z.array(
  z.object({
    provision: z.string(),
    phase: z.string(),
    period: z.string(),
    of: z.number(),
    count: z.number(),
  }),
)

export interface Files {
  readonly marks: File
  readonly list: File
}

/** Gets ready before the files are there; what is returned adds them up. */
export type Way = (workers: number) => Promise<(files: Files) => Promise<Cell[]>>

/** The pupil list, which every way but the engine's reads alike. */
export async function readList(list: File): Promise<Map<string, { provision: string; phase: string }>> {
  const [, ...lines] = (await list.text()).trimEnd().split('\n')
  return new Map(
    lines.map((line) => {
      const [pupil = '', , phase = '', provision = ''] = line.split(',')
      return [pupil, { phase, provision }]
    }),
  )
}
