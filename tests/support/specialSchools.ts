/** Events and pupils of the special schools of Stockport in 2016/17, as published (exclusions by school). */
export const specialSchools = [
  [14, 103],
  [0, 48],
  [0, 63],
  [0, 91],
  [13, 217],
  [0, 100],
  [9, 30],
  [62, 41],
] as const
