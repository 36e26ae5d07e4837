import { describe as group, expect, test } from 'vitest'
import type { Codebook } from '../../electron/codebooks/codebook'
import type { Attribution } from '../../electron/extraction/attribution/attribution'
import { describe } from '../../electron/extraction/describe'
import type { FoundStatement } from '../../electron/extraction/found-statement'
import { codebookOf, party, person } from '../support/codebooks'

/** `{who} <cue> [what]` into text and attributions; each content follows or precedes its own speaker and cue. */
function described(shape: string, publishedOn: string | null, codebook: Codebook | null = null) {
  const attributions: Attribution[] = []
  let text = ''
  const blank = (): Attribution => ({ source: null, cue: null, content: [], rule: 'hand', confidence: 1 })
  let own = blank()
  for (const { 0: piece } of shape.matchAll(/\{[^}]*\}|<[^>]*>|\[[^\]]*\]|\||[^{<[|]+/g)) {
    const words = /^[{<[]/.test(piece) ? piece.slice(1, -1) : piece === '|' ? '' : piece
    const span = { start: text.length, end: text.length + words.length }
    if (piece.startsWith('{')) own.source = span
    if (piece.startsWith('<')) own.cue = span
    if (piece.startsWith('[')) own.content.push(span)
    text += words
    // A bar ends one attribution.
    if (piece === '|') {
      attributions.push(own)
      own = blank()
    }
  }
  return describe(text, [...attributions, own], { codebook, publishedOn })
}

const codebook = codebookOf(
  [
    party('Harbour Guild = the guild', [person('Ana Ruiz = Ruiz | speaker of the guild')]),
    party('Island council = Tarm'),
  ],
  [{ id: 'tolls', name: 'Tolls', definition: 'What drivers pay.', terms: ['toll'] }],
)

const last = (shape: string, publishedOn: string | null = '2020-01-24'): FoundStatement | undefined =>
  described(shape, publishedOn, codebook).at(-1)

group('why it was found', () => {
  test.each([
    ['{Ana Ruiz} <said> [no]', 'name', null],
    ['Ana Ruiz came. {Ruiz} <said> [no]', 'surname', 'Ana Ruiz'],
    ['{Ana Ruiz} <said> [no].| {She} <said> [so]', 'pronoun', 'Ana Ruiz'],
    ['{Tarm} <said> [no]', 'alias', null],
    ['{The Kremlin} <said> [no]', 'seat', null],
    ['{A fisherman} <said> [no]', 'own-words', null],
    ['{Ana Ruiz} <said>: [“No.”]| [“Never.”]', 'continuing', 'Ana Ruiz'],
    ['It <was said> that [no]', 'unknown', null],
  ])('tells how its speaker is known: %s %s', (shape, way, from) => {
    const reason = last(shape)?.reasons.speaker
    expect(reason?.way).toBe(way)
    expect(reason?.from?.exact ?? null).toBe(from)
  })

  test.each([
    ['{Ana Ruiz} <said> [no]', 'codebook-person', 'Ana Ruiz'],
    ['{Tarm} <said> [no]', 'alias', 'Tarm'],
    ['{The Kremlin} <said> [no]', 'country', 'Kremlin'],
    ['{Ivan Orlov, an envoy of the guild,} <said> [no]', 'role', 'an envoy of the guild'],
    ['{Ivan Orlov} <said> [no]', 'self', 'Ivan Orlov'],
  ])('tells how its party is known: %s %s', (shape, way, words) => {
    expect(last(shape)?.reasons.party).toEqual({ way, words })
  })

  test('tells the words for its stance, its time and its topics', () => {
    const { reasons } = last('On Tuesday {Tarm} <rejected> [the toll]') ?? {}
    expect(reasons?.stance).toEqual({ by: 'cue', words: ['reject'] })
    expect(reasons?.saidOn).toMatchObject({ by: 'words', words: { exact: 'Tuesday' } })
    expect(reasons?.topics).toEqual([{ topic: 'tolls', words: ['toll'], within: 'content' }])
  })

  test.each([
    ['2020-01-24', 'article'],
    [null, 'nothing'],
  ])('tells that no words give its time: %s', (publishedOn, by) => {
    expect(last('{Tarm} <said> [no]', publishedOn)?.reasons.saidOn).toEqual({
      by,
      words: null,
      statement: null,
    })
  })

  test('is plain JSON', () => {
    const found = last('On Tuesday {Tarm} <rejected> [the toll]')
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })
})

group('when', () => {
  const on = (shape: string) => {
    const found = last(shape, '2020-01-24')
    return `${found?.saidOn} ${found?.saidOnPrecision}`
  }

  test.each([
    ['On Tuesday {Tarm} <said> [no].| {It} <added> [more]', '2020-01-21 day'],
    ['On Tuesday {Tarm} <said> [no].| {The Kremlin} <added> [more]', '2020-01-24 article'],
    ['On Tuesday {Tarm} <said> [no].| {It} <wants> [more]', '2020-01-24 article'],
    ['On Tuesday {Tarm} <said> [no].\n\nIt rained.\n\n| {It} <added> [more]', '2020-01-24 article'],
    // Another clause, an aside and what others say have times of their own.
    ['{Tarm} <has called> [it mad], and on Tuesday the ferry sank', '2020-01-24 article'],
    ['{Tarm} <said> [no], which it had left in 2011', '2020-01-24 article'],
    ['{The Kremlin} <said> [it would come on Tuesday];| {Tarm} <said> [no]', '2020-01-24 article'],
  ])('a statement goes on at the same time, or not: %s %s', (shape, expected) =>
    expect(on(shape)).toBe(expected),
  )
})

group('how much is quoted', () => {
  test.each([
    ['{Tarm} <said>: [‘No, it isn’t ours’]', 'direct'],
    ["{Tarm} <said>: ['No, it isn't ours']", 'direct'],
    ['{Tarm} <accused> [it of ‘closing the bridge’]', 'mixed'],
    ["{Tarm} <said> [the drivers' pay and the council's books were old]", 'indirect'],
    ['{Tarm} <said> [there were many ‘green-on-green’ attacks near here]', 'indirect'],
  ])('%s %s', (shape, directness) => expect(last(shape)?.directness).toBe(directness))
})
