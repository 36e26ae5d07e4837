import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, type ExcerptPart } from '../../electron/comparison/excerpt'
import { placedIn } from '../support/examples'

/** What is said in brackets, what is around it without. */
const drawn = (parts: ExcerptPart[]): string =>
  parts.map(({ text, kind }) => (kind === 'said' ? `[${text}]` : text)).join('')

function excerpt(shape: string, named: { speaker?: string; cue?: string } = {}): string {
  const { text, statement } = placedIn(shape, named)
  return drawn(excerptOf(text, statement))
}

describe('an excerpt', () => {
  test('holds the words alone when nothing frames them', () => {
    expect(excerpt('Before it. [Kabul rejects the offer]. After it.')).toBe('[Kabul rejects the offer]')
  })

  test('begins with the speaker and the cue that lead to the words', () => {
    expect(
      excerpt('On Friday Ghani said that [Kabul rejects it]. After it.', { speaker: 'Ghani', cue: 'said' }),
    ).toBe('Ghani said that [Kabul rejects it]')
  })

  test('begins with the cue when it stands before the speaker', () => {
    expect(excerpt('So said Ghani: “[Never].”', { speaker: 'Ghani', cue: 'said' })).toBe(
      'said Ghani: “[Never].”',
    )
  })

  test('leaves out a speaker and a cue that come after the words', () => {
    expect(excerpt('“[Never],” Ghani said.', { speaker: 'Ghani', cue: 'said' })).toBe('“[Never],”')
  })

  test('keeps what splits the words', () => {
    expect(excerpt('He went. “[No],” he said, “[never].” And so on.', { cue: 'said' })).toBe(
      '“[No],” he said, “[never].”',
    )
  })

  test('leaves out a lead that is too long for a cell', () => {
    const long = `Ghani, ${'who spoke at length '.repeat(4)}, said: “[Never].”`
    expect(excerpt(long, { speaker: 'Ghani' })).toBe('“[Never].”')
  })

  test('keeps a lead of 70 characters and no longer one', () => {
    const lead = (length: number): string => `Ghani${'x'.repeat(length - 5)}`
    expect(excerpt(`${lead(70)}[never]`, { speaker: 'Ghani' })).toBe(`${lead(70)}[never]`)
    expect(excerpt(`${lead(71)}[never]`, { speaker: 'Ghani' })).toBe('[never]')
  })

  test('leaves out a speaker of the paragraph before', () => {
    expect(excerpt('Ghani spoke.\n\n“[Never].”', { speaker: 'Ghani' })).toBe('“[Never].”')
  })

  test.each([
    ['“[Never].”', '“[Never].”'],
    ['“[Never]”, he said', '“[Never]”'],
    ['“[Never!]” he said', '“[Never!]”'],
    ['“[Never]!” he said', '“[Never]!”'],
    ['‘[Never],’ he said', '‘[Never],’'],
    ['«[Never]» he said', '«[Never]»'],
    ['"[Never]," he said', '"[Never],"'],
    ['[Never], he said', '[Never]'],
    ['[Never].', '[Never]'],
    ['[Never]', '[Never]'],
  ])('of %s keeps the quotation marks on both sides', (shape, expected) => {
    expect(excerpt(shape)).toBe(expected)
  })

  test('from right to left keeps its frame as well', () => {
    expect(excerpt('رحیمه گفت: «[ما نمی‌پذیریم].» بعد رفت.', { speaker: 'رحیمه' })).toBe(
      'رحیمه گفت: «[ما نمی‌پذیریم].»',
    )
  })

  test('keeps markup as the text that it is', () => {
    expect(excerpt('He wrote “[<script>alert(1)</script>]”.')).toBe('“[<script>alert(1)</script>]”')
  })
})

test('an excerpt is one unbroken stretch of the text, and its said parts are the words of the statement', () => {
  const piece = fc.string({ unit: fc.constantFrom(...'ab “”«»"’,.!\n'), minLength: 1, maxLength: 12 })
  const shape = fc.array(fc.tuple(piece, piece), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(shape, piece, (pieces, tail) => {
      const { text, statement } = placedIn(
        `Brook ${pieces.map(([around, said]) => `${around}[${said}]`).join('')}${tail}`,
        { speaker: 'Brook' },
      )
      const parts = excerptOf(text, statement)
      expect(text).toContain(parts.map((part) => part.text).join(''))
      expect(parts.filter(({ kind }) => kind === 'said').map((part) => part.text)).toEqual(
        statement.content.map(({ exact }) => exact),
      )
      expect(parts.map((part) => part.text).join('')).toContain(statement.exact)
    }),
  )
})
