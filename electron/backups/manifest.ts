/** What a back-up names: the files of a library as they were at one moment, each by the checksum of its bytes. */
import * as v from 'valibot'
import type { RecordKind } from '../storage/record-kind'

export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** No way out of the library: names of folders and files, none of which begins with a dot. */
export const filePathSchema = v.pipe(v.string(), v.regex(/^[^./\\\0][^/\\\0]*(\/[^./\\\0][^/\\\0]*)*$/))

const fileSchema = v.strictObject({
  path: filePathSchema,
  sha256: sha256Schema,
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When the disk says that it was changed; what was not changed since is not read again. */
  changedMs: v.number(),
})
export type StoredFile = v.InferOutput<typeof fileSchema>

export const manifestSchema = v.strictObject({
  /** The moment in milliseconds, as text. */
  id: v.pipe(v.string(), v.regex(/^\d{1,16}$/)),
  files: v.array(fileSchema),
})
export type Manifest = v.InferOutput<typeof manifestSchema>

export const manifestKind: RecordKind<Manifest> = {
  format: 'standpoint/backup',
  version: 1,
  schema: manifestSchema,
}

export function momentOf({ id }: Pick<Manifest, 'id'>): number {
  return Number(id)
}

export function isSame(one: Manifest, other: Manifest): boolean {
  const names = new Set(one.files.map(({ path, sha256 }) => `${sha256} ${path}`))
  return (
    names.size === other.files.length && other.files.every((file) => names.has(`${file.sha256} ${file.path}`))
  )
}
