/** Pairs of texts for properties: wordings of one thing, texts of several sentences put in another order, and anything. */
import fc from 'fast-check'

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
    'do not',
    'cease-fire',
    'ceasefire',
  ],
  ...[
    'U.S.',
    'US',
    'Mr. Smith',
    'Abdul Baradar',
    'Ghani',
    'may',
    'May',
    'résumé',
    'not',
    'if',
    'all',
    'whole',
  ],
  ...[
    '$1.5bn',
    '$1.5 billion',
    '10,993',
    '40%',
    '40 per cent',
    '-5',
    '5',
    '1990s',
    '3 May',
    'May 3, 2020',
    'ten',
    '3.',
  ],
  ...[
    'می‌خواهد',
    'گفت',
    '۲٫۵',
    '和平协议。',
    'мир',
    '“',
    '”',
    '"',
    ',',
    '.',
    '. ',
    '?',
    '—',
    '-',
    '…',
    '👍🏽',
    '🇦🇫',
    '<b>',
    '&',
  ],
]
const space = fc.constantFrom('', ' ', ' ', ' ', ' ', '\n\n', '\u00a0')
const phrase = fc
  .array(fc.tuple(fc.constantFrom(...words), space), { maxLength: 25 })
  .map((pieces) => pieces.map((piece) => piece.join('')).join(''))

const sentences = [
  'The islanders have no doctor in the winter months. ',
  'The council is looking for a new captain for the ferry. ',
  'The owners called the police to the northern pier at noon. ',
  'The owners called the police to the southern pier at dawn. ',
  'Nurses wait for a contract, and the hospital for nurses. ',
  'Nurses wait for a contract. ',
  'The hospital waits for nurses. ',
  'He declined to answer.\n\n',
  'After eleven hours of talks in the old town hall, they signed. ',
  'They signed after eleven hours of talks in the old town hall. ',
  '“We will not sign,” Mr. Halloran said. ',
]
const text = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...sentences) }, { weight: 1, arbitrary: phrase }),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))

const wordings = fc
  .tuple(phrase, phrase, phrase, phrase)
  .chain(([a, b, c, d]) =>
    fc.constantFrom<[string, string]>(
      [a + b + c, a + d + c],
      [a + b, b],
      [a + b + c, c + b + a],
      [b + a, b + c],
      [a, d],
    ),
  )
const shuffled = text.chain((one) =>
  fc
    .shuffledSubarray(one.split(/(?<=[.\n] ?)(?=\S)/), { minLength: 0 })
    .map((pieces): [string, string] => [one, pieces.join('')]),
)
const anything = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))

export const pairs = fc.oneof(
  { weight: 4, arbitrary: wordings },
  { weight: 4, arbitrary: fc.tuple(text, text) },
  { weight: 3, arbitrary: shuffled },
  { weight: 1, arbitrary: anything },
)
export const anyText = fc.oneof(phrase, text, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
