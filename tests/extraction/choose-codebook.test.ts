import { expect, test } from 'vitest'
import { chooseCodebook } from '../../electron/extraction/choose-codebook'
import { codebookOf, party } from '../support/codebooks'

const codebook = codebookOf([
  party('Harbour Guild = the strikers, U.H.G.'),
  party('Island council = Tarm, the islanders'),
])

test.each([
  ['two parties, each named twice', 'Tarm waits. The Harbour Guild sang. Tarm paid! The U.H.G. left.', true],
  ['both twice in one sentence', 'Tarm and the Harbour Guild, the Harbour Guild and Tarm.', true],
  ['one of them named once only', 'Tarm waits. The Harbour Guild sang. Tarm paid.', false],
  ['one party alone', 'Tarm waits. Tarm sang. Tarm paid. Tarm left.', false],
  [
    'words that fit many subjects',
    'The strikers left. The islanders sang. The strikers, the islanders.',
    false,
  ],
  [
    'names that are parts of longer words',
    'Tarmac, Tarmac. The Harbour Guildhall, the Harbour Guildhall.',
    false,
  ],
  ['another subject', 'The Kremlin waits. Paris sang. The Kremlin paid. Paris left.', false],
  ['nothing', '', false],
])('a text with %s: %s', (_what, text, isChosen) => {
  expect(chooseCodebook(codebook, text)).toBe(isChosen ? codebook : null)
})

test('without a codebook there is none to choose', () => {
  expect(chooseCodebook(null, 'Tarm waits. The Harbour Guild sang. Tarm paid. The U.H.G. left.')).toBeNull()
})

test('the parties that the title of the codebook names must be in the text', () => {
  const titled = {
    ...codebook,
    title: 'The Harbour Guild and Tarm',
    parties: [...codebook.parties, party('Ferry union')],
  }
  const both = 'Tarm waits. The Harbour Guild sang. Tarm paid. The Harbour Guild left.'
  const other = 'Tarm waits. The Ferry union sang. Tarm paid. The Ferry union left.'
  expect(chooseCodebook(titled, both)).toBe(titled)
  expect(chooseCodebook(titled, other)).toBeNull()
})
