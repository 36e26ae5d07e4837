import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffProse, type ProseDiff, type Run } from '../../electron/difference/diff-prose'
import { anyText, pairs } from './texts'

const runsOf = (diff: ProseDiff): Run[] => diff.rows.flatMap(({ runs }) => runs)
const runs = { numRuns: 1000 }

describe('any two texts', () => {
  test('come back letter for letter, each without what only the other has', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const all = runsOf(diffProse(left, right))
        expect(all.map((run) => run.left).join('')).toBe(left)
        expect(all.map((run) => run.right).join('')).toBe(right)
        const onlyLeft = all.filter(({ kind }) => kind === 'removed' || kind === 'moved-from')
        const onlyRight = all.filter(({ kind }) => kind === 'added' || kind === 'moved-to')
        expect(onlyLeft.every((run) => run.left !== '' && run.right === '')).toBe(true)
        expect(onlyRight.every((run) => run.left === '' && run.right !== '')).toBe(true)
      }),
      runs,
    )
  })

  test('give the mirrored answer when they are swapped, but for the numbers', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        expect(unnumbered(diffProse(right, left), 'right', 'left')).toEqual(
          unnumbered(diffProse(left, right), 'left', 'right'),
        )
      }),
      runs,
    )
  })

  test('give the same answer twice', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        expect(diffProse(left, right)).toEqual(diffProse(left, right))
      }),
    )
  })

  test('are never cut within a word or a number', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const all = runsOf(diffProse(left, right))
        expect(cutsWithinWords(all.map((run) => run.left))).toEqual([])
        expect(cutsWithinWords(all.map((run) => run.right))).toEqual([])
      }),
      runs,
    )
  })

  test('differ in nothing but white space where they are kept', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        for (const { kind, left: one, right: other } of runsOf(diffProse(left, right)))
          if (kind === 'kept') expect(one.replace(/\s+/g, '')).toBe(other.replace(/\s+/g, ''))
      }),
      runs,
    )
  })

  test('have changes numbered without a gap, each drawn where it says that it is', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const { rows, changes, trivial } = diffProse(left, right)
        expect(changes.map(({ number }) => number)).toEqual(changes.map((_change, at) => at + 1))
        expect(trivial.map(({ number }) => number)).toEqual(trivial.map((_change, at) => at + 1))
        for (const change of changes) {
          const drawn = rows.flatMap((row, at) =>
            row.runs
              .filter((run) => run.change === change.number && run.kind !== 'trivial')
              .map((run) => ({ run, at })),
          )
          const before = drawn.filter(({ run }) => run.left !== '')
          const after = drawn.filter(({ run }) => run.right !== '')
          expect(new Set(before.map(({ at }) => at))).toEqual(
            new Set(before.length > 0 ? [change.leftRow] : []),
          )
          expect(new Set(after.map(({ at }) => at))).toEqual(
            new Set(after.length > 0 ? [change.rightRow] : []),
          )
          const kind = before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'replaced'
          expect(['moved', kind]).toContain(change.kind)
          expect(left.slice(change.left.start, change.left.end)).toBe(change.before)
          expect(right.slice(change.right.start, change.right.end)).toBe(change.after)
        }
      }),
      runs,
    )
  })

  test('have a change that tells of its inside hold the words of both its places', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const { changes } = diffProse(left, right)
        for (const { kind, runs, before, after } of changes) {
          if (kind !== 'moved' && runs.length === 0) continue
          expect(
            runs
              .map((run) => run.left)
              .join('')
              .trim(),
          ).toBe(before)
          expect(
            runs
              .map((run) => run.right)
              .join('')
              .trim(),
          ).toBe(after)
        }
      }),
      runs,
    )
  })

  test('are counted as they are listed', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const { changes, trivial, tally, likeness } = diffProse(left, right)
        expect(tally.substance + tally.wording).toBe(changes.length)
        expect(tally.added + tally.removed + tally.replaced + tally.moved).toBe(changes.length)
        expect(tally.trivial).toBe(trivial.length)
        expect(changes.filter(({ flags }) => flags.length > 0).length).toBe(tally.substance)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('name what they share by its places, when they are different statements', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        for (const { text, left: one } of diffProse(left, right).shared?.phrases ?? [])
          expect(left.slice(one.start, one.end)).toBe(text)
      }),
    )
  })
})

test('a text beside itself is kept whole, without a difference of any kind', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { rows, changes, trivial, isSameStatement, likeness } = diffProse(text, text)
      expect(
        rows.flatMap((row) => row.runs).every((run) => run.kind === 'kept' && run.left === run.right),
      ).toBe(true)
      expect([changes, trivial, isSameStatement, likeness]).toEqual([[], [], true, 1])
    }),
    runs,
  )
})

/** Rows and changes as sets, with the sides under one name, whichever text was called left. */
function unnumbered(diff: ProseDiff, one: 'left' | 'right', other: 'left' | 'right'): unknown {
  const kinds = {
    removed: 'of one',
    added: 'of other',
    'moved-from': 'of one',
    'moved-to': 'of other',
  } as Record<string, string>
  const kindOf = (kind: string): string => (one === 'left' ? kind : (swap[kind] ?? kind))
  const runOf = (run: Run): string =>
    JSON.stringify([kinds[kindOf(run.kind)] ?? run.kind, run[one], run[other], run.move > 0, run.change > 0])
  return {
    rows: diff.rows.map((row) => [kindOf(row.kind), row[one], row[other], row.runs.map(runOf).sort()]),
    changes: diff.changes
      .map((change) =>
        JSON.stringify([
          kindOf(change.kind),
          change.weight,
          change.flags,
          change[one],
          change[other],
          change.insideMove > 0,
        ]),
      )
      .sort(),
    trivial: diff.trivial.map((change) => JSON.stringify([change[one], change[other]])).sort(),
    tally: { ...diff.tally, added: 0, removed: 0, of: [diff.tally[one === 'left' ? 'removed' : 'added']] },
    rest: [diff.isSameStatement, diff.difference, diff.likeness.toFixed(9)],
  }
}

const swap: Record<string, string> = {
  removed: 'added',
  added: 'removed',
  'moved-from': 'moved-to',
  'moved-to': 'moved-from',
}

/** Where one piece ends and the next begins between two letters or digits of one word. */
function cutsWithinWords(pieces: string[]): string[] {
  return pieces.filter((piece, at) => {
    const next = pieces.slice(at + 1).find((other) => other !== '') ?? ''
    // Chinese puts no space between words.
    return (
      /[\p{L}\p{M}\p{Nd}\u200c]$/u.test(piece) &&
      /^(?!\p{Script=Han})[\p{L}\p{M}\p{Nd}\u200c]/u.test(next) &&
      !/\p{Script=Han}$/u.test(piece)
    )
  })
}
