const known = ['england', 'region', 'neighbours', 'middle']

/** The class of a comparator: colour and dash together, so that it is told apart without colour. */
export const lookOf = (id: string, index: number) =>
  known.includes(id) ? `look-${id}` : `look-other-${index % 2}`
