import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextLength, placeQuote, placeQuoteNear, quoteOf, type Quote } from '../../electron/anchors/anchor'
import { bracketed, bracketedAll, draw } from '../support/bracketed'

/** The place of a quote drawn into the text, with how it was found; or the reason why it was not. */
function placed(text: string, quote: Quote): string {
  const placing = placeQuote(text, quote)
  return placing.found ? `${draw(text, placing.passage)} (${placing.how})` : placing.why
}

describe('quoteOf', () => {
  test('a quote takes its words, what stands around them, and where they began', () => {
    const { text, span } = bracketed('Kabul [rejects] the offer')
    expect(quoteOf(text, span)).toEqual({
      exact: 'rejects',
      prefix: 'Kabul ',
      suffix: ' the offer',
      start: 6,
    })
  })

  test('a quote takes 32 characters on each side and no more', () => {
    const { text, span } = bracketed(`${'a'.repeat(40)}[words]${'b'.repeat(40)}`)
    expect(quoteOf(text, span)).toEqual({
      exact: 'words',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      start: 40,
    })
  })

  test.each([
    ['the first words', '[Kabul] rejects', { prefix: '', suffix: ' rejects' }],
    ['the last words', 'Kabul [rejects]', { prefix: 'Kabul ', suffix: '' }],
    ['the whole text', '[Kabul rejects]', { prefix: '', suffix: '' }],
  ])('the quote of %s has no context where there is no text', (_which, shape, context) => {
    const { text, span } = bracketed(shape)
    expect(quoteOf(text, span)).toMatchObject(context)
    expect(placed(text, quoteOf(text, span))).toBe(`${shape} (exact)`)
  })
})

describe('placeQuote', () => {
  test.each([
    [
      'of two equal words the recorded one is found',
      'never and [never] (exact)',
      { exact: 'never', start: 10 },
    ],
    ['a word goes before the same letters within another', 'then [he] left them (shifted)', { exact: 'he' }],
    [
      'letters within a word are found where they stand once',
      'un[accept]able (shifted)',
      { exact: 'accept' },
    ],
    ['the only words there are need no context', 'it will [never] end (shifted)', { exact: 'never' }],
    [
      'words that moved are found by what stands before them',
      'a short peace, a lasting [peace] (shifted)',
      { exact: 'peace', prefix: 'lasting ', start: 3 },
    ],
    [
      'words that moved are found by what stands behind them',
      'a [peace] deal for peace talks (shifted)',
      { exact: 'peace', suffix: ' deal', start: 70 },
    ],
    [
      'a recorded place with other words around it gives way to the one whose context agrees',
      'no peace, [peace] talks (shifted)',
      { exact: 'peace', suffix: ' talks', start: 3 },
    ],
    [
      'words that stand once are found although the words around them were edited',
      'the new [treaty] holds (shifted)',
      { exact: 'treaty', prefix: 'the old ', suffix: ' held', start: 8 },
    ],
    ['words from right to left are found', 'او [گفت] که نمی‌پذیرد (exact)', { exact: 'گفت', start: 3 }],
    [
      'words with an accent, a curly quote and an emoji are found',
      'élan: [“déjà” 👍🏽 vu] fin (shifted)',
      { exact: '“déjà” 👍🏽 vu', prefix: ': ' },
    ],
  ])('%s', (_name, expected, quote) => {
    const text = expected.replace(/ \(\w+\)$/, '').replace(/[[\]]/g, '')
    expect(placed(text, quote)).toBe(expected)
  })

  test.each([
    ['without context', 'never, never', { exact: 'never' }],
    [
      'with the same context',
      'he said never. he said never.',
      { exact: 'never', prefix: 'said ', suffix: '.' },
    ],
    ['with a context that agrees nowhere', 'old peace, new peace', { exact: 'peace', prefix: 'lasting ' }],
    ['with empty context', 'never, never', { exact: 'never', prefix: '', suffix: '' }],
    ['that overlap', 'nanana', { exact: 'nana' }],
    ['and a recorded place that holds neither', 'never, never', { exact: 'never', start: 3 }],
  ])('words that stand twice %s are ambiguous', (_how, text, quote) => {
    expect(placed(text, quote)).toBe('ambiguous')
  })

  test.each([
    ['a letter', 'they accept the deal', 'they except the deal'],
    ['a name', 'Masoom Stanekzai said', 'Abbas Stanekzai said'],
    ['a number', '10,993 casualties', '10,998 casualties'],
    ['a negation', 'they will negotiate', 'they will not negotiate'],
    ['a negation within the word', 'acceptable', 'unacceptable'],
    ['a digit before', '10,993 casualties', '110,993 casualties'],
    ['a digit behind', 'up to 10', 'up to 10,993'],
    ['a name that goes on', 'Stan', 'Stanekzai'],
    ['a capital', 'the taliban', 'the Taliban'],
    ['a curly quote', '"any issue"', '“any issue”'],
    ['an accent', 'resume', 'résumé'],
    ['the way an accent is written', 'caf\u00e9', 'cafe\u0301'],
    ['white space', 'cease fire', 'cease\u00a0fire'],
    ['a zero-width non-joiner', 'می‌خواهد', 'میخواهد'],
    ['the last letter, at the end of the text', 'the Taliban', 'said the Taliba'],
  ])('a look-alike that differs in %s is missing', (_what, exact, lookAlike) => {
    const around = { prefix: 'They say: ', suffix: '.', start: 10 }
    expect(placed(`They say: ${lookAlike}.`, { exact, ...around })).toBe('missing')
    expect(placed(`They say: ${exact}.`, { exact, ...around })).toContain('(exact)')
  })

  test('nothing is found in an empty text', () => {
    expect(placed('', { exact: 'peace', prefix: '', suffix: '', start: 0 })).toBe('missing')
  })
})

