import type { KnownPupils } from '../aggregate/stream/recognise'

/** Files of made-up people say so in the name of a column, which travels with the file. */
export const isSynthetic = ({ source }: KnownPupils) =>
  source.header.some((name) => /^synthetic[ _]/i.test(name.trim()))
