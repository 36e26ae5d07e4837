import { describe, expect, test } from 'vitest'
import type { Codebook } from '../../electron/codebooks/codebook'
import { SpeakerFinder, type Speaker } from '../../electron/extraction/speakers'
import { bracketedAll } from '../support/bracketed'
import { codebookOf, party, person } from '../support/codebooks'

/** Each mention in brackets is asked for in its order, as the extraction does. */
function speakersIn(shape: string, codebook: Codebook | null = null): Speaker[] {
  const { text, spans } = bracketedAll(shape)
  const finder = new SpeakerFinder(text, codebook)
  return spans.map(({ start, end }) => finder.find(text.slice(start, end), start))
}
const namesIn = (shape: string, codebook: Codebook | null = null) =>
  speakersIn(shape, codebook).map(({ name }) => name)

describe('without a codebook', () => {
  test.each([
    // Persons
    ['[Ana Ruiz, the mayor of Tarm,] said no. [Ruiz] said why.', ['Ana Ruiz', 'Ana Ruiz']],
    ['[Mayor Ana Ruiz] said no. [Mrs. Ruiz] said why.', ['Ana Ruiz', 'Ana Ruiz']],
    ['[Ana Ruiz] said no. “Never,” [she] said.', ['Ana Ruiz', 'Ana Ruiz']],
    ['[Ana Ruiz] said no. [Ivan Orlov] said yes. [He] smiled.', ['Ana Ruiz', 'Ivan Orlov', 'Ivan Orlov']],
    ['[Ruizmann] said no to Ana Ruiz.', ['Ruizmann']],
    ['[Ivan Orlov’s] words were few.', ['Ivan Orlov']],
    ['[Transport Minister Sean Walsh] said no. [Walsh] smiled.', ['Sean Walsh', 'Sean Walsh']],
    ['[Deputy Prime Minister Sean Walsh] said no.', ['Sean Walsh']],
    // Of two with one surname the one named in full last
    ['Ana Ruiz met Tomas Ruiz. [Ruiz] said no.', ['Tomas Ruiz']],
    ['Tomas Ruiz met Ana Ruiz. [Ruiz] said no.', ['Ana Ruiz']],
    // Offices
    ['Ivan Orlov, the envoy of the bank, left. [The envoy] said no.', ['Ivan Orlov']],
    ['Ivan Orlov, an envoy, met Lena Brandt, an envoy. [The envoy] said no.', ['envoy']],
    ['[The envoy] said no before Ivan Orlov, the new envoy, came.', ['envoy']],
    ['Jane Roe, the US peace envoy, left. [The US envoy] said no.', ['Jane Roe']],
    ['Jane Roe, the US peace envoy, left. [US peace envoy] said no.', ['Jane Roe']],
    ['Jane Roe, the US envoy, left. [A US official] said no.', ['United States']],
    ['Jane Roe, the US envoy, left. [US officials] said no.', ['United States']],
    // Groups
    ['[French officials] said no. [They] waited.', ['France', 'France']],
    ['[The Kremlin] said no. [It] waited.', ['Russia', 'Russia']],
    ['[The Kremlin] said no, and [its] spokesman smiled.', ['Russia', 'Russia']],
    // Papers
    ['A statement issued by the Kremlin came late. [The statement] said no.', ['Russia']],
    ['A letter from Paris came late. [It] said no.', ['France']],
    ['A statement issued by the European Union came. [The statement] said no.', ['European Union']],
    // Relative words
    ['It was up to the Kremlin, [which] said no.', ['Russia']],
    // A body's shorter names and kinds
    [
      'Ore Mining Corp. grew. [Ore Mining Corp] said no. [The company] waited.',
      ['Ore Mining Corp', 'Ore Mining Corp'],
    ],
    ['[Tarrow Grain Company] said no. [Tarrow] waited.', ['Tarrow Grain Company', 'Tarrow Grain Company']],
    [
      '[The Northern Dawn Front (NDF)] came. [The Front] said no. [The rebels] waited.',
      Array(3).fill('Northern Dawn Front'),
    ],
    [
      '[The Office for Tolls (OT)] said no. [The regulator] waited. [OT] left.',
      Array(3).fill('Office for Tolls'),
    ],
    ['Quillby, maker of shoes, grew. [The company] said no.', ['Quillby']],
    ['The club group Open Doors met. [The group] said no.', ['Open Doors']],
    ['[An aid group] said no. Open Hands Trust smiled.', ['Open Hands Trust']],
    // Bodies by pronoun: the subject of the sentence before, or named last in the same one
    ['The Linden Palace waited. In a note on Friday [it] said no.', ['Linden Palace']],
    ['Parents asked the Tarm Council why [it] said no.', ['Tarm Council']],
    ['[The Tarm Council] said no. [Its lawyers] smiled.', ['Tarm Council', 'Tarm Council']],
    ['The army of Karvena met Karvena’s minister in Brin. [Brin] said no.', ['Karvena']],
    // Two of one surname: a title, a given name
    ['Marcus Odell met Maria Odell. [Mr Odell] said no. [Ms Odell] smiled.', ['Marcus Odell', 'Maria Odell']],
    ['Marcus Odell met Maria Odell. [Marcus] said no.', ['Marcus Odell']],
    // Between two persons the gender decides, else who was named first in the sentence before
    ['Marcus Odell met Maria Ruiz. [He] said no. [She] smiled.', ['Marcus Odell', 'Maria Ruiz']],
    ['[Ivo Brandt] said no. The case began with Maria Ruiz. [She] said so.', ['Ivo Brandt', 'Maria Ruiz']],
    // What is not known stays what it is
    ['[A fisherman] said no.', ['fisherman']],
    ['[the old captain’s] words', ['old captain']],
    ['[She] said no.', [null]],
    ['[It] said no.', [null]],
    ['[The group] said no.', ['group']],
    ['[who] said no.', [null]],
  ])('%s: %j', (shape, names) => expect(namesIn(shape)).toEqual(names))
})

