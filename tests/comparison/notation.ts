/**
 * A word diff in one line: `[old|new]` is a change, `{“|"}` a difference that is kept as trivial, all else is the same
 * on both sides. White space behind both sides of a change is drawn once, behind the bracket.
 */
import type { WordDiff } from '../../electron/comparison/word-diff'

const choice = /[[{](?<left>[^|]*?)\|(?<right>.*?)[\]}]/gsu

export function leftOf(shape: string): string {
  return shape.replace(choice, '$<left>')
}

export function rightOf(shape: string): string {
  return shape.replace(choice, '$<right>')
}

export function draw({ runs }: WordDiff): string {
  const removed = new Map<number, string>()
  const added = new Map<number, string>()
  for (const run of runs) {
    if (run.kind === 'removed') removed.set(run.change, run.left)
    if (run.kind === 'added') added.set(run.change, run.right)
  }
  const drawn = new Set<number>()
  return runs
    .map((run) => {
      if (run.kind === 'kept') return run.left === run.right ? run.left : trivial(run.left, run.right)
      if (drawn.has(run.change)) return ''
      drawn.add(run.change)
      return bracket('[]', removed.get(run.change) ?? '', added.get(run.change) ?? '')
    })
    .join('')
}

/** Only what differs in a kept run is drawn as different. */
function trivial(left: string, right: string): string {
  const words = left.trimEnd()
  if (words === right.trimEnd())
    return words + bracket('{}', left.slice(words.length), right.slice(words.length))
  const pieces = /\p{L}+|\p{N}+|\s+|[^\p{L}\p{N}\s]/gu
  const lefts = left.match(pieces) ?? []
  const rights = right.match(pieces) ?? []
  if (lefts.length !== rights.length) return bracket('{}', left, right)
  return lefts
    .map((piece, index) => (piece === rights[index] ? piece : bracket('{}', piece, rights[index] ?? '')))
    .join('')
}

function bracket(pair: '[]' | '{}', left: string, right: string): string {
  const space = /\s*$/.exec(left)?.[0] ?? ''
  const isShared = space !== '' && space === /\s*$/.exec(right)?.[0]
  const [open, close] = [...pair]
  return isShared
    ? `${open}${left.trimEnd()}|${right.trimEnd()}${close}${space}`
    : `${open}${left}|${right}${close}`
}
