/** What the directory of a zip file lists, with all that is unsound in it refused. */
import { done, failed, type Outcome } from '../problem'
import { decodeBytes } from './windows-1252'

export interface ZipEntry {
  name: string
  /** Where its packed bytes begin in the file, and how many there are. */
  start: number
  packedBytes: number
  /** 0: as it is; 8: deflate. */
  method: number
  isEncrypted: boolean
}

export function listEntries(
  bytes: Uint8Array,
  called: string,
  limit: number,
): Outcome<{ entries: ZipEntry[]; remarks: string[] }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return broken(called)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  const refused: string[] = []
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    if (entries.length + refused.length >= limit) return tooMany(called, limit)
    const { entry, next, isRefused } = entryAt(view, bytes, at)
    if (!entry) return broken(called)
    if (isRefused) refused.push(entry.name)
    else entries.push(entry)
    at = next
  }
  if (count > 0 && entries.length + refused.length === 0) return broken(called)
  if (overlap(entries)) return overlapping(called)
  return done({ entries, remarks: refused.length > 0 ? [refusal(refused)] : [] })
}

function refusal(names: string[]): string {
  return `It holds ${names.length === 1 ? 'a name that leads' : `${names.length} names that lead`} out of it or to another place, such as “${(names[0] ?? '').slice(0, 80)}”; these were not read.`
}

function endOfDirectory(view: DataView): number | undefined {
  // The comment behind it may be 64 KB long.
  const last = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= last; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

function entryAt(view: DataView, bytes: Uint8Array, at: number) {
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  const flags = view.getUint16(at + 8, true)
  const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0)
  const wide = wideSizes(view, at, at + 46 + nameLength, extraLength)
  const start = dataStart(view, wide.local)
  if (start === undefined || start + wide.packed > view.byteLength)
    return { entry: undefined, next, isRefused: false }
  const mode = view.getUint32(at + 38, true) >>> 16
  const entry: ZipEntry = {
    name,
    start,
    packedBytes: wide.packed,
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
  }
  return { entry, next, isRefused: leadsOut(name) || (mode & 0o170000) === 0o120000 }
}

/** Sizes beyond 4 GB stand in an extra field; some writers put all there. */
function wideSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  const packed = view.getUint32(at + 20, true)
  const unpacked = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  const end = Math.min(extraAt + extraLength, view.byteLength)
  for (let field = extraAt; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let value = field + 4
    const take = (short: number): number => {
      if (short !== 0xffffffff || value + 8 > end) return short
      value += 8
      return Number(view.getBigUint64(value - 8, true))
    }
    take(unpacked)
    return { packed: take(packed), local: take(local) }
  }
  return { packed, local }
}

function dataStart(view: DataView, local: number): number | undefined {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== 0x04034b50) return undefined
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
}

function nameIn(bytes: Uint8Array, isUnicode: boolean): string {
  return decodeBytes(bytes, isUnicode ? 'utf-8' : 'windows-1252')
}

function leadsOut(name: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0')
}

/** Parts that share bytes are how a small file is made to unpack without end. */
function overlap(entries: ZipEntry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.start - b.start)
  return inOrder.some((entry, index) => {
    const next = inOrder[index + 1]
    return next !== undefined && entry.packedBytes > 0 && entry.start + entry.packedBytes > next.start
  })
}

function broken(called: string): Outcome<never> {
  return failed(
    'file-broken',
    `${called} is incomplete or damaged.`,
    'Fetch it again, or open it in the program that made it and save it anew.',
  )
}

function tooMany(called: string, limit: number): Outcome<never> {
  return failed(
    'too-many-entries',
    `${called} holds more than ${limit} parts, which no text does.`,
    'Unpack it with another program and import the texts themselves.',
  )
}

function overlapping(called: string): Outcome<never> {
  return failed(
    'unpacked-too-large',
    `${called} holds parts that lie over one another, as files do that are made to fill a disk; it was not read.`,
    'Do not open it unless you trust where it comes from.',
  )
}
