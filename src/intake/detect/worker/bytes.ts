/**
 * All bytes of a file.
 * @param onBytes hears how many were read, as they come
 */
export async function readBytes(
  content: Blob,
  onBytes?: (read: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!onBytes) return new Uint8Array(await content.arrayBuffer())
  const bytes = new Uint8Array(content.size)
  let read = 0
  const reader = content.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, read)
    read += part.value.length
    onBytes(read)
  }
  return bytes
}
