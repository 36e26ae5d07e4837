/**
 * Whether a PDF holds parts that unpack without measure. pdf.js has no limit of its own, so all that is packed is
 * unpacked once beforehand and only counted. Pictures are left out: reading text does not unpack them.
 */
import { Unzlib } from 'fflate'
import { importLimits } from '../../imported'

const step = 16 * 1024
const firstMegabyte = 1024 * 1024
/** Packed twice is rare, and more often is never meant well. */
const mostFilters = 3

export function growsTooLarge(bytes: Uint8Array, limits = importLimits): boolean {
  let total = 0
  for (const { start, dictionary } of streamsIn(bytes)) {
    const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g)?.length ?? 0
    if (filters > mostFilters) return true
    if (filters === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    const { length, isTooLarge } = unpackedLength(bytes.subarray(start), limits, filters)
    total += length
    if (isTooLarge || total > limits.unpackedBytes) return true
  }
  return false
}

function* streamsIn(bytes: Uint8Array): Generator<{ start: number; dictionary: string }> {
  const decoder = new TextDecoder('latin1')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let from = 0
  for (;;) {
    const at = buffer.indexOf('stream', from, 'latin1')
    if (at < 0) return
    from = at + 6
    const next = bytes[from]
    if (buffer.toString('latin1', at - 3, at) === 'end' || (next !== 10 && next !== 13)) continue
    const dictionary = decoder.decode(bytes.subarray(Math.max(0, at - 1000), at))
    yield {
      start: from + (next === 13 && bytes[from + 1] === 10 ? 2 : 1),
      dictionary: dictionary.slice(dictionary.lastIndexOf(' obj')),
    }
  }
}

class Unbounded extends Error {}

/** Each layer of packing is counted; what comes out of one goes into the next, a little at a time. */
function unpackedLength(packed: Uint8Array, limits: typeof importLimits, filters: number) {
  let most = 0
  let taken = 0
  const layerTo = (next: ((chunk: Uint8Array) => void) | undefined) => {
    let count = 0
    const layer = new Unzlib((chunk) => {
      count += chunk.length
      most = Math.max(most, count)
      if (most > limits.unpackedBytes || most > firstMegabyte + limits.ratio * taken) throw new Unbounded()
      next?.(chunk)
    })
    return (chunk: Uint8Array): void => {
      for (let at = 0; at < chunk.length; at += step) layer.push(chunk.subarray(at, at + step))
    }
  }
  let push: ((chunk: Uint8Array) => void) | undefined
  for (let layer = 0; layer < filters; layer++) push = layerTo(push)
  try {
    while (taken < packed.length) {
      const before = most
      taken += step
      push?.(packed.subarray(taken - step, taken))
      // Behind the end of the stream it gives no more.
      if (most === before && taken > 4 * step) break
    }
  } catch (error) {
    // Anything else is encrypted, damaged, or another filter: nothing that unpacks.
    return { length: most, isTooLarge: error instanceof Unbounded }
  }
  return { length: most, isTooLarge: false }
}
