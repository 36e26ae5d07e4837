/** The engines that are measured beside ours, each giving the same: stretches that are kept, removed or added. */
import diffSequences from '@jest/diff-sequences'
import { diffWords } from 'diff'
import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch'
import { diff as fastMyers } from 'fast-myers-diff'
import htmlDiff from 'node-htmldiff'
import { diffProse, type Run } from '../../../electron/difference/diff-prose'

export interface Stretch {
  kind: 'kept' | 'removed' | 'added'
  left: string
  right: string
}

export interface Engine {
  name: string
  /** What is timed. */
  run: (left: string, right: string) => unknown
  /** What is judged. */
  stretches: (left: string, right: string) => Stretch[]
  /** Where more is known than drawn: with the words that are kept within a change. */
  aligned?: (left: string, right: string) => Stretch[]
}

const stretch = (kind: Stretch['kind'], text: string): Stretch => ({
  kind,
  left: kind === 'added' ? '' : text,
  right: kind === 'removed' ? '' : text,
})

export const ours: Engine = {
  name: 'ours',
  run: diffProse,
  stretches: (left, right) =>
    diffProse(left, right)
      .rows.flatMap(({ runs }) => runs)
      .map(ofRun),
  aligned: (left, right) => {
    const { rows, changes } = diffProse(left, right)
    return rows
      .flatMap(({ runs }) => runs)
      .flatMap((run) => {
        const within = changes[run.change - 1]?.runs ?? []
        if (run.kind === 'kept' || run.kind === 'trivial' || within.length === 0) return [run]
        return run.kind === 'removed' ? within : []
      })
      .map(ofRun)
  },
}

function ofRun({ kind, left, right }: Run): Stretch {
  if (kind === 'kept' || kind === 'trivial') return { kind: 'kept', left, right }
  return { kind: left === '' ? 'added' : 'removed', left, right }
}

export const jsdiff: Engine = {
  name: 'jsdiff diffWords',
  run: (left, right) => diffWords(left, right),
  stretches: (left, right) =>
    diffWords(left, right).map(({ value, added, removed }) =>
      stretch(added ? 'added' : removed ? 'removed' : 'kept', value),
    ),
}

const dmp = new DiffMatchPatch()
dmp.Diff_Timeout = 0
const matchPatch = (left: string, right: string): [number, string][] => {
  const diffs = dmp.diff_main(left, right)
  dmp.diff_cleanupSemantic(diffs)
  return diffs
}

export const semantic: Engine = {
  name: 'diff-match-patch, semantic',
  run: matchPatch,
  stretches: (left, right) =>
    matchPatch(left, right).map(([kind, text]) =>
      stretch(kind === 0 ? 'kept' : kind < 0 ? 'removed' : 'added', text),
    ),
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const plain = (html: string): string => html.replace(/&lt;/g, '<').replace(/&amp;/g, '&')

export const html: Engine = {
  name: 'node-htmldiff',
  run: (left, right) => htmlDiff(left, right),
  stretches: (left, right) =>
    [...htmlDiff(escaped(left), escaped(right)).matchAll(/<(ins|del)[^>]*>(.*?)<\/\1>|[^<]+/gs)].map((part) =>
      stretch(
        part[1] === 'ins' ? 'added' : part[1] === 'del' ? 'removed' : 'kept',
        plain(part[2] ?? part[0]),
      ),
    ),
}

const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*|\s+|[^\s]/gu) ?? []

/** Tokens as numbers, the same number for the same token. */
export function interned(
  left: string,
  right: string,
): { tokens: [string[], string[]]; ids: [number[], number[]] } {
  const known = new Map<string, number>()
  const idOf = (token: string): number => {
    const id = known.get(token) ?? known.size
    known.set(token, id)
    return id
  }
  const tokens: [string[], string[]] = [tokensOf(left), tokensOf(right)]
  return { tokens, ids: [tokens[0].map(idOf), tokens[1].map(idOf)] }
}

/** `common(ids, ids, kept)` tells the stretches that both have. */
function ofTokens(
  name: string,
  common: (
    left: number[],
    right: number[],
    kept: (length: number, atLeft: number, atRight: number) => void,
  ) => void,
): Engine {
  return {
    name,
    run: (left, right) => {
      const { ids } = interned(left, right)
      let total = 0
      common(...ids, (length) => (total += length))
      return total
    },
    stretches: (left, right) => {
      const { tokens, ids } = interned(left, right)
      const found: Stretch[] = []
      let [atLeft, atRight] = [0, 0]
      const change = (toLeft: number, toRight: number): void => {
        if (toLeft > atLeft) found.push(stretch('removed', tokens[0].slice(atLeft, toLeft).join('')))
        if (toRight > atRight) found.push(stretch('added', tokens[1].slice(atRight, toRight).join('')))
        ;[atLeft, atRight] = [toLeft, toRight]
      }
      common(...ids, (length, l, r) => {
        change(l, r)
        found.push(stretch('kept', tokens[0].slice(l, l + length).join('')))
        ;[atLeft, atRight] = [l + length, r + length]
      })
      change(tokens[0].length, tokens[1].length)
      return found
    },
  }
}

export const sequences = ofTokens('@jest/diff-sequences', (left, right, kept) => {
  diffSequences(left.length, right.length, (l, r) => left[l] === right[r], kept)
})

export const myers = ofTokens('fast-myers-diff', (left, right, kept) => {
  let [atLeft, atRight] = [0, 0]
  for (const [sl, el, sr, er] of fastMyers(left, right)) {
    if (sl > atLeft) kept(sl - atLeft, atLeft, atRight)
    ;[atLeft, atRight] = [el, er]
    void sr
  }
  if (left.length > atLeft) kept(left.length - atLeft, atLeft, atRight)
})

export const engines: readonly Engine[] = [ours, jsdiff, semantic, html, sequences, myers]
