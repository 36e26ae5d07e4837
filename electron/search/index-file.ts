/**
 * Segments as one file and back, without a copy: a head that says what lies where, then the arrays as they are. The file
 * is a cache, so anything that is odd about it means that there is none.
 */
import type { Segment } from './segment'

/** Raised with every change of the layout or of how words are made; an older file is then built anew. */
export const indexFormat = 'standpoint/index 1'

const arrays = {
  termLetters: Uint16Array,
  termStarts: Uint32Array,
  shapes: Uint32Array,
  postingStarts: Uint32Array,
  postings: Uint32Array,
  placeStarts: Uint32Array,
  places: Uint8Array,
  lengths: Uint32Array,
  firstDays: Int32Array,
  lastDays: Int32Array,
  keyLetters: Uint16Array,
  keyStarts: Uint32Array,
  unitLetters: Uint16Array,
  unitStartsOfIds: Uint32Array,
  unitStarts: Uint32Array,
  prints: Uint32Array,
} as const
type ArrayName = keyof typeof arrays
const names = Object.keys(arrays) as ArrayName[]

export interface IndexParts {
  articles: readonly Segment[]
  statements: readonly Segment[]
}

interface Head {
  format: string
  /** For each segment of each part: how many marks, and the lengths of its arrays in elements, in order. */
  parts: Record<keyof IndexParts, { markCount: number; lengths: number[] }[]>
}

const checksumLength = 32
const align = 8

/** @returns the file without its checksum, which whoever writes it puts in the first 32 bytes. */
export function encodeIndex(parts: IndexParts): Uint8Array {
  const all = [...parts.articles, ...parts.statements].map(flat)
  const describe = (segments: readonly Segment[]) =>
    segments.map((segment) => ({
      markCount: segment.markCount,
      lengths: names.map((name) => flat(segment)[name].length),
    }))
  const head: Head = {
    format: indexFormat,
    parts: { articles: describe(parts.articles), statements: describe(parts.statements) },
  }
  const headBytes = new TextEncoder().encode(JSON.stringify(head))
  const begin = aligned(checksumLength + 4 + headBytes.length)
  const size = all.reduce(
    (sum, segment) => names.reduce((inner, name) => inner + aligned(segment[name].byteLength), sum),
    begin,
  )
  const file = new Uint8Array(size)
  new DataView(file.buffer).setUint32(checksumLength, headBytes.length, true)
  file.set(headBytes, checksumLength + 4)
  let at = begin
  for (const segment of all) {
    for (const name of names) {
      const array = segment[name]
      file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
      at += aligned(array.byteLength)
    }
  }
  return file
}

/** @param checksum of everything behind the first 32 bytes; undefined when the file is none of this format, or damaged */
export function decodeIndex(file: Uint8Array, checksum: Uint8Array): IndexParts | undefined {
  try {
    if (checksum.some((byte, at) => file[at] !== byte)) return undefined
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    const headLength = view.getUint32(checksumLength, true)
    const headBytes = file.subarray(checksumLength + 4, checksumLength + 4 + headLength)
    const head = JSON.parse(new TextDecoder().decode(headBytes)) as Head
    if (head.format !== indexFormat) return undefined
    let at = file.byteOffset + aligned(checksumLength + 4 + headLength)
    const read = (described: Head['parts']['articles']): Segment[] =>
      described.map(({ markCount, lengths }) => {
        const segment = Object.fromEntries(
          names.map((name, index) => {
            const array = new arrays[name](file.buffer as ArrayBuffer, at, lengths[index])
            at += aligned(array.byteLength)
            return [name, array]
          }),
        )
        return deep(markCount, segment as unknown as Flat)
      })
    return { articles: read(head.parts.articles), statements: read(head.parts.statements) }
  } catch {
    // The checksum holds, but it is no file of ours, or of another layout.
    return undefined
  }
}

/** What is behind the checksum. */
export function checkedBytes(file: Uint8Array): Uint8Array {
  return file.subarray(checksumLength)
}

type Flat = { [N in ArrayName]: InstanceType<(typeof arrays)[N]> }

function flat(segment: Segment): Flat {
  const { terms, keys, units, shapes, postingStarts, postings, placeStarts, places } = segment
  const { lengths, firstDays, lastDays, unitStarts, prints } = segment
  return {
    termLetters: terms.letters,
    termStarts: terms.starts,
    shapes,
    postingStarts,
    postings,
    placeStarts,
    places,
    lengths,
    firstDays,
    lastDays,
    keyLetters: keys.letters,
    keyStarts: keys.starts,
    unitLetters: units.letters,
    unitStartsOfIds: units.starts,
    unitStarts,
    prints,
  } as Flat
}

function deep(markCount: number, segment: Flat): Segment {
  const { termLetters, termStarts, keyLetters, keyStarts, unitLetters, unitStartsOfIds, ...rest } = segment
  return {
    ...rest,
    markCount,
    terms: { letters: termLetters, starts: termStarts },
    keys: { letters: keyLetters, starts: keyStarts },
    units: { letters: unitLetters, starts: unitStartsOfIds },
  }
}

function aligned(length: number): number {
  return Math.ceil(length / align) * align
}