const letters = [...'abcdefgh', 'é', '’', '“', '”', 'ش', 'م', '۱', '👍', ' ', ' ', '\n']
const textOf = (units: string[]) =>
  fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 120 })
const spanIn = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
const textAndSpan = textOf(letters).chain((text) =>
  fc.record({ text: fc.constant(text), span: spanIn(text) }),
)

describe('any quote', () => {
  test('finds its span again in the text that it was taken from', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const { start, end } = span
        expect(placeQuote(text, quoteOf(text, span))).toEqual({
          found: true,
          how: 'exact',
          passage: { start, end, exact: text.slice(start, end) },
        })
      }),
    )
  })

  test('finds its span again after other text was added before', () => {
    const added = fc.string({ unit: fc.constantFrom(...'XYZ0123-_\t'), maxLength: 80 })
    fc.assert(
      fc.property(textAndSpan, added, ({ text, span }, before) => {
        const quote = quoteOf(text, span)
        // Words that stand twice with the same 32 characters around them cannot be told apart once they move.
        fc.pre(count(text, quote.prefix + quote.exact + quote.suffix) === 1)
        const placing = placeQuote(before + text, quote)
        expect(placing.found && placing.passage).toEqual({
          start: before.length + span.start,
          end: before.length + span.end,
          exact: quote.exact,
        })
      }),
    )
  })

  test('cuts out its own words with its own context, or says that it is ambiguous, in a text full of repetition', () => {
    const repetitive = textOf(['a', 'b', ' ']).chain((text) =>
      fc.record({ text: fc.constant(text), span: spanIn(text) }),
    )
    fc.assert(
      fc.property(repetitive, textOf(['a', 'b', ' ']), ({ text, span }, before) => {
        const quote = quoteOf(text, span)
        const { prefix = '', suffix = '' } = quote
        const moved = before + text
        const placing = placeQuote(moved, quote)
        if (!placing.found) {
          expect(placing.why).toBe('ambiguous')
          return
        }
        const { start, end, exact } = placing.passage
        expect(moved.slice(start, end)).toBe(exact)
        expect(exact).toBe(quote.exact)
        expect(moved.slice(0, start).endsWith(prefix) && moved.slice(end).startsWith(suffix)).toBe(true)
      }),
    )
  })

  test('is missing once a single letter of its words was changed', () => {
    const change = textAndSpan.chain(({ text, span }) =>
      fc.record({
        text: fc.constant(text),
        span: fc.constant(span),
        at: fc.integer({ min: span.start, max: span.end - 1 }),
      }),
    )
    fc.assert(
      fc.property(change, ({ text, span, at }) => {
        const quote = quoteOf(text, span)
        const altered = `${text.slice(0, at)}#${text.slice(at + 1)}`
        fc.pre(!altered.includes(quote.exact))
        expect(placeQuote(altered, quote)).toEqual({ found: false, why: 'missing' })
      }),
    )
  })

  test('keeps a context no longer than its limit', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const { prefix = '', suffix = '' } = quoteOf(text, span)
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(contextLength)
      }),
    )
  })
})

describe('placeQuoteNear', () => {
  const near = (shape: string, quote: Quote): string => {
    const { text, span } = bracketed(shape)
    const placing = placeQuoteNear(text, quote, [span])
    return placing.found ? draw(text, placing.passage) : placing.why
  }

  test.each([
    ['the nearest before', 'he said no. He said [yes]', 'he said no. He [said] yes'],
    ['the nearest behind', 'he said no. [“Yes,”] he said', 'he said no. “Yes,” he [said]'],
    ['the earlier of two that are equally near', 'said [“yes”] said', '[said] “yes” said'],
    ['one outside of the words', 'he said that [he said yes]', 'he [said] that he said yes'],
    ['one within the words, if there is no other', '[said and said]', '[said] and said'],
    ['a whole word', 'a said b unsaid [yes] resaid', 'a [said] b unsaid yes resaid'],
  ])('of several places that fit, it takes %s', (_which, shape, expected) => {
    expect(near(shape, { exact: 'said' })).toBe(expected)
  })

  test('the cue between two pieces is near to both', () => {
    const { text, spans } = bracketedAll('He said no. [“Yes,”] he said, [“yes”]. He said no.')
    const placing = placeQuoteNear(text, { exact: 'said' }, spans)
    expect(placing.found && draw(text, placing.passage)).toBe(
      'He said no. “Yes,” he [said], “yes”. He said no.',
    )
  })

  test('a context that agrees in one place goes before nearness', () => {
    expect(near('Brook said no. He said [yes]', { exact: 'said', prefix: 'Brook ' })).toBe(
      'Brook [said] no. He said yes',
    )
  })

  test('among places with the same context the nearest is taken, and none without it', () => {
    expect(near('he said, he said, she said [yes]', { exact: 'said', prefix: 'he ' })).toBe(
      'he said, he said, she [said] yes',
    )
    expect(near('he said, he said, I said [yes]', { exact: 'said', prefix: 'he ' })).toBe(
      'he said, he [said], I said yes',
    )
  })

  test('words that are not there stay missing however near their look-alike', () => {
    expect(near('he says [yes]', { exact: 'said' })).toBe('missing')
  })

  test('words that stand twice, neither with their context, stay ambiguous', () => {
    expect(near('he said, I said [yes]', { exact: 'said', prefix: 'Brook ' })).toBe('ambiguous')
  })
})

function count(text: string, words: string): number {
  let found = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found += 1
  return found
}
