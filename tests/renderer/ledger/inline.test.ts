import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffProse } from '../../../electron/difference/diff-prose'
import { inlineOf, type InlinePiece } from '../../../renderer/ledger/inline'

/** `[went|came]`, `^moved^` for what came up, `_moved_` for what went down; the tint of substance as `!`. */
function draw(pieces: readonly InlinePiece[]): string {
  return pieces.map((piece) => `${drawn(piece)}${piece.space}`).join('')
}
function drawn({ kind, weight, removed, added, within, cameUp }: InlinePiece): string {
  const sign = weight === 'substance' ? '!' : ''
  if (kind === 'kept') return added
  if (kind === 'moved') return cameUp ? `^${draw(within)}^` : `_${draw(within)}_`
  return `[${sign}${removed}|${added}]`
}

test.each([
  [
    'It may begin by 1 May.',
    'It must not begin by 1 September.',
    'It [!may|must not] begin by [!1 May|1 September].',
  ],
  ['talks in earnest begin', 'talks begin', 'talks [in earnest|] begin'],
  ['talks begin', 'talks in earnest begin', 'talks [|in earnest] begin'],
  ['A “permanent” cease-fire', 'a "permanent" ceasefire', 'a "permanent" ceasefire'],
  [
    'talks between the Taliban and other Afghans, so that a deal, they said, can begin in Doha next week',
    'a deal, they said, can begin in Doha next week, so that talks between the Taliban and other Afghans',
    '[, so that|] a deal, they said, can begin in Doha next week[|, so that] _talks between the Taliban and other Afghans_',
  ],
  [
    'We want peace talks among all Afghans in the country. The troops must leave by May this year.',
    'The troops must leave by September this year. We want peace talks among all Afghans in the country.',
    '^The troops must leave by [!May|September] this year.^ We want peace talks among all Afghans in the country.',
  ],
])('%s → %s', (left, right, expected) => {
  expect(draw(inlineOf(diffProse(left, right))).trim()).toBe(expected)
})

describe('whatever differs', () => {
  const word = fc.constantFrom(
    'talks',
    'peace',
    'may',
    'must',
    'begin',
    'by',
    '1',
    'May',
    'troops',
    'leave.',
    'Kabul,',
  )
  const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))
  const letters = (all: string) => [...all.replace(/\s/g, '')].toSorted().join('')
  const standing = (pieces: readonly InlinePiece[]): string =>
    pieces.map(({ added, within }) => added + standing(within)).join('')

  test('every word of the later wording is drawn, and drawn once', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(letters(standing(inlineOf(diffProse(left, right))))).toBe(letters(right))
      }),
    )
  })
})
