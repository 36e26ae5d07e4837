import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { windowOf } from '../../../renderer/ui/window'

const long = 'one two three four five six seven eight nine ten '.repeat(8).trim()

test('a short text stays whole', () => {
  expect(windowOf('a lasting reduction in violence', 2, 19)).toEqual({
    before: 'a ',
    within: 'lasting reduction',
    after: ' in violence',
  })
})

test('of a long text, as much is shown as makes the stretch readable, cut between words', () => {
  const at = long.indexOf('five', 180)
  const { before, within, after } = windowOf(long, at, at + 4)
  expect(within).toBe('five')
  expect(before).toMatch(/^… \w+ .* four $/)
  expect(after).toMatch(/^ six .* \w+ …$/)
  for (const word of `${before}${after}`.split(' ')) expect(`… ${long}`.split(' ')).toContain(word || 'one')
})

test('nothing is left out at an end that is near', () => {
  expect(windowOf(long, 4, 7).before).toBe('one ')
  expect(windowOf(long, long.length - 3, long.length).after).toBe('')
})

describe('any stretch of any text', () => {
  test('is shown letter for letter, between letters that stand beside it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.nat(400), fc.nat(60), (text, start, length) => {
        const from = Math.min(start, text.length)
        const to = Math.min(text.length, from + length)
        const { before, within, after } = windowOf(text, from, to)
        expect(within).toBe(text.slice(from, to))
        expect(text.slice(0, from).endsWith(before.replace(/^… /, ''))).toBe(true)
        expect(text.slice(to).startsWith(after.replace(/ …$/, ''))).toBe(true)
      }),
    )
  })
})
