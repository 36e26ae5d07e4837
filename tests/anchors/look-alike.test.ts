import { describe, expect, test } from 'vitest'
import { quoteOf } from '../../electron/anchors/anchor'
import { isLookAlike } from '../../electron/anchors/look-alike'
import { bracketed } from '../support/bracketed'

/** Whether the words in brackets, taken from the first text, are only alike where they stand in the second. */
function alikeIn(before: string, after: string): boolean {
  const taken = bracketed(before)
  const found = bracketed(after)
  return isLookAlike(found.text, quoteOf(taken.text, taken.span), found.span.start)
}

describe('words found again in a changed text are only alike', () => {
  test.each([
    ['when a negation came before them', 'They will [hold talks].', 'They will not [hold talks].'],
    ['when a negation went', 'They would never [hold talks].', 'They would [hold talks].'],
    ['when a negation came in a short form', 'They will [hold talks].', 'They won’t [hold talks].'],
    ['when another name stands before them', 'Aid from Tarn [will end].', 'Aid from Orel [will end].'],
    ['when another name stands behind them', 'He [will meet] Dana Brook.', 'He [will meet] Dana Field.'],
    [
      'when another number stands behind them',
      'It [will send home] 400 men.',
      'It [will send home] 4,000 men.',
    ],
    ['when a date came behind them', 'They [will leave] soon.', 'They [will leave] on 4 May.'],
  ])('%s', (_when, before, after) => {
    expect(alikeIn(before, after)).toBe(true)
  })
})

describe('words found again are the same', () => {
  test.each([
    [
      'when nothing around them changed',
      'They will [hold talks] in Tarn.',
      'They will [hold talks] in Tarn.',
    ],
    ['when another sentence changed', 'Nobody came. They [hold talks].', 'All 12 came. They [hold talks].'],
    [
      'when plain words around them changed',
      'They soon [hold talks] again.',
      'They later [hold talks] anew.',
    ],
    [
      'when a paragraph with names and numbers was put before them',
      '[Talks] go on.',
      'On 4 May Tarn did not sign.\n\n[Talks] go on.',
    ],
    [
      'when the same name moved a little further off',
      'The envoy of Tarn says [talks go on].',
      'The envoy of Tarn still says [talks go on].',
    ],
  ])('%s', (_when, before, after) => {
    expect(alikeIn(before, after)).toBe(false)
  })
})
