// A folder of articles with brat annotations → readings with gold attributions on token indices.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../electron/extraction/attribution/attribution'
import { readText, type Reading } from '../../../electron/extraction/attribution/reading'

/** A gold attribution on tokens: ascending indices; the source in one piece. */
export interface Gold {
  head: number
  source: number[]
  cue: number[]
  content: number[]
}

export interface Example {
  id: string
  reading: Reading
  gold: Gold[]
}

export function readCorpus(textFolder: string, goldFolder: string): Example[] {
  return readdirSync(textFolder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -4)
      const reading = readText(readFileSync(join(textFolder, name), 'utf8'))
      const gold = parseEvents(readFileSync(join(goldFolder, `${id}.ann`), 'utf8'), reading.text)
      return { id, reading, gold: gold.flatMap((event) => toTokens(reading, event) ?? []) }
    })
}

interface Event {
  source: Span[]
  cue: Span[]
  content: Span[]
}

/** brat counts code points. */
function unitOf(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (i) => i
  const units: number[] = []
  let unit = 0
  for (const letter of text) {
    units.push(unit)
    unit += letter.length
  }
  return (i) => units[i] ?? text.length
}

function parseEvents(annotations: string, text: string): Event[] {
  const unit = unitOf(text)
  const spans = new Map<string, Span[]>()
  const events: Event[] = []
  for (const line of annotations.split('\n')) {
    const mark = /^(T\d+)\t\S+ ([\d; ]+)\t/.exec(line)
    if (mark) {
      const pieces = mark[2]!.split(';').map((piece) => piece.trim().split(' ').map(Number))
      spans.set(
        mark[1]!,
        pieces.map(([start = 0, end = 0]) => ({ start: unit(start), end: unit(end) })),
      )
    }
    const body = /^E\d+\t(Attribution\S*) (.*)$/.exec(line.trim())
    if (!body) continue
    const event: Event = { source: [], cue: [], content: [] }
    for (const role of body[2]!.split(/\s+/)) {
      const [name = '', id = ''] = role.split(':')
      const key = name.replace(/\d+$/, '').toLowerCase()
      if (key === 'source' || key === 'cue' || key === 'content') event[key].push(...(spans.get(id) ?? []))
    }
    if (event.content.length > 0 && event.cue.length > 0) events.push(event)
  }
  return events
}

export function toTokens(reading: Reading, event: Event): Gold | undefined {
  const cue = tokensIn(reading, event.cue)
  const source = longestRun(tokensIn(reading, event.source).filter((i) => !cue.includes(i)))
  const content = tokensIn(reading, event.content).filter((i) => !cue.includes(i) && !source.includes(i))
  if (cue.length === 0 || content.length === 0) return undefined
  return { head: headOf(reading, cue), source, cue, content }
}

export function tokensIn(reading: Reading, spans: readonly Span[]): number[] {
  const found: number[] = []
  for (const span of spans) {
    let low = 0
    let high = reading.tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (reading.tokens[middle]!.end > span.start) high = middle
      else low = middle + 1
    }
    for (let i = low; i < reading.tokens.length && reading.tokens[i]!.start < span.end; i++) found.push(i)
  }
  return [...new Set(found)].sort((a, b) => a - b)
}

function longestRun(indices: number[]): number[] {
  let best: number[] = []
  let run: number[] = []
  for (const i of indices) {
    run = run.length > 0 && run.at(-1) === i - 1 ? [...run, i] : [i]
    if (run.length > best.length) best = run
  }
  return best
}

/** The word of a cue that names the kind of report: its last verb, else noun or adjective, else any. */
function headOf(reading: Reading, cue: readonly number[]): number {
  for (const wanted of [/^VERB$/, /^(NOUN|ADJ|PROPN)$/, /^(ADP|SCONJ|ADV)$/, /^(AUX|PUNCT|SYM)$/]) {
    const found = cue.findLast(
      (i) => wanted.test(reading.tokens[i]!.pos) && !/^[,"]$/.test(reading.tokens[i]!.word),
    )
    if (found !== undefined) return found
  }
  return cue[0]!
}
