/** A writer of zip files that can be told to lie: names, sizes, flags and places as a test wants them. */
import { deflateRawSync } from 'node:zlib'
import { joined, latin } from './pdf'

export interface ZipPart {
  name: string
  content: Uint8Array | string
  /** Sets the flag only; the bytes stay as they are. */
  isEncrypted?: boolean
  isLink?: boolean
  /** Unpacked size that the headers claim. */
  claimedSize?: number
  method?: number
  /** Packed bytes as they are, not to be packed here. */
  packed?: Uint8Array
}

export function zipOf(parts: ZipPart[], { everyPlace }: { everyPlace?: number } = {}): Uint8Array {
  const locals: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    const content = typeof part.content === 'string' ? new TextEncoder().encode(part.content) : part.content
    const packed = part.packed ?? deflateRawSync(content)
    const size = part.claimedSize ?? content.length
    const name = new TextEncoder().encode(part.name)
    const common = [
      short(20),
      short((part.isEncrypted ? 1 : 0) | 0x800),
      short(part.method ?? 8),
      long(0),
      long(0),
      long(packed.length),
      long(size),
      short(name.length),
      short(0),
    ]
    const local = joined([latin('PK\x03\x04'), ...common, name, packed])
    const mode = part.isLink ? 0o120777 : 0o100644
    central.push(
      joined([
        latin('PK\x01\x02'),
        short(0x0314),
        ...common,
        short(0),
        short(0),
        short(0),
        long(mode * 65536),
        long(everyPlace ?? at),
        name,
      ]),
    )
    locals.push(local)
    at += local.length
  }
  const directory = joined(central)
  return joined([
    ...locals,
    directory,
    latin('PK\x05\x06'),
    short(0),
    short(0),
    short(parts.length),
    short(parts.length),
    long(directory.length),
    long(at),
    short(0),
  ])
}

/** A stored first part named `mimetype`, as OpenDocument and EPUB want it. */
export function typed(type: string, parts: ZipPart[]): Uint8Array {
  return zipOf([{ name: 'mimetype', content: type, packed: latin(type), method: 0 }, ...parts])
}

function short(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255)
}

function long(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)
}