const codebook = codebookOf([
  party('Harbour Guild = the guild, the strikers, Guild', [
    person('Ana Ruiz = Ruiz, Ana Maria Ruiz | speaker of the guild'),
    person('Guild official | not named'),
  ]),
  party('Island council = the council, Tarm', [
    person('Tomas Ruiz = Councillor Tomas Ruiz | chair of the council; not Ana Ruiz of the guild'),
    person('Lena Brandt = Brandt | envoy of the council'),
  ]),
])

describe('with a codebook', () => {
  test.each([
    ['[Ana Ruiz] said no.', ['Ana Ruiz → harbour-guild']],
    ['Ana Ruiz came. [Ruiz] said no.', ['Ana Ruiz → harbour-guild']],
    ['Ana Ruiz met Tomas Ruiz. [Ana Maria Ruiz] said no.', ['Ana Ruiz → harbour-guild']],
    ['[Tomas Ruiz] said no. [He] smiled.', ['Tomas Ruiz → island-council', 'Tomas Ruiz → island-council']],
    [
      '[The strikers] said no. [The group] waited.',
      ['Harbour Guild → harbour-guild', 'Harbour Guild → harbour-guild'],
    ],
    ['A message issued by the council came. [The message] said no.', ['Island council → island-council']],
    ['Lena Brandt came. [The envoy] said no.', ['Lena Brandt → island-council']],
    ['[A Guild official] said no.', ['Guild official → harbour-guild']],
    ['A Guild official came. [A French official] said no.', ['France → France']],
    ['[A fisherman] said no.', ['fisherman → undefined']],
    ['Lena Brandt, envoy, came. [The special envoy of Tarm] said no.', ['Lena Brandt → island-council']],
    ['[The striker group] said no.', ['Harbour Guild → harbour-guild']],
    ['The council, [which] said no, met.', ['Island council → island-council']],
  ])('%s: %j', (shape, expected) => {
    const drawn = speakersIn(shape, codebook).map(({ name, party: of }) => `${name} → ${of?.id}`)
    expect(drawn).toEqual(expected)
  })
})

test.each([
  ['The president of France, Luc Morel, came. [Morel] said no.', 'France'],
  ['Luc Morel, the French foreign minister, came. [Morel] said no.', 'France'],
  ['French President Luc Morel came. [Morel] said no.', 'France'],
  ['[Luc Morel, an envoy of Norway,] said no.', 'Norway'],
  // Who is merely named beside a country is not its speaker.
  ['After the talks with France, Luc Morel left. [Morel] said no.', 'Luc Morel'],
  ['Luc Morel, a baker in Paris, left. [Morel] said no.', 'Luc Morel'],
  // An office beside the name, of a body that is named, meant, or only told of
  [
    'Oste’s party is Green Dawn. Ada Oste, leader of Green Dawn, met her deputy, Jo Hall. [Hall] said no.',
    'Green Dawn',
  ],
  ['The Tarm Council met. Its head, Jo Hall, left. [Hall] said no.', 'Tarm Council'],
  ['The Tarm Council met. The council’s head, Jo Hall, left. [Hall] said no.', 'Tarm Council'],
  ['[Jo Hall of Morrow Bank] said no.', 'Morrow Bank'],
  ['[Jo Hall], who chairs the Tarm Council, said no.', 'Tarm Council'],
  ['The leader of the Civic Union said no. [Jo Hall] smiled.', 'Civic Union'],
  ['Labour minister [Jo Hall] said no.', 'government'],
  // Kinship is no office.
  ['The Tarm Council met Ada Oste. Her nephew, Jo Hall, left. [Hall] said no.', 'Jo Hall'],
])('%s He or she speaks for: %s', (shape, party) => expect(speakersIn(shape)[0]?.party?.name).toBe(party))

test('all who were weighed are told, the chosen one first', () => {
  const [speaker] = speakersIn('Ana Ruiz met Tomas Ruiz. [Ruiz] said no.')
  expect(speaker?.candidates).toEqual(['Tomas Ruiz', 'Ana Ruiz'])
})

test('the chosen one is always among the candidates', () => {
  const speakers = speakersIn('[Ana Ruiz] and [the Kremlin] and [a fisherman] and [they] and [she]')
  for (const { name, candidates } of speakers) expect(candidates[0]).toBe(name)
})

test('a quotation that goes on belongs to whoever spoke last', () => {
  const finder = new SpeakerFinder('Ana Ruiz said no.', null)
  expect(finder.continuing().name).toBeNull()
  finder.find('Ana Ruiz', 0)
  expect(finder.continuing().name).toBe('Ana Ruiz')
})

test.each(['', ' ', '…', '(*+?[', '\u0000', '👩‍👩‍👧', '”', 'a', 'the', 'x'.repeat(5000)])(
  'the mention %j is answered',
  (mention) => {
    const { name, candidates } = new SpeakerFinder(`${mention} said Ana Ruiz`, codebook).find(mention, 0)
    expect(candidates).toEqual(name === null ? [] : [name])
  },
)
