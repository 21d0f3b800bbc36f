/** The file on the disk is not the one that was dropped any more. */
export class ChangedError extends Error {
  override name = 'ChangedError'
}

/**
 * Browsers refuse to read a file that was written to, moved or deleted since it was dropped. An engine may take that
 * for the end of the file, so every part is followed by this.
 * @throws ChangedError
 */
export async function mustBeUnchanged(file: Blob) {
  try {
    await file.slice(-1).arrayBuffer()
  } catch (problem) {
    throw new ChangedError('The file changed while it was read', { cause: problem })
  }
}
