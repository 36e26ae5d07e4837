import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff, type Run, type WordDiff } from '../../electron/comparison/word-diff'
import { draw, leftOf, rightOf } from './notation'

test.each([
  // one, first, last, whole, none
  'the [old |]bridge',
  '[|Yesterday, ]she left',
  'she left{| }[|yesterday]',
  '[Kabul|Washington]',
  '[|Kabul rejects it]',
  '[Kabul rejects it|]',
  'Kabul rejects it',
  // numbers are one word, with all that belongs to them
  'paid [$1.5bn|$1.6bn] in cash',
  '[10,993|10,998] casualties',
  'in the [1980s|1990s] too',
  'by [5%|-5%] this year',
  'about [40%|60%] of it',
  'at [14:30|14:35] exactly',
  'بند [۲٫۵|۲٫۷] میلیون',
  // names, negations and single letters
  'the Taliban will [|not ]negotiate',
  '[Masoom|Abbas] Stanekzai said so',
  'a deal is [acceptable|unacceptable] now',
  'they [accept|except] it',
  'او [می‌پذیرد|نمی‌پذیرد] گفت',
  'a [résumé|resume] of talks',
  // several changes in one text
  'the [old |]bridge over [calm|wild] water',
  '[first|last] words and the [last|first]',
])('%s', (shape) => {
  expect(draw(wordDiff(leftOf(shape), rightOf(shape)))).toBe(shape)
})

describe('differences that change no word are trivial:', () => {
  test.each([
    ['curly quotes', 'he said {“|"}no{”|"}', 2],
    ['guillemets and quotes', '{«|“}no{»|”}', 2],
    ['an apostrophe', "Qatar{’|'}s capital", 1],
    ['a dash', 'peace {–|—} now', 1],
    ['capital letters', '{The|the} {TALIBAN|Taliban} agree', 2],
    ['white space', 'cease{  | }fire now', 0],
    ['a line break', 'one{\n\n| }two', 0],
  ])('%s', (_what, shape, trivialCount) => {
    const diff = wordDiff(leftOf(shape), rightOf(shape))
    expect(draw(diff)).toBe(shape)
    expect(diff).toMatchObject({
      changeCount: { added: 0, removed: 0, replaced: 0 },
      trivialCount,
      likeness: 1,
    })
  })

  test.each([
    ['a comma that came', 'No he said', 'No, he said'],
    ['a stop that went', 'They left.', 'They left'],
    ['a stop for an exclamation mark', 'They left.', 'They left!'],
    ['quotation marks that came', 'a high-ranking delegation', 'a “high-ranking” delegation'],
    ['an accent written in another way', 'the caf\u00e9', 'the cafe\u0301'],
  ])('%s', (_what, left, right) => {
    const diff = wordDiff(left, right)
    expect(diff.changeCount).toEqual({ added: 0, removed: 0, replaced: 0 })
    expect(diff.runs.every(({ kind }) => kind === 'kept')).toBe(true)
    expect(diff.trivialCount).toBeGreaterThan(0)
  })

  test('but a sign beside a changed word goes with it', () => {
    expect(draw(wordDiff('he said no', 'he said “never”'))).toBe('he said [no|“never”]')
  })
})

describe('little words between two replacements', () => {
  test('become part of one change, for they are kept by coincidence', () => {
    expect(draw(wordDiff('some old of the bridge', 'some new of the road'))).toBe(
      'some [old of the bridge|new of the road]',
    )
  })

  test.each([
    ['before the end of the text', 'some [old|new] of the'],
    ['before words that are kept', 'some [old|new] of the bridge'],
    ['before a sign that came', 'some [old|new] of{|,} the bridge'],
    ['when three stand in a row', 'some [old|new] of that the [bridge|road]'],
    ['when a word of weight stands among them', 'some [old|new] peace the [bridge|road]'],
  ])('are kept %s', (_where, shape) => {
    expect(changesIn(draw(wordDiff(leftOf(shape), rightOf(shape))))).toEqual(changesIn(shape))
  })
})

test('changes are counted by their kind and numbered from one in order of reading', () => {
  const diff = wordDiff(leftOf(counted), rightOf(counted))
  expect(draw(diff)).toBe(counted)
  expect(diff.changeCount).toEqual({ added: 1, removed: 1, replaced: 2 })
  expect(
    diff.runs.filter(({ kind }) => kind !== 'kept').map(({ kind, change }) => `${change} ${kind}`),
  ).toEqual(['1 removed', '2 removed', '2 added', '3 added', '4 removed', '4 added'])
})
const counted = 'the [old |]bridge over [calm|wild] water held [|very ]firm until [dawn|dusk]'

describe('likeness', () => {
  test.each([
    ['is 1 for the same words', 'Kabul rejects it', 'Kabul rejects it', 1],
    ['is 1 for the same words in other signs', '“Kabul rejects it”', 'KABUL rejects it.', 1],
    ['is 0 for no word in common', 'Kabul rejects it', 'peace talks resume', 0],
    ['is 0 for only little words in common', 'the war of Kabul', 'the peace of Doha', 0],
    ['is one half for half of the words', 'Kabul rejects', 'Kabul accepts', 0.5],
    ['is 1 for two empty texts', '', '', 1],
    ['is 0 for words beside nothing', 'Kabul', '', 0],
  ])('%s', (_name, left, right, expected) => {
    expect(wordDiff(left, right).likeness).toBe(expected)
  })
})

