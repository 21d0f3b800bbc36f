/** `1st`, `2nd`, `3rd`, `11th`, `152nd`. */
export function ordinal(n: number): string {
  const teen = Math.floor((n % 100) / 10) === 1
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}
