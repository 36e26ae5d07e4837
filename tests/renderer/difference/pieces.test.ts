import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffProse } from '../../../electron/difference/diff-prose'
import { piecesOf, type Piece, type Show } from '../../../renderer/difference/pieces'
import { leftOf, rightOf } from '../../difference/notation'

interface Choices {
  showsTrivial?: boolean
  substanceOnly?: boolean
}

function pieces(left: string, right: string, show: Show, choices: Choices = {}): Piece[] {
  const diff = diffProse(left, right)
  const runs = diff.rows.flatMap((row) => row.runs)
  return piecesOf(runs, show, { diff, showsTrivial: false, substanceOnly: false, ...choices })
}

/** `-gone-`, `+come+`, `*of substance*`, brackets for a replacement, its number behind it; `{1↓ words}` is a move. */
function draw(all: readonly Piece[]): string {
  return all.map(drawOne).join('')
}
function drawOne(piece: Piece): string {
  switch (piece.kind) {
    case 'kept':
      return piece.text
    case 'fold':
      return `(${piece.words})`
    case 'trivial':
      return `<${piece.before}|${piece.after}>`
    case 'change': {
      const words = [piece.before && `-${piece.before}-`, piece.after && `+${piece.after}+`]
      const drawn = words.filter((word) => word !== '').join(' ')
      const weighed = piece.isOfSubstance ? `*${drawn}*` : drawn
      if (piece.isQuiet) return drawn
      return (piece.isReplaced ? `[${weighed}]` : weighed) + piece.number
    }
    case 'move':
      return `{${piece.toward === 'up' ? '↑' : '↓'} ${draw(piece.pieces)}}${piece.isQuiet ? '' : piece.number}`
    case 'left-behind':
      return `{${piece.toward === 'up' ? '↑' : '↓'}}${piece.number}`
  }
}
const drawn = (shape: string, show: Show, choices?: Choices): string =>
  draw(pieces(leftOf(shape), rightOf(shape), show, choices))

describe('a replacement', () => {
  const shape = 'the fee is [$1.5bn|$1.6bn] now'
  test('stands inline with both halves in one bracket and one number', () => {
    expect(drawn(shape, 'both')).toBe('the fee is [*-$1.5bn- +$1.6bn+*]1 now')
  })

  test('stands on each side with its own half and the same number', () => {
    expect(drawn(shape, 'left')).toBe('the fee is [*-$1.5bn-*]1 now')
    expect(drawn(shape, 'right')).toBe('the fee is [*+$1.6bn+*]1 now')
  })
})

test('what one side alone has is drawn there and inline, and not on the other side', () => {
  const shape = 'the talks [quietly |]begin in the old town and will go on [|openly ]there'
  expect(drawn(shape, 'left')).toBe('the talks -quietly-1 begin in the old town and will go on there')
  expect(drawn(shape, 'right')).toBe('the talks begin in the old town and will go on +openly+2 there')
  expect(drawn(shape, 'both')).toBe(
    'the talks -quietly-1 begin in the old town and will go on +openly+2 there',
  )
})

describe('white space inline', () => {
  test('is that of the side that goes on', () => {
    expect(draw(pieces('kept without help', 'kept without help from us', 'both'))).toBe(
      'kept without help +from us+1',
    )
    expect(draw(pieces('kept without help from us', 'kept without help', 'both'))).toBe(
      'kept without help -from us-1',
    )
  })

  test('never stands before a sign that was added', () => {
    expect(drawn('the post{ |, }and the doctor', 'both')).toBe('the post, and the doctor')
    expect(drawn('the post{ |, }and the doctor', 'both', { showsTrivial: true })).toContain(
      'the post<|,> and',
    )
  })
})

describe('what is trivial', () => {
  const shape = 'the talks {–|-} said to last'
  test('is not drawn: each side keeps its own signs', () => {
    expect(drawn(shape, 'left')).toBe('the talks – said to last')
    expect(drawn(shape, 'right')).toBe('the talks - said to last')
    expect(drawn(shape, 'both')).toBe('the talks - said to last')
  })

  test('is drawn without a number when it is asked for', () => {
    expect(drawn(shape, 'both', { showsTrivial: true })).toBe('the talks <–|-> said to last')
    expect(drawn(shape, 'left', { showsTrivial: true })).toBe('the talks <–|> said to last')
  })
})

describe('a move', () => {
  const left =
    'The islanders have no doctor in winter. The ferry stops on Monday. The council seeks a new captain.'
  const right =
    'The ferry stops on Monday. The council seeks a new captain. The islanders have no young doctor in winter.'

  test('is drawn once inline, where it arrived, with the change within; where it left stands the way there', () => {
    expect(draw(pieces(left, right, 'both'))).toBe(
      '{↓}1 The ferry stops on Monday. The council seeks a new captain. {↑ The islanders have no +young+2 doctor in winter.}1',
    )
  })

  test('is drawn on each side with the words that this side has, and where its other end stands', () => {
    expect(draw(pieces(left, right, 'left'))).toMatch(
      /^\{↓ The islanders have no doctor in winter\.\}1 The ferry/,
    )
    expect(draw(pieces(left, right, 'right'))).toMatch(
      /\{↑ The islanders have no \+young\+2 doctor in winter\.\}1$/,
    )
  })

  test('points the other way when the words moved up', () => {
    expect(draw(pieces(right, left, 'both'))).toMatch(/^\{↓ The islanders .* captain\. \{↑\}1/)
  })
})

test('with substance only, changes of wording keep their words and lose their number', () => {
  const shape = 'the talks [may|must] begin in the town [quickly|swiftly]'
  expect(drawn(shape, 'both', { substanceOnly: true })).toBe(
    'the talks [*-may- +must+*]1 begin in the town -quickly- +swiftly+',
  )
})

test('each side, read without its marks, is its text, word by word', () => {
  const word = fc.constantFrom(
    'boat',
    'fare',
    'must',
    'not',
    '4',
    '6',
    'May',
    'council',
    'pier',
    '&',
    'and',
    ',',
    '.',
  )
  const text = fc.array(word, { maxLength: 40 }).map((all) => all.join(' '))
  const read = (all: readonly Piece[]): string =>
    all
      .map((piece) => {
        if (piece.kind === 'kept') return piece.text
        if (piece.kind === 'change' || piece.kind === 'trivial') return piece.before + piece.after
        return piece.kind === 'move' ? read(piece.pieces) : ''
      })
      .join('')
  const squeezed = (words: string): string => words.replace(/\s+/g, '')
  fc.assert(
    fc.property(text, text, fc.boolean(), (left, right, showsTrivial) => {
      expect(squeezed(read(pieces(left, right, 'left', { showsTrivial })))).toBe(squeezed(left))
      expect(squeezed(read(pieces(left, right, 'right', { showsTrivial })))).toBe(squeezed(right))
    }),
  )
})
