/** SHA-256 of what figures come to, hexadecimal: the same file gives the same, whatever the order of its rows. */
export async function fingerprint(of: readonly unknown[]): Promise<string> {
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(of))),
  )
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
