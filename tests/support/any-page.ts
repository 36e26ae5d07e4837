import fc from 'fast-check'

const lines = [
  'Mayor calls the bridge safe',
  'EuropeEconomy',
  'By Ana Ruiz',
  'FILE PHOTO: The bridge.',
  'LIMA, Peru (AP) — The mine will close, the minister said.',
  '“We shall wait,” said Ana Ruiz, the mayor. “And then,” she added, “we shall see.”',
  'According to the port, "all is well',
  'Officials in Tarm denied that the ferry was late.',
  'All rights reserved.',
]
const odd = [
  '\u0000',
  '\u0007',
  '\u001b[2J',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '👩‍👩‍👧',
  '🚢',
  '“',
  '”',
  '"',
  "'",
  '…',
  '\ud83d',
  '\r',
]
const scripts = ['Сказал министр.', '首相は「行かない」と述べた。', 'قال الوزير', 'ο υπουργός']

/** Whatever may stand in a file: lines of a page, odd marks, other scripts, and noise, with and without line ends. */
export const anyPage: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...lines) },
        { weight: 2, arbitrary: fc.constantFrom(...odd, ...scripts) },
        { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
      ),
      fc.constantFrom('', ' ', '\n', '\n\n', '\r\n'),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.map((piece) => piece.join('')).join(''))
