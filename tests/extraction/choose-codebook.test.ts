import { expect, test } from 'vitest'
import { chooseCodebook } from '../../electron/extraction/choose-codebook'
import { codebookOf, party } from '../support/codebooks'

const codebook = codebookOf([party('Harbour Guild = the strikers'), party('Island council = Tarm')])

test.each([
  [
    'two parties, each in two sentences',
    'Tarm waits. The strikers sang. Tarm paid! Why did the strikers go?',
    true,
  ],
  ['lines instead of sentences', 'Tarm waits\nThe strikers sang\nTarm paid\nThe strikers left', true],
  ['one of them in one sentence only', 'Tarm waits. The strikers sang. Tarm paid.', false],
  ['one party alone', 'Tarm waits. Tarm sang. Tarm paid. Tarm left.', false],
  ['both in one sentence only', 'Tarm, Tarm, the strikers, the strikers.', false],
  ['another subject', 'The Kremlin waits. Paris sang. The Kremlin paid. Paris left.', false],
  ['nothing', '', false],
])('a text with %s: %s', (_what, text, isChosen) => {
  expect(chooseCodebook(codebook, text)).toBe(isChosen ? codebook : null)
})

test('without a codebook there is none to choose', () => {
  expect(chooseCodebook(null, 'Tarm waits. The strikers sang. Tarm paid. The strikers left.')).toBeNull()
})

test('the parties that the title of the codebook names must be in the text', () => {
  const titled = {
    ...codebook,
    title: 'The strikers and Tarm',
    parties: [...codebook.parties, party('Ferry union')],
  }
  const both = 'Tarm waits. The strikers sang. Tarm paid. The strikers left.'
  const other = 'Tarm waits. The Ferry union sang. Tarm paid. The Ferry union left.'
  expect(chooseCodebook(titled, both)).toBe(titled)
  expect(chooseCodebook(titled, other)).toBeNull()
})
