import { expect, test } from 'vitest'
import { diffProse } from '../../../electron/difference/diff-prose'
import { sharedPieces } from '../../../renderer/difference/shared-pieces'

const left = 'Ferry tickets cost more; the old harbour wall crumbles, say island elders.'
const right =
  'Nobody repairs what storms broke, although island elders begged for it; the old harbour wall is one case of many.'
const drawn = (side: 'left' | 'right'): string =>
  sharedPieces(diffProse(left, right), side)
    .map(({ text, phrase }) => (phrase > 0 ? `[${phrase} ${text}]` : text))
    .join('')

test('a phrase of both has one number on both sides, in order of the left text', () => {
  expect(diffProse(left, right).isSameStatement).toBe(false)
  expect(drawn('left')).toBe(
    'Ferry tickets cost more; the [1 old harbour wall] crumbles, say [2 island elders].',
  )
  expect(drawn('right')).toContain(
    'although [2 island elders] begged for it; the [1 old harbour wall] is one case',
  )
})

test('each side comes back letter for letter', () => {
  for (const [side, text] of [
    ['left', left],
    ['right', right],
  ] as const)
    expect(
      sharedPieces(diffProse(left, right), side)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
})
