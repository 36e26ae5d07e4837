import { describe, expect, test } from 'vitest'
import { takeFindings } from '../../electron/analysis/take-findings'
import type { Codebook } from '../../electron/codebooks/codebook'
import type { FoundStatement } from '../../electron/extraction/found-statement'
import { articleWith } from '../support/examples'
import { foundIn } from '../support/found'

const codebook: Codebook = {
  id: 'd',
  title: 'D',
  language: 'en',
  description: '',
  parties: [{ id: 'tarn', name: 'Tarn', aliases: [], people: [] }],
  topics: [{ id: 'water', name: 'Water', definition: 'Water', terms: [] }],
}

function taken(text: string, found: FoundStatement[], earlier: Parameters<typeof takeFindings>[3] = []) {
  return takeFindings(articleWith(text), codebook, found, earlier)
}

describe('what was found', () => {
  test('keeps its words with what stands around them', () => {
    const { text, found } = foundIn('Tarn says it [will pay] in May.', { speaker: 'Tarn', cue: 'says' })
    const [statement] = taken(text, [found])
    expect(statement?.content).toEqual([
      { exact: 'will pay', prefix: 'Tarn says it ', suffix: ' in May.', start: 13 },
    ])
    expect(statement).toMatchObject({ articleId: 'd.a', speaker: { exact: 'Tarn' }, cue: { exact: 'says' } })
  })

  test('has a party of the codebook by its id, and another by a name that is proposed', () => {
    const { text, found } = foundIn('Tarn says it [will pay].', { party: 'tarn' })
    expect(taken(text, [found])[0]).toMatchObject({ partyId: 'tarn', partyName: null })
    expect(taken(text, [{ ...found, party: 'The Mill Owners’ League' }])[0]).toMatchObject({
      partyId: 'proposed.mill-owners-league',
      partyName: 'The Mill Owners’ League',
    })
    expect(taken(text, [{ ...found, party: null }])[0]).toMatchObject({
      partyId: 'proposed.nobody',
      partyName: null,
    })
  })

  test('within another statement is known through that one’s party', () => {
    const outer = foundIn('Orel says [that Tarn promised to pay].', { party: 'Orel', cue: 'says' })
    const inner = foundIn('Orel says that Tarn promised [to pay].', { party: 'tarn', cue: 'promised' }).found
    const [told, promised] = taken(outer.text, [
      outer.found,
      { ...inner, id: 's2', parent: 's1', voice: 'reported' },
    ])
    expect(promised).toMatchObject({ parentId: told?.id, reportedBy: 'proposed.orel' })
  })

  test('gets the same ids from the same text', () => {
    const { text, found } = foundIn('Tarn says it [will pay].', { cue: 'says' })
    expect(taken(text, [found])).toEqual(taken(text, [found]))
  })

  test('keeps the id that it had, when its ends are drawn a little differently', () => {
    const { text, found } = foundIn('Tarn says it [will pay in May].', { cue: 'says' })
    const shorter = foundIn('Tarn says it [will pay] in May.', { cue: 'says' }).found
    const [now] = taken(text, [shorter], [{ ...found, id: 'd.a.before' }])
    expect(now?.id).toBe('d.a.before')
  })

  test('never takes the id of a statement that is found no more', () => {
    const { text, found } = foundIn('Tarn says it [will pay]. Orel wants peace.', { cue: 'says' })
    const [first] = taken(text, [found])
    const gone = foundIn('Tarn says it will pay. Orel [wants peace].', { cue: 'Orel' }).found
    const [again] = taken(text, [found], [{ ...gone, id: first?.id ?? '' }])
    expect(again?.id).not.toBe(first?.id)
  })
})