const words = [
  ...[
    'the',
    'The',
    'of',
    'a',
    'peace',
    'Peace',
    'talks',
    'never',
    'don’t',
    "don't",
    'cease-fire',
    'U.S.',
    'résumé',
  ],
  ...[
    '$1.5bn',
    '$1.6bn',
    '10,993',
    '40%',
    '40 %',
    '-5',
    '5',
    '1990s',
    '30th',
    '3.',
    'می‌خواهد',
    'گفت',
    '۲٫۵',
    '和平',
  ],
  ...['“', '”', '"', ',', '.', '—', '–', '-', '…', '👍🏽', '🇦🇫', '👩‍🚒', '<b>', '&'],
]
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', ' ', ' ', '\n\n')), { maxLength: 30 })
  .map((pieces) => pieces.map((piece) => piece.join('')).join(''))
/** Two texts with much in common, as two wordings of one thing have. */
const wordings = fc
  .tuple(text, text, text, text)
  .chain(([a, b, c, d]) =>
    fc.constantFrom<[string, string]>(
      [a + b + c, a + d + c],
      [a + b, b],
      [a + b + c, c + b + a],
      [b + a, b + c],
      [a, d],
    ),
  )
const anything = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
const pair = fc.oneof({ weight: 4, arbitrary: wordings }, { weight: 1, arbitrary: anything })

describe('any two texts', () => {
  test('come back letter for letter: the left one without what was added, the right one without what was removed', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        const { runs } = wordDiff(left, right)
        expect(runs.map((run) => run.left).join('')).toBe(left)
        expect(runs.map((run) => run.right).join('')).toBe(right)
        for (const run of runs) {
          if (run.kind === 'removed')
            expect(run).toMatchObject({ left: expect.stringMatching(/./s), right: '' })
          if (run.kind === 'added')
            expect(run).toMatchObject({ left: '', right: expect.stringMatching(/./s) })
        }
      }),
    )
  })

  test('give the mirrored answer when they are swapped', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        expect(wordDiff(right, left)).toEqual(mirrored(wordDiff(left, right)))
      }),
    )
  })

  test('give the same answer twice', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        expect(wordDiff(left, right)).toEqual(wordDiff(left, right))
      }),
    )
  })

  test('are never cut within a word or a number', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        const { runs } = wordDiff(left, right)
        expect(cutsWithinWords(runs.map((run) => run.left))).toEqual([])
        expect(cutsWithinWords(runs.map((run) => run.right))).toEqual([])
      }),
    )
  })

  test('differ in no letter and no digit where they are kept', () => {
    const letters = (words: string): string =>
      words
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .normalize('NFKC')
        .toLowerCase()
    fc.assert(
      fc.property(pair, ([left, right]) => {
        for (const run of wordDiff(left, right).runs)
          if (run.kind === 'kept') expect(letters(run.left)).toBe(letters(run.right))
      }),
    )
  })

  test('have their changes numbered without a gap, a removal before its addition', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        const { runs, changeCount } = wordDiff(left, right)
        const changed = runs.filter(({ kind }) => kind !== 'kept')
        const numbers = [...new Set(changed.map(({ change }) => change))]
        expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
        expect(numbers.length).toBe(changeCount.added + changeCount.removed + changeCount.replaced)
        for (const number of numbers) {
          const kinds = changed.filter(({ change }) => change === number).map(({ kind }) => kind)
          expect(['removed', 'added', 'removed added']).toContain(kinds.join(' '))
        }
      }),
    )
  })

  test('have a likeness between nothing and all', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        const { likeness } = wordDiff(left, right)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('a text beside itself is kept whole, without a difference of any kind', () => {
  fc.assert(
    fc.property(text, (words) => {
      const { runs, trivialCount, likeness } = wordDiff(words, words)
      expect(runs.every((run) => run.kind === 'kept' && run.left === run.right)).toBe(true)
      expect([trivialCount, likeness]).toEqual([0, 1])
    }),
  )
})

test('a single change in a very long text is found as one', () => {
  const before = Array.from({ length: 10_000 }, (_none, index) => `word${index}`).join(' ')
  const shape = `${before} [rejects|accepts] ${before}`
  expect(draw(wordDiff(leftOf(shape), rightOf(shape))) === shape).toBe(true)
})

function changesIn(shape: string): string[] {
  return shape.match(/\[.*?\]/gs) ?? []
}

function mirrored(diff: WordDiff): WordDiff {
  const swapped = diff.runs.map(({ kind, left, right, change }): Run => ({
    kind: kind === 'removed' ? 'added' : kind === 'added' ? 'removed' : 'kept',
    left: right,
    right: left,
    change,
  }))
  // Both ways round, what was removed is read before what was added.
  const order = { kept: 0, removed: 1, added: 2 }
  const runs = swapped
    .map((run, index) => ({ run, index }))
    .toSorted((a, b) =>
      a.run.change !== 0 && a.run.change === b.run.change
        ? order[a.run.kind] - order[b.run.kind]
        : a.index - b.index,
    )
    .map(({ run }) => run)
  const { added, removed, replaced } = diff.changeCount
  return { ...diff, runs, changeCount: { added: removed, removed: added, replaced } }
}

/** Where one piece ends and the next begins between two letters or digits. */
function cutsWithinWords(pieces: string[]): string[] {
  return pieces.filter((piece, index) => {
    const next = pieces.slice(index + 1).find((other) => other !== '') ?? ''
    return /[\p{L}\p{M}\p{Nd}\u200c]$/u.test(piece) && /^[\p{L}\p{M}\p{Nd}\u200c]/u.test(next)
  })
}
