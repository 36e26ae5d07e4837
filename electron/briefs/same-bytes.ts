/** Packages of Office with nothing of the moment in them, so that the same brief is the same file. */
import type { Unzipped } from 'fflate'

/** When everything in the package says it was made; the earliest that a zip can tell. */
const always = '1980-01-01T00:00:00'

/** @param change puts right what the files themselves say of the moment. */
export async function withSameBytes(
  zipped: Uint8Array,
  change: Record<string, (xml: string) => string> = {},
): Promise<Uint8Array> {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
  const files: Unzipped = {}
  for (const [name, bytes] of Object.entries(unzipSync(zipped))) {
    const put = change[name]
    files[name] = put ? strToU8(put(strFromU8(bytes))) : bytes
  }
  return zipSync(files, { mtime: always, level: 6 })
}
