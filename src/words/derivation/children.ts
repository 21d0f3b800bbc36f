import { inChildren, many, schoolDays, groupSizeText } from '../../verdict/children'
import type { Verdict } from '../../verdict/verdict'
import { type DerivationStep, type Input, plain } from './step'

/** The distance in children, or in what the measure counts. */
export function childrenSteps(verdict: Verdict): DerivationStep[] {
  const { outturn, now, measure } = verdict
  const settled =
    outturn?.state === 'met' || outturn?.state === 'missed'
      ? { point: outturn.point, target: outturn.target }
      : now?.target && { point: now.point, target: now.target }
  if (!settled) return []
  const { point, target } = settled
  const told = inChildren(verdict, point, target)
  const title = `${point.period.label} and goal, in ${many(measure.counted || 'child')}`
  const change =
    outturn?.state === 'met' || outturn?.state === 'missed' ? 'change the verdict' : 'bring it to the goal'
  const common = { title, formula: '', worked: '', source: '' }
  if (!told)
    return [
      {
        ...common,
        inputs: [],
        result:
          measure.counted === ''
            ? 'What this measure counts cannot be said in children.'
            : 'How many children the group has is not known for this period.',
        source: 'A distance is said in children only where their number is known.',
      },
    ]
  const [v, t] = [plain(point.value), plain(target.value)]
  const size = told.size?.point
  const of =
    measure.counted === 'school day'
      ? String(schoolDays)
      : measure.unit === 'count'
        ? undefined
        : plain(size?.value ?? point.denominator ?? 0)
  const inputs: Input[] = size
    ? [{ name: `Pupils, ${size.period.label}`, value: plain(size.value ?? 0), point: size }]
    : of && measure.counted !== 'school day'
      ? [{ name: 'Published denominator', value: of, point }]
      : []
  return [
    {
      title,
      inputs,
      formula:
        of === undefined
          ? '|v − T|'
          : `|v − T| ÷ 100 × ${measure.counted === 'school day' ? 'school days a year' : 'pupils'}`,
      worked: of === undefined ? `|${v} − ${t}|` : `|${v} − ${t}| ÷ 100 × ${of}`,
      result: `${told.apart}${groupSizeText(told.size)}${told.turn ? `; ${told.turn.text} ${told.turn.more ? 'more' : 'fewer'} would ${change}` : ''}`,
      source:
        measure.counted === 'school day'
          ? 'A school year has 190 days, or 380 sessions.'
          : 'Figure and goal are compared at the goal’s decimals, so half of the last digit belongs to the goal.',
    },
  ]
}
