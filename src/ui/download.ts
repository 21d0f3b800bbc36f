/** Hands a text or a picture to the reader as a file. Nothing is sent anywhere. */
export function download(fileName: string, content: string | Blob, type: string) {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
