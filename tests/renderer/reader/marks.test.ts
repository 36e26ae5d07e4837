import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphsOf, type Marked } from '../../../renderer/reader/marks'
import { bracketedAll } from '../../support/bracketed'

/** Each run with the marks that cover it: `He |said| no` as `He ; said:a ; no`. */
const drawn = (text: string, marks: Marked[]): string[] =>
  paragraphsOf(text, marks).map(({ runs }) =>
    runs.map(({ text, ids }) => (ids.length > 0 ? `${text}:${ids.join(',')}` : text)).join('|'),
  )

/** A mark on each pair of brackets, called a, b, c in their order. */
function marked(shape: string): { text: string; marks: Marked[] } {
  const { text, spans } = bracketedAll(shape)
  return { text, marks: spans.map((span, index) => ({ id: 'abc'.charAt(index), spans: [span] })) }
}

describe('paragraphs', () => {
  test.each([
    ['one paragraph', 'One.', ['One.']],
    ['two paragraphs', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['lines that break within a paragraph', 'One\nand more.\n\nTwo.', ['One\nand more.', 'Two.']],
    ['many blank lines', '\n\nOne.\n\n\n\nTwo.\n', ['One.', 'Two.']],
    ['a blank line that holds spaces', 'One.\n \t\nTwo.', ['One.', 'Two.']],
    ['an indented line', 'One.\n\n  Two.', ['One.', '  Two.']],
    ['no words', '', []],
    ['nothing but blank lines', '\n \n\n', []],
    ['words from right to left', 'او گفت.\n\nنه.', ['او گفت.', 'نه.']],
    ['markup', '<p>One.</p>\n\n<script>', ['<p>One.</p>', '<script>']],
  ])('a text of %s falls into its paragraphs', (_what, text, expected) => {
    expect(drawn(text, [])).toEqual(expected)
  })
})

describe('marks', () => {
  test.each([
    ['marks on a word in the middle', 'He [said] no', 'He |said:a| no'],
    ['marks on the first words', '[He] said', 'He:a| said'],
    ['marks on the last words', 'He [said]', 'He |said:a'],
    ['marks on the whole', '[He said]', 'He said:a'],
    ['two marks that touch', '[He ][said]', 'He :a|said:b'],
    ['two marks apart', '[He] said [no]', 'He:a| said |no:b'],
  ])('%s cut the text into runs', (_what, shape, expected) => {
    const { text, marks } = marked(shape)
    expect(drawn(text, marks)).toEqual([expected])
  })

  const text = 'abcdef'
  const on = (id: string, ...spans: [number, number][]): Marked => ({
    id,
    spans: spans.map(([start, end]) => ({ start, end })),
  })

  test.each([
    ['that overlap are both known where they do', [on('x', [0, 4]), on('y', [2, 6])], 'ab:x|cd:x,y|ef:y'],
    ['within another stand behind it', [on('in', [2, 4]), on('out', [0, 6])], 'ab:out|cd:out,in|ef:out'],
    ['on the same words are both known', [on('x', [1, 3]), on('y', [1, 3])], 'a|bc:x,y|def'],
    ['of several pieces are one mark', [on('x', [0, 2], [4, 6])], 'ab:x|cd|ef:x'],
    ['whose own pieces overlap are named once', [on('x', [0, 4], [2, 6])], 'ab:x|cd:x|ef:x'],
    [
      'three deep are named from the longest to the shortest',
      [on('z', [2, 3]), on('x', [0, 6]), on('y', [1, 4])],
      'a:x|b:x,y|c:x,y,z|d:x,y|ef:x',
    ],
    ['beyond the text end with it', [on('x', [4, 99])], 'abcd|ef:x'],
    ['of no length cover nothing', [on('x', [6, 6])], 'abcdef'],
    ['without a span cover nothing', [on('x')], 'abcdef'],
  ])('marks %s', (_what, marks, expected) => {
    expect(drawn(text, marks)).toEqual([expected])
  })

  test('marks over a paragraph break cover the end of one and the beginning of the next', () => {
    const two = marked('One [two.\n\nThree] four.')
    expect(drawn(two.text, two.marks)).toEqual(['One |two.:a', 'Three:a| four.'])
  })
})

describe('any marks on any text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab \n\n“”é', '👍', 'ش'), maxLength: 60 })
  const textAndMarks = text.chain((words) => {
    const span = fc
      .tuple(fc.nat(words.length), fc.nat(words.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    const marks = fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 5 })
    return fc.record({
      words: fc.constant(words),
      marks: marks.map((all) => all.map((spans, index): Marked => ({ id: `m${index}`, spans }))),
    })
  })

  test('leave the runs of a paragraph, joined, the paragraph letter for letter', () => {
    fc.assert(
      fc.property(textAndMarks, ({ words, marks }) => {
        for (const { start, end, runs } of paragraphsOf(words, marks)) {
          expect(runs.map((run) => run.text).join('')).toBe(words.slice(start, end))
          expect(runs[0]?.start).toBe(start)
          expect(runs.at(-1)?.end).toBe(end)
          runs.forEach((run, index) => {
            expect(run.text).toBe(words.slice(run.start, run.end))
            expect(run.text).not.toBe('')
            expect(runs[index + 1]?.start ?? end).toBe(run.end)
          })
        }
      }),
    )
  })

  test('leave only white space between the paragraphs', () => {
    fc.assert(
      fc.property(textAndMarks, ({ words, marks }) => {
        const paragraphs = paragraphsOf(words, marks)
        const between = [{ end: 0 }, ...paragraphs].map(({ end }, index) =>
          words.slice(end, paragraphs[index]?.start ?? words.length),
        )
        expect(between.join('').trim()).toBe('')
        expect(paragraphs.every(({ start, end }) => words.slice(start, end).trim() !== '')).toBe(true)
      }),
    )
  })

  test('are named on every letter that they cover, and on no other', () => {
    fc.assert(
      fc.property(textAndMarks, ({ words, marks }) => {
        for (const run of paragraphsOf(words, marks).flatMap(({ runs }) => runs)) {
          for (let at = run.start; at < run.end; at += 1) {
            const covering = marks.filter(({ spans }) =>
              spans.some(({ start, end }) => start <= at && at < end),
            )
            expect(run.ids.toSorted()).toEqual(covering.map(({ id }) => id))
          }
        }
      }),
    )
  })
})
