/**
 * A zip file in memory, of which single parts are unpacked when they are asked for. Nothing is written anywhere, no size
 * in a header is believed, and what is packed within a part stays packed.
 */
import { Inflate } from 'fflate'
import { done, failed, type Outcome, type Problem } from '../problem'
import { importLimits } from './imported'
import { listEntries, type ZipEntry } from './zip-entries'

export interface ZipFile {
  names: string[]
  /** Sentences on what in it was refused. */
  remarks: string[]
  has: (name: string) => boolean
  /** The part's bytes; a problem when it is missing, broken, encrypted or grows beyond the limits. */
  read: (name: string) => Outcome<Uint8Array>
}

export interface ZipLimits {
  unpackedBytes: number
  entries: number
  ratio: number
}

/** `called` is the file's name for people, as in `“report.docx”`. */
export function openZip(
  bytes: Uint8Array,
  called: string,
  limits: ZipLimits = importLimits,
): Outcome<ZipFile> {
  const listed = listEntries(bytes, called, limits.entries)
  if (!listed.ok) return listed
  const { entries, remarks } = listed.value
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  // Shared by all parts, so that many small ones cannot do what one large one may not.
  let left = limits.unpackedBytes
  const read = (name: string): Outcome<Uint8Array> => {
    const entry = byName.get(name)
    if (!entry) return failed('file-broken', `${called} lacks its part “${name}”.`, askAgain)
    if (entry.isEncrypted) return encrypted(called)
    const unpacked = unpack(bytes, entry, Math.min(left, allowed(entry, limits)), called)
    if (unpacked.ok) left -= unpacked.value.length
    return unpacked
  }
  return done({ names: [...byName.keys()], remarks, has: (name) => byName.has(name), read })
}

const askAgain = 'Open it in the program that made it, save it again, and import that file.'
const firstMegabyte = 1024 * 1024
/** Deflate makes a thousand letters of one at most, so the limit is overstepped by 4 MB at most. */
const step = 4 * 1024

function allowed(entry: ZipEntry, limits: ZipLimits): number {
  return firstMegabyte + limits.ratio * entry.packedBytes
}

export function encrypted(called: string): { ok: false; problem: Problem } {
  return failed(
    'file-encrypted',
    `${called} is encrypted.`,
    'Open it with its password, save a copy without one, and import the copy.',
  )
}

function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number, called: string): Outcome<Uint8Array> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedBytes)
  if (entry.method === 0) return packed.length > limit ? tooLarge(entry, called) : done(packed)
  if (entry.method !== 8) {
    return failed(
      'file-broken',
      `${called} packs its part “${entry.name}” in a way that is not known.`,
      askAgain,
    )
  }
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
      if (length > limit) return tooLarge(entry, called)
    }
  } catch {
    // What fflate throws tells nothing that a reader could use.
    return failed('file-broken', `${called} is damaged in its part “${entry.name}”.`, askAgain)
  }
  return done(joined(chunks, length))
}

function tooLarge(entry: ZipEntry, called: string): Outcome<never> {
  return failed(
    'unpacked-too-large',
    `${called} would become far larger when it is unpacked than a text can be (its part “${entry.name}”), so it was not read further.`,
    'If you trust where it comes from, save its text alone in a new file and import that.',
  )
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
