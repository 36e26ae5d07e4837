import { describe, expect, test } from 'vitest'
import { quoteOf } from '../../electron/anchors/anchor'
import { placeNote } from '../../electron/notes/note-place'
import { bracketed, draw } from '../support/bracketed'
import { articleWith, placedIn } from '../support/examples'

const { text, statement } = placedIn('Ghani said that [Kabul rejects the offer]. Washington waits.')
const article = articleWith(text)

function passageNote(shape: string) {
  const { text, span } = bracketed(shape)
  return { kind: 'passage', articleId: 'd.a', quote: quoteOf(text, span) } as const
}

describe('a note on a passage', () => {
  const target = passageNote('Ghani said that [Kabul rejects] the offer. Washington waits.')

  test('leads to its words', () => {
    expect(placeNote(target, article, [])).toEqual({
      state: 'here',
      passage: { start: 16, end: 29, exact: 'Kabul rejects' },
    })
  })

  test('finds its words after a paragraph was added above', () => {
    const moved = `A paragraph from another day.\n\n${text}`
    const place = placeNote(target, articleWith(moved), [])
    expect(place.state === 'here' && place.passage && draw(moved, place.passage)).toBe(
      'A paragraph from another day.\n\nGhani said that [Kabul rejects] the offer. Washington waits.',
    )
  })

  test.each([
    ['a letter', 'Ghani said that Kabul rejected the offer.'],
    ['a name', 'Ghani said that Herat rejects the offer.'],
    ['a negation', 'Ghani said that Kabul never rejects the offer.'],
    ['everything', 'Another text.'],
  ])('is lost, and keeps its words, when %s is another', (_what, now) => {
    expect(placeNote(target, articleWith(now), [])).toEqual({ state: 'lost', words: 'Kabul rejects' })
  })

  test('is lost rather than put at one of two places that fit alike', () => {
    const repeated = articleWith('Kabul rejects. Kabul rejects.')
    expect(placeNote(target, repeated, [])).toEqual({ state: 'lost', words: 'Kabul rejects' })
  })

  test('keeps its words when the whole article is gone', () => {
    expect(placeNote(target, undefined, [])).toEqual({ state: 'lost', words: 'Kabul rejects' })
  })
})

describe('a note on a statement', () => {
  const target = { kind: 'statement', articleId: 'd.a', statementId: statement.id } as const

  test('leads to the words of the statement', () => {
    const { start, end, exact } = statement
    expect(placeNote(target, article, [statement])).toEqual({ state: 'here', passage: { start, end, exact } })
  })

  test('is lost when the statement is gone, even if another stands there', () => {
    const another = { ...statement, id: 'd.a.s02' }
    expect(placeNote(target, article, [another])).toEqual({ state: 'lost', words: null })
  })
})

test.each([
  ['an article', { kind: 'article', articleId: 'd.a' }],
  ['a cell', { kind: 'cell', articleId: 'd.a', topicId: 'peace', partyId: 'kabul' }],
] as const)('a note on %s leads to the article, and is lost only with it', (_what, target) => {
  expect(placeNote(target, article, [])).toEqual({ state: 'here', passage: null })
  expect(placeNote(target, undefined, [])).toEqual({ state: 'lost', words: null })
})
