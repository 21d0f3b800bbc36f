/** A column name as it is compared first. */
export const plain = (name: string) => name.trim().toLowerCase()

/** A column name as it is compared where nothing else fits: `Time period`, `time_period` and `TIME-PERIOD` alike. */
export const loose = (name: string) => name.replace(/[\s_\-\u2010-\u2015\ufeff]+/g, '').toLowerCase()

const longest = 60
const short = (name: string) => (name.length > longest ? `${name.slice(0, longest)}…` : name)

/** Names as a sentence lists them. */
export const quoted = (names: readonly string[]) => names.map((name) => `“${short(name)}”`).join(', ')
