import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layTimeline } from '../../../electron/comparison/timeline'
import type { PlacedStatement } from '../../../electron/statements/statement'
import { densities, heightOf, markY, placeLanes } from '../../../renderer/timeline/layout'
import { drawPicture, wrap } from '../../../renderer/timeline/picture'
import type { Picture, Words } from '../../../renderer/timeline/shapes'
import { svgOf } from '../../../renderer/timeline/svg'

const parties = Array.from({ length: 9 }, (_, index) => ({
  id: `p${index}`,
  name: index === 0 ? 'Us & <them>' : `Party ${index}`,
  otherNames: [],
  people: [],
})) as unknown as Parameters<typeof drawPicture>[0]['parties']

const said = (partyId: string, saidOn: string, more: Partial<PlacedStatement> = {}) =>
  ({
    id: `${partyId}.${saidOn}.${more.stance ?? ''}`,
    partyId,
    saidOn,
    saidOnPrecision: 'day',
    stance: 'claims',
    ...more,
  }) as unknown as PlacedStatement

const statements = [
  said('p0', '2020-01-24'),
  said('p0', '2020-01-24', { stance: 'demands', saidOnPrecision: 'article' }),
  said('p1', '2020-02', { saidOnPrecision: 'month' }),
  said('p8', '2020-01-20', { saidOnPrecision: 'about' }),
]

function picture(more: Partial<Parameters<typeof drawPicture>[0]> = {}): Picture {
  const timeline = layTimeline({
    partyIds: parties.map(({ id }) => id),
    statements,
    width: 600,
    markWidth: 24,
    tickDistance: 80,
  })
  return drawPicture({
    title: 'Talks',
    about: '4 statements.',
    sources: ['Dawn, 24 Jan 2020, “A & B”'],
    timeline,
    parties,
    width: 600,
    density: densities.open,
    measure: (text, size) => text.length * size * 0.5,
    ...more,
  })
}
const texts = ({ shapes }: Picture) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))

test('a picture names every party in their order, its stances, and its sources', () => {
  const all = texts(picture())
  const names = all.filter((text) => text.startsWith('Party') || text.startsWith('Us'))
  expect(names).toEqual(parties.map(({ name }) => name))
  expect(all).toContain('states')
  expect(all).toContain('demands')
  expect(all).not.toContain('rejects')
  expect(all.join(' ')).toContain('Sources: Dawn, 24 Jan 2020, “A & B”.')
})

test('everything stands within the picture', () => {
  const { width, height, shapes } = picture()
  for (const shape of shapes) {
    expect(shape.y ?? 0).toBeLessThanOrEqual(height)
    expect(shape.x ?? 0).toBeLessThanOrEqual(width)
    expect(shape.x ?? 0).toBeGreaterThanOrEqual(0)
  }
})

test('no two marks cover one another, in either density', () => {
  for (const density of Object.values(densities)) {
    const many = Array.from({ length: 40 }, (_, index) =>
      said('p0', `2020-01-${String((index % 9) + 1).padStart(2, '0')}`, { id: `s${index}` }),
    )
    const { lanes } = layTimeline({
      partyIds: ['p0', 'p1'],
      statements: many,
      width: 300,
      markWidth: density.mark,
      tickDistance: 80,
    })
    const placed = placeLanes(lanes, density)
    const places = placed.flatMap((lane) =>
      lane.marks.map((mark) => [mark.x, markY(lane, mark, density)] as const),
    )
    for (const [index, [x, y]] of places.entries()) {
      expect(y + density.mark / 2).toBeLessThanOrEqual(heightOf(placed))
      for (const [otherX, otherY] of places.slice(index + 1))
        expect(Math.max(Math.abs(x - otherX), Math.abs(y - otherY))).toBeGreaterThanOrEqual(
          density.mark - 0.001,
        )
    }
  }
})

describe('the SVG', () => {
  const plain = {
    kind: 'text',
    x: 0,
    y: 0,
    size: 12,
    family: 'sans',
    weight: 400,
    anchor: 'start',
    ink: 'ink',
  } as const satisfies Omit<Words, 'text'>
  const svg = svgOf(picture(), (ink) => (ink === 'paper' ? '#ffffff' : '#111111'))

  test('holds no colour that other programs do not know, and nothing from elsewhere', () => {
    expect(svg).not.toMatch(/var\(|oklch|href|url\(|@import|<style/)
    expect(svg).toContain('fill="#ffffff"')
  })

  test('writes signs of its own language as words', () => {
    expect(svg).toContain('Us &amp; &lt;them&gt;')
    expect(svg).toContain('“A &amp; B”')
  })

  test('names its fonts with others that may stand for them', () => {
    expect(svg).toContain(`font-family="'Source Sans 3', 'Source Sans Pro', 'Noto Sans', Arial, sans-serif"`)
  })

  test('holds no letter that XML forbids, whatever a title has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const drawn = svgOf(
          { width: 10, height: 10, title, shapes: [{ ...plain, text: title }] },
          () => '#000000',
        )
        // eslint-disable-next-line no-control-regex
        expect(drawn).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
        expect(drawn.match(/<[a-z]+/g)).toEqual(['<svg', '<title', '<text'])
      }),
    )
  })
})

test('lines are broken between words, and no word is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
      fc.integer({ min: 5, max: 40 }),
      (words, room) => {
        const lines = wrap(words.join(' '), room, (text) => text.length)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) expect(line.length <= room || !line.includes(' ')).toBe(true)
      },
    ),
  )
})
