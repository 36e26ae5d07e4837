import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsStatements, zoneAt, zonesOf } from '../../electron/extraction/zones'
import { anyPage } from '../support/any-page'

/** A page as `kind: words` lines; the text is the words, so that input and expectation are one. */
function page(drawn: string): { text: string; drawn: string[] } {
  const lines = drawn
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  // A dateline stands on the line of the sentence behind it.
  const text = lines
    .map((line) => `${line.slice(line.indexOf(': ') + 2)}${line.startsWith('dateline:') ? ' ' : '\n\n'}`)
    .join('')
  return { text, drawn: lines }
}

function draw(text: string): string[] {
  return zonesOf(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

const pages = {
  'a saved page': `
    headline: Dockers and port agree to keep talking
    byline: By Maria Lindqvist and Tom Adeyemi
    caption: FILE PHOTO: Cranes stand still in the harbour of Varberg.
    dateline: VARBERG, Sweden (AP) —
    body: The port authority said on Tuesday that it would raise wages.
    subheading: A long dispute
    body: The dockers have been on strike since the ice broke.
    credit: Ingrid Holm contributed to this report.
    boilerplate: Read more: Five bridges that fell`,
  'a page without a headline': `
    body: The ferry company said it had lost two boats in the storm.
    body: Nobody was hurt, it added.`,
  'a page under labels of the menu': `
    boilerplate: EuropeEconomyPorts
    headline: Mayor calls the new bridge safe
    body: The mayor of Tarm said on Monday that the bridge was safe.`,
  'a page with two lines above its text': `
    headline: Farmers block the ring road
    boilerplate: Economy
    body: Farmers blocked the ring road around the capital on Friday.`,
  'a picture in the middle': `
    headline: Lake is full again
    body: The lake has not been so full for years, the water board said.
    caption: PICTURE: The lake at dawn
    caption: Boats on the lake, on May 16,2018. - The harbour master says that …
    body: Fishermen said they were glad about every drop.`,
  'a page that ends in links': `
    headline: Court hears the ferry case
    body: The court heard the captain for six hours on Thursday.
    boilerplate: Shipping
    boilerplate: © The Harbour Gazette
    boilerplate: All rights reserved.`,
}

test.each(Object.entries(pages))('%s falls into its zones', (_what, shape) => {
  const { text, drawn } = page(shape)
  expect(draw(text)).toEqual(drawn)
})

test.each([
  ['caption', 'Photo: Lena Brandt'],
  ['caption', 'Image: the old lighthouse'],
  ['caption', 'The old lighthouse at dusk (Photo by Lena Brandt)'],
  ['caption', 'Smoke rises above the oil port after the fire/AFP'],
  ['caption', 'A woman votes in the north of the island via Getty Images'],
  ['credit', 'Reporting by Ana Ruiz; editing by Paul Weber'],
  ['credit', 'With files from Reuters'],
  ['credit', '(AFP)'],
  ['byline', 'By Ana Ruiz'],
  ['byline', 'BY ANA RUIZ, in Lima'],
  ['boilerplate', 'Related Articles'],
  ['boilerplate', 'Sign up for our newsletter'],
  ['boilerplate', 'Share this story'],
  ['boilerplate', 'Copyright 2021 The Harbour Gazette'],
  ['boilerplate', 'Please let us know what you think.'],
])('a %s is known by its signs: %s', (kind, line) => {
  const text = `The council met for the third time this week.\n${line}\nIt did not agree on anything, the mayor said.`
  expect(zonesOf(text).map((zone) => zone.kind)).toEqual(['body', kind, 'body'])
})

test.each([
  'By Tuesday, the strike had spread to all of the ports.',
  'Photographs of the damage were shown to the council.',
  'Related problems were found in the second tower, said the builder.',
  'Reporting by the island radio led to the inquiry, the mayor said.',
  'Topics that divide the council were left out of the talks.',
  'Comments by the mayor angered the fishermen on Sunday.',
])('a sentence of the article stays one: %s', (line) => {
  const text = `The council met for the third time this week.\n${line}`
  expect(zonesOf(text).map((zone) => zone.kind)).toEqual(['body', 'body'])
})

test.each([
  ['LIMA, Peru —', 'The mine will close.'],
  ['LIMA (Reuters) -', 'The mine will close.'],
  ['PARIS, March 3 –', 'The mine will close.'],
  ['NEW YORK --', 'The mine will close.'],
])('the dateline "%s" is cut off its sentence', (dateline, sentence) => {
  const kinds = draw(`${dateline} ${sentence}`)
  expect(kinds).toEqual([`dateline: ${dateline}`, `body: ${sentence}`])
})

test.each(['US-led talks — the third round — ended without a result.', 'A bridge fell - nobody was hurt.'])(
  'a dash in a sentence makes no dateline: %s',
  (sentence) => expect(draw(sentence)).toEqual([`body: ${sentence}`]),
)

describe('on any page', () => {
  test('zones stand in order, apart from each other and within the text', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        let before = 0
        for (const { start, end } of zonesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('nothing but white space is left out', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        let rest = ''
        let from = 0
        for (const { start, end } of zonesOf(text)) {
          rest += text.slice(from, start)
          from = end
        }
        expect((rest + text.slice(from)).trim()).toBe('')
      }),
    )
  })

  test('each letter of a zone finds its zone again', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const zones = zonesOf(text)
        for (const zone of zones) {
          expect(zoneAt(zones, zone.start)).toBe(zone)
          expect(zoneAt(zones, zone.end - 1)).toBe(zone)
        }
      }),
    )
  })

  test('there is one headline at most', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        expect(zonesOf(text).filter(({ kind }) => kind === 'headline').length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\r\n '],
])('%s has no zones', (_what, text) => expect(zonesOf(text)).toEqual([]))

test('ten thousand characters without a full stop are one body', () => {
  const text = 'the river rose and '.repeat(527).trim()
  expect(zonesOf(text)).toEqual([{ start: 0, end: text.length, kind: 'body' }])
})

test('a long line without a full stop is no headline', () => {
  const line = 'the river rose and '.repeat(20).trim()
  expect(draw(`${line}\nNobody was hurt, the mayor said.`)[0]).toBe(`body: ${line}`)
})

test('a place behind the last zone is in none', () => {
  expect(zoneAt(zonesOf('The river rose in the night.'), 100)).toBeUndefined()
})

test('only headline and body hold statements', () => {
  const zones = zonesOf(page(pages['a saved page']).text)
  const kinds = zones.filter(holdsStatements).map(({ kind }) => kind)
  expect(kinds).toEqual(['headline', 'body', 'body'])
})
