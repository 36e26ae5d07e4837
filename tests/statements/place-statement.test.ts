import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteOf } from '../../electron/anchors/anchor'
import { placeStatement } from '../../electron/statements/place-statement'
import { draw } from '../support/bracketed'
import { statementOn } from '../support/examples'
import { problemOf, valueOf } from '../support/outcomes'

const quotes = (...words: string[]) => words.map((exact) => ({ exact }))

test('a statement stretches from the first letter of its content to the last, with whatever splits it', () => {
  const text = 'They said “no,” he added, “never,” and left.'
  const placed = valueOf(placeStatement(text, statementOn(quotes('no,', 'never,'))))
  expect(draw(text, placed)).toBe('They said “[no,” he added, “never,]” and left.')
  expect(placed.exact).toBe('no,” he added, “never,')
  expect(placed.content.map(({ exact }) => exact)).toEqual(['no,', 'never,'])
})

test('the pieces stand in the order of the text, whatever the order in which they were written', () => {
  const text = 'First this, then that.'
  const placed = valueOf(placeStatement(text, statementOn(quotes('that', 'this'))))
  expect(placed.content.map(({ exact }) => exact)).toEqual(['this', 'that'])
  expect(draw(text, placed)).toBe('First [this, then that].')
})

test('what is known about a statement goes on with it unchanged', () => {
  const stored = statementOn(quotes('no'), {
    stance: 'rejects',
    voice: 'reported',
    reportedBy: 'unama',
    topicIds: ['a', 'b'],
  })
  const { stance, voice, reportedBy, topicIds, id, partyId } = valueOf(placeStatement('no', stored))
  expect({ stance, voice, reportedBy, topicIds, id, partyId }).toEqual({
    stance: 'rejects',
    voice: 'reported',
    reportedBy: 'unama',
    topicIds: ['a', 'b'],
    id: stored.id,
    partyId: stored.partyId,
  })
})

describe('the speaker and the cue', () => {
  test('are the ones beside the words, where the text has several', () => {
    const text = 'He said yes. Later he said that he would never agree to that. Then he said no.'
    const stored = statementOn(quotes('he would never agree'), {
      speaker: { exact: 'he' },
      cue: { exact: 'said' },
    })
    const { speaker, cue } = valueOf(placeStatement(text, stored))
    expect(cue && draw(text, cue)).toBe(
      'He said yes. Later he [said] that he would never agree to that. Then he said no.',
    )
    // Not the "he" within the words, nor the one within "then".
    expect(speaker && draw(text, speaker)).toBe(
      'He said yes. Later [he] said that he would never agree to that. Then he said no.',
    )
  })

  test('are the recorded ones, where their place is recorded', () => {
    const text = 'He said yes. Later he said that he would never agree.'
    const stored = statementOn(quotes('he would never agree'), { speaker: { exact: 'he', start: 19 } })
    const { speaker } = valueOf(placeStatement(text, stored))
    expect(speaker && draw(text, speaker)).toBe('He said yes. Later [he] said that he would never agree.')
  })

  test('are null where the text has none', () => {
    expect(valueOf(placeStatement('no', statementOn(quotes('no'))))).toMatchObject({
      speaker: null,
      cue: null,
    })
  })
})

describe('a statement is refused, with its id and the words, when', () => {
  const problemWith = (text: string, statement: ReturnType<typeof statementOn>) =>
    problemOf(placeStatement(text, statement))

  test('a piece of its content differs in one letter', () => {
    expect(problemWith('they except it', statementOn(quotes('accept it')))).toMatchObject({
      code: 'statement-lost',
      what: 'Statement d.a.s01: the words "accept it" are not in its article.',
    })
  })

  test('its second piece is missing', () => {
    expect(problemWith('no, never', statementOn(quotes('no', 'not ever'))).what).toContain('"not ever"')
  })

  test('a piece of its content could be two places', () => {
    expect(problemWith('no and no', statementOn(quotes('no')))).toMatchObject({
      code: 'statement-ambiguous',
      what: 'Statement d.a.s01: the words "no" stand in its article more than once.',
    })
  })

  test('its speaker is not in the text', () => {
    const stored = statementOn(quotes('never'), { speaker: { exact: 'Brook' } })
    expect(problemWith('Ghani said never', stored)).toMatchObject({ code: 'statement-lost' })
  })

  test('its cue is not in the text', () => {
    const stored = statementOn(quotes('never'), { cue: { exact: 'denied' } })
    expect(problemWith('Ghani said never', stored).what).toContain('"denied"')
  })

  test('the context of its speaker agrees with none of two places', () => {
    const stored = statementOn(quotes('never'), { speaker: { exact: 'he', prefix: 'Then ' } })
    expect(problemWith('he and he said never', stored)).toMatchObject({ code: 'statement-ambiguous' })
  })

  test('its pieces overlap', () => {
    expect(
      problemWith('we will never agree', statementOn(quotes('will never', 'never agree'))),
    ).toMatchObject({
      code: 'statement-overlaps',
      what: 'Statement d.a.s01 holds the words "never agree" twice.',
    })
  })

  test('a piece holds another whole', () => {
    expect(
      problemWith('we will never agree', statementOn(quotes('will never agree', 'never'))),
    ).toMatchObject({
      code: 'statement-overlaps',
    })
  })

  test('its words are long, which the sentence cuts short', () => {
    const { what } = problemWith('nothing', statementOn(quotes('x'.repeat(500))))
    expect(what).toContain(`"${'x'.repeat(59)}…"`)
  })
})

test('pieces that touch do not overlap', () => {
  expect(valueOf(placeStatement('nevermore', statementOn(quotes('never', 'more')))).exact).toBe('nevermore')
})

test('every span of a placed statement cuts out exactly the words that it claims', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'abcdefghij “”’é\n', '👍', 'ش'),
    minLength: 8,
    maxLength: 80,
  })
  const shape = text.chain((words) =>
    fc.record({
      words: fc.constant(words),
      cuts: fc
        .uniqueArray(fc.nat(words.length), { minLength: 4, maxLength: 8 })
        .map((cuts) => cuts.toSorted((a, b) => a - b)),
    }),
  )
  fc.assert(
    fc.property(shape, ({ words, cuts }) => {
      const content = cuts.flatMap((start, index) => {
        const end = cuts[index + 1]
        return index % 2 === 0 && end !== undefined ? [quoteOf(words, { start, end })] : []
      })
      const placed = valueOf(placeStatement(words, statementOn(content)))
      expect(placed.content.map(({ start }) => start)).toEqual(content.map(({ start }) => start))
      for (const { start, end, exact } of [placed, ...placed.content])
        expect(words.slice(start, end)).toBe(exact)
    }),
  )
})
