import { describe, expect, test } from 'vitest'
import { diffProse, type Change } from '../../electron/difference/diff-prose'
import { fixture, leftOf, rightOf } from './notation'

const changesOf = (shape: string, names?: string[]): Change[] =>
  diffProse(leftOf(shape), rightOf(shape), names ? { names } : {}).changes

const flagged = (shape: string, names?: string[]): string =>
  changesOf(shape, names)
    .map(({ flags, weight }) => (flags.length > 0 ? flags.join(' ') : weight))
    .join('; ')

test.each(fixture('substance.txt').map((line) => line.split(/: (.*)/s)))(
  'a change of %s: %s',
  (flag, shape) => {
    const changes = changesOf(shape ?? '')
    expect(changes.filter(({ weight }) => weight === 'substance').flatMap(({ flags }) => flags)).toContain(
      flag,
    )
  },
)

test.each(fixture('trivial.txt'))('nothing of substance or wording: %s', (shape) => {
  const { changes, isSameStatement, likeness } = diffProse(leftOf(shape), rightOf(shape))
  expect([changes, isSameStatement]).toEqual([[], true])
  expect(likeness).toBeGreaterThan(0.5)
})

describe('of wording alone', () => {
  test.each([
    'The [old |]quay is closed to trawlers.',
    'The growers [closed|blocked] the canal.',
    'The mayor spoke [to workers|with workers] at the gate.',
    '[Growers|Farmers] closed the canal.',
    'President [Ashraf |]Ghani left the hall.',
    'He had [a great deal|plenty] of time.',
  ])('%s', (shape) => {
    expect(flagged(shape)).toBe('wording')
  })
})

describe('names that are given', () => {
  test('are found without capitals', () => {
    expect(flagged('They spoke with [the insurgents|the clergy] again.', ['the insurgents'])).toBe('name')
    expect(flagged('They spoke with [the insurgents|the clergy] again.')).toBe('wording')
  })

  test('are found in a script without capitals', () => {
    expect(flagged('گفتگو با [طالبان|روحانیون] ادامه دارد', ['طالبان'])).toBe('name')
  })

  test('do not touch a change beside them', () => {
    expect(flagged('The Harbour Union [signed|left] today.', ['Harbour Union'])).toBe('wording')
  })
})

test('a country is told from its neighbour of nearly the same name', () => {
  expect(flagged('Talks in [South |]Sudan go on.')).toBe('name')
})

test('a modal, a month and a verb that are written alike are told apart', () => {
  expect(flagged('They [may|will] meet.')).toBe('modal')
  expect(flagged('They meet in [May|June] again.')).toBe('date')
})

test('a negation that both sides have is none, even where the words around it changed', () => {
  expect(flagged('They [will not sign|will not accept] the offer.')).toBe('wording')
})

test('each change is weighed by itself, and counted by its weight', () => {
  const shape = 'The [old |]harbour board {“|"}rejects{”|"} [12|15] per cent, and [may|must] appeal.'
  const { changes, tally } = diffProse(leftOf(shape), rightOf(shape))
  expect(changes.map(({ weight, flags }) => [weight, ...flags])).toEqual([
    ['wording'],
    ['substance', 'number'],
    ['substance', 'modal'],
  ])
  expect(tally).toEqual({ substance: 2, wording: 1, trivial: 2, added: 0, removed: 1, replaced: 2, moved: 0 })
})
