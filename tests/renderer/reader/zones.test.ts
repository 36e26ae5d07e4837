import { expect, test } from 'vitest'
import type { Zone } from '../../../electron/contract'
import { paragraphsOf } from '../../../renderer/reader/marks'
import { dimmedWords, isRepeatedHeadline, zoneMarks } from '../../../renderer/reader/zones'

const zone = (kind: Zone['kind'], start = 0, end = 1): Zone => ({ kind, start, end })

test.each([
  ['nothing', [zone('headline'), zone('body')], undefined],
  [
    'one thing',
    [zone('caption')],
    '1 caption is not the article’s own text: dimmed, and not read for statements.',
  ],
  [
    'several',
    [zone('caption'), zone('caption'), zone('credit')],
    '2 captions and 1 credit line are not the article’s own text: dimmed, and not read for statements.',
  ],
])('the head says what is dimmed: %s', (_what, zones, expected) => {
  expect(dimmedWords(zones)).toBe(expected)
})

test.each([
  ['is known whatever its signs', 'Talks, again', [], true],
  ['with a statement in it is shown', 'Talks, again', [{ id: 's', spans: [{ start: 0, end: 5 }] }], false],
  ['of other words is shown', 'Talks, at last', [], false],
])('a headline that comes again %s', (_what, headline, marks, expected) => {
  const text = '“Talks” again\n\nBody.'
  const [first] = paragraphsOf(text, [...zoneMarks([zone('headline', 0, 13)]), ...marks])
  expect(first && isRepeatedHeadline(first, headline)).toBe(expected)
})
