import * as z from 'zod/mini'

/** Where packages that are installed for this benchmark only are served, as they are. */
export const addressOf = (path: string) => new URL(`../others/${path}`, location.href).href

export const load = async (path: string): Promise<unknown> => import(/* @vite-ignore */ addressOf(path))

/** A row for each pupil and month, as `cellsOf` takes them. */
const months = z.array(z.tuple([z.string(), z.string(), z.number(), z.number()]))

export function byPupil(rows: unknown) {
  const pupils = new Map<string, [string, number, number][]>()
  for (const [pupil, month, possible, missed] of months.parse(rows)) {
    const found = pupils.get(pupil) ?? []
    pupils.set(pupil, found)
    found.push([month, possible, missed])
  }
  return pupils
}
