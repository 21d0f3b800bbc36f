import * as z from 'zod/mini'

const anyVersion = z.object({ version: z.number() })

/**
 * Reads plain data that carries its version, whoever held it since.
 * @throws Error in words when it is damaged, or written by a later version of the app.
 */
export function readVersioned<T>(schema: z.ZodMiniType<T>, version: number, value: unknown): T {
  const found = anyVersion.safeParse(value)
  if (found.success && found.data.version > version)
    throw new Error('It was kept by a later version of this app. Reload the page to get that version.')
  const read = schema.safeParse(value)
  if (!read.success) throw new Error('It is damaged and cannot be read.')
  return read.data
}
