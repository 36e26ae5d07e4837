/** A thread that makes, reads and writes what search looks through, so that the program stays awake meanwhile. */
import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { SegmentBuilder } from '../search/build-segment'
import { checkedBytes, decodeIndex, encodeIndex, type IndexParts } from '../search/index-file'
import type { SearchedUnit, Segment } from '../search/segment'
import { errorCode, writeWhole } from '../storage/whole-file'

export type SearchAsk =
  | { kind: 'add'; job: number; units: SearchedUnit[] }
  | { kind: 'finish'; job: number }
  | { kind: 'read' }
  | { kind: 'write'; parts: IndexParts }

export type SearchAnswerOf<A extends SearchAsk> = A['kind'] extends 'finish'
  ? Segment | null
  : A['kind'] extends 'read'
    ? IndexParts | null
    : null

const { file } = workerData as { file: string }
const builders = new Map<number, SegmentBuilder>()

parentPort?.on('message', ({ number, question }: { number: number; question: SearchAsk }) => {
  void answerTo(question).then((answer) => parentPort?.postMessage({ number, answer }, buffersOf(answer)))
})

async function answerTo(question: SearchAsk): Promise<Segment | IndexParts | null> {
  switch (question.kind) {
    case 'add': {
      const builder = builders.get(question.job) ?? new SegmentBuilder()
      builders.set(question.job, builder)
      for (const unit of question.units) builder.add(unit)
      return null
    }
    case 'finish': {
      const builder = builders.get(question.job)
      builders.delete(question.job)
      return builder?.finish() ?? null
    }
    case 'read':
      return readIndex()
    case 'write':
      await writeIndex(question.parts)
      return null
  }
}

async function readIndex(): Promise<IndexParts | null> {
  try {
    const read = await readFile(file)
    // A small file may lie somewhere in a larger buffer of others, which is not ours to hand over.
    const bytes = read.byteLength === read.buffer.byteLength ? read : new Uint8Array(read)
    return decodeIndex(bytes, checksumOf(bytes)) ?? null
  } catch {
    // None yet, or none that can be read: it is made anew.
    return null
  }
}

async function writeIndex(parts: IndexParts): Promise<void> {
  const bytes = encodeIndex(parts)
  bytes.set(checksumOf(bytes))
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeWhole(file, bytes)
  } catch (error) {
    // A full disk is told where something is lost by it; here nothing is.
    process.stderr.write(`The search index was not kept (${errorCode(error) ?? String(error)}).\n`)
  }
}

function checksumOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(checkedBytes(bytes)).digest()
}

/** Handed over rather than copied: what was made or read here is needed there alone. */
function buffersOf(answer: Segment | IndexParts | null): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(answer)
  return [...buffers]
}
