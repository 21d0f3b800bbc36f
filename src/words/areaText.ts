import { type AreaHistory, isClosed } from '../framework/areas'
import type { Area } from '../framework/framework'
import { longDate, monthYear } from '../framework/period'

const list = new Intl.ListFormat('en-GB')

/** An area's name in a list, with its end where it has ended: `Cumbria (until March 2023)`. */
export const areaLabel = (area: Area, today: string) =>
  area.closed !== null && isClosed(area, today) ? `${area.name} (until ${monthYear(area.closed)})` : area.name

/** Where an area's lines begin and end because areas were or will be split or merged, in sentences. */
export function areaHistoryText({ name }: Area, { began, ended }: AreaHistory, today: string): string {
  const sentences = [
    ...(began
      ? [
          `${name} ${began.on > today ? 'will begin' : 'began'} on ${longDate(began.on)} ${began.part ? 'with part of' : 'in place of'} ${list.format(began.from)}. Its lines begin there and are not joined to those before.`,
        ]
      : []),
    ...(ended === undefined
      ? []
      : ended.on > today
        ? [
            `${list.format(ended.by)} will take the place of ${name} on ${longDate(ended.on)}. Its lines will end there.`,
          ]
        : [
            `${name} ended on ${longDate(ended.on)}, and ${list.format(ended.by)} took its place. Its lines end there and are not joined to theirs.`,
          ]),
  ]
  return sentences.join(' ')
}
