import type { Gap } from '../../assessment/gaps'

/** `Persistent absence, SEN support, primary`. */
export const titleOf = ({ of, names, phase }: Gap) =>
  [of.name, names.group, ...(phase === 'all' ? [] : [phase])].join(', ')
