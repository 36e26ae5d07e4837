/**
 * A difference in one line: `[old|new]` is a change, `{“|"}` is trivial, `<1-words>` moved away from here and `<1+words>`
 * arrived here, with a change inside in brackets at both places; all else is the same on both sides. `A =/= B` are
 * different statements. Fixtures are written in it, and white space beside a bracket says nothing.
 */
import { readFileSync } from 'node:fs'
import type { ProseDiff, Run } from '../../electron/difference/diff-prose'

const choice = /[[{](?<left>[^|[\]{}]*?)\|(?<right>[^[\]{}]*?)[\]}]/gsu
const apart = ' =/= '

export function leftOf(shape: string): string {
  if (shape.includes(apart)) return shape.split(apart)[0] ?? ''
  return shape
    .replace(/<\d+\+[^>]*>/g, '')
    .replace(/<\d+-([^>]*)>/g, '$1')
    .replace(choice, '$<left>')
}

export function rightOf(shape: string): string {
  if (shape.includes(apart)) return shape.split(apart)[1] ?? ''
  return shape
    .replace(/<\d+-[^>]*>/g, '')
    .replace(/<\d+\+([^>]*)>/g, '$1')
    .replace(choice, '$<right>')
}

export function draw(diff: ProseDiff, left: string, right: string): string {
  if (!diff.isSameStatement) return left + apart + right
  const moves = movesInOrder(diff)
  let drawn = ''
  let open = ''
  const runs = diff.rows.flatMap((row) => row.runs)
  runs.forEach((run, at) => {
    const end = endOf(run, moves)
    if (end !== open) drawn += (open === '' ? '' : '>') + (end === '' ? '' : `<${end}`)
    open = end
    drawn += drawRun(run, runs[at - 1], runs[at + 1])
  })
  return drawn + (open === '' ? '' : '>')
}

/** Moves bear their number among all changes; in a drawing they are counted by themselves. */
function movesInOrder(diff: ProseDiff): number[] {
  return diff.changes.filter(({ kind }) => kind === 'moved').map(({ number }) => number)
}

function endOf(run: Run, moves: readonly number[]): string {
  if (run.move === 0) return ''
  const isLeaving = run.kind === 'moved-from' || run.kind === 'removed'
  return `${moves.indexOf(run.move) + 1}${isLeaving ? '-' : '+'}`
}

function drawRun(run: Run, before: Run | undefined, next: Run | undefined): string {
  const { kind, left, right } = run
  if (kind === 'kept') return left.trim() === right.trim() ? left : `{${left}|${right}}`
  if (kind === 'trivial') return `{${left}|${right}}`
  if (kind === 'moved-from' || kind === 'moved-to') return left + right
  const isPair = run.change !== 0
  if (kind === 'removed')
    return isPair && next?.kind === 'added' && next.change === run.change ? `[${left}` : `[${left}|]`
  return isPair && before?.kind === 'removed' && before.change === run.change ? `|${right}]` : `[|${right}]`
}

/** White space beside and within brackets is taken as said: only words and signs are compared. */
export function squeezed(shape: string): string {
  return shape.replace(/\s+/g, '')
}

/** The lines of a fixture, without what is told about them. `\u00ad` is read as the sign it names. */
export function fixture(name: string): string[] {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) =>
      line.replace(/\\u([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16))),
    )
}
