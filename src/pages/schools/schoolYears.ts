import { funnelSaid, meanSaid } from '../../charts/schools/schoolColumns'
import { schoolLookOf } from '../../charts/schools/schoolLayout'
import type { SchoolYear } from '../../charts/schools/schoolYearsLayout'
import { type Funnel, funnelOf } from '../../verdict/schools/funnel'
import type { Group } from '../../verdict/schools/group'
import { hasFunnel } from '../../verdict/schools/group'
import { meansOf } from '../../verdict/schools/means'
import { notDrawnText } from '../../words/labels'

/** One school through the years: those with a value, each in a sentence, and those without, each with its reason. */
export interface Years {
  readonly years: readonly SchoolYear[]
  readonly without: readonly { readonly period: string; readonly reason: string }[]
}

/** @param groups the same kind of school in every period */
export function yearsOf(
  groups: Iterable<Group>,
  school: string,
  options: Parameters<typeof funnelOf>[1],
): Years {
  const years: Years['years'][number][] = []
  const without: Years['without'][number][] = []
  const isSchool = (one: { readonly school: { readonly number: string } }) => one.school.number === school
  const inTime = [...groups].sort((a, b) => a.period.end.localeCompare(b.period.end))
  for (const group of inTime) {
    const { period, measure } = group
    const figure = group.figures.find(isSchool)?.figure
    if (!figure) continue
    const isFunnel = hasFunnel(measure)
    const funnel: Funnel | undefined = isFunnel ? funnelOf(group, options) : undefined
    const inFunnel = funnel?.schools.find(isSchool)
    const means = isFunnel ? undefined : meansOf(group, options)
    const among = means?.schools.find(isSchool)
    if (funnel && inFunnel)
      years.push({
        period,
        value: inFunnel.rate,
        range: inFunnel.outer,
        look: schoolLookOf(inFunnel.outside, measure),
        said: funnelSaid(inFunnel, funnel),
      })
    else if (means && among)
      years.push({
        period,
        value: among.value,
        range: among.inner,
        look: schoolLookOf(among.outside, measure),
        said: meanSaid(among, means),
      })
    else without.push({ period: period.label, reason: notDrawnText[figure.symbol ?? 'not available'] })
  }
  return { years, without }
}
