import { describe, expect, test } from 'vitest'
import { stepEnd, stepStart } from '../../../renderer/reader/word-steps'
import { bracketed, draw } from '../../support/bracketed'

const moved = (step: typeof stepStart, by: 1 | -1) => (shape: string) => {
  const { text, span } = bracketed(shape)
  return draw(text, step(text, span, by))
}

describe('the start of a span', () => {
  test.each([
    ['takes one more word', -1, 'They said [they will pay].', 'They [said they will pay].'],
    ['takes a word off', 1, 'They said [they will pay].', 'They said they [will pay].'],
    ['takes the quotation mark with its word', -1, 'He said “we [will pay]”.', 'He said [“we will pay]”.'],
    ['stays at the first word of the text', -1, '[They] said', '[They] said'],
    ['stays when no word would be left', 1, 'They [said] so', 'They [said] so'],
    ['passes a line break', -1, 'One.\n\n[Two] three', '[One.\n\nTwo] three'],
  ] as const)('%s', (_what, by, before, after) => {
    expect(moved(stepStart, by)(before)).toBe(after)
  })
})

describe('the end of a span', () => {
  test.each([
    ['takes one more word with the sign behind it', 1, 'They [will pay] soon.', 'They [will pay soon.]'],
    ['takes a word off', -1, 'They [will pay soon].', 'They [will pay] soon.'],
    ['stays at the end of the text', 1, 'They [will pay]', 'They [will pay]'],
    ['stays when no word would be left', -1, 'They [will] pay', 'They [will] pay'],
  ] as const)('%s', (_what, by, before, after) => {
    expect(moved(stepEnd, by)(before)).toBe(after)
  })
})
