/**
 * All bytes of a file.
 * @param onBytes hears how many were read, as they come
 */
export async function readBytes(
  content: Blob,
  onBytes: (read: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
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
