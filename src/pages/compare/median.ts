import { quartiles } from '../../statistics/rank'

/** So many of the ten neighbours stand for all. */
const least = 6

/** The middle of the neighbours' values of one period, where there are enough of them. */
export const neighboursMedian = (values: readonly number[]) =>
  values.length < least ? undefined : { value: quartiles(values).middle, areas: values.length }
