/** The timeline as a picture that stands alone: title, lanes with their names, marks, signs told, and its sources. */
import type { Party, Stance, Timeline } from '../../electron/contract'
import { stanceWords } from '../statement-words'
import { strokes } from '../ui/sign-strokes'
import { edge, type Density, extentShape, heightOf, markShapes, markY, placeLanes, tickWords } from './layout'
import { laneLine } from './party-strokes'
import { at, round, scaled, type Picture, type Shape, type Words } from './shapes'

export interface PictureQuestion {
  title: string
  /** What is shown and what is not, in one sentence or more. */
  about: string
  sources: readonly string[]
  timeline: Timeline
  /** In the order of the dossier. */
  parties: readonly Party[]
  /** Of the line of time, as it was asked for. */
  width: number
  density: Density
  /** The width of words in these letters. */
  measure: (text: string, size: number) => number
}

const margin = 24
const caption = 12.5

export function drawPicture(question: PictureQuestion): Picture {
  const { title, about, timeline, parties, measure } = question
  const names = parties.map(({ name }) => name)
  const nameWidth = Math.ceil(Math.max(60, ...names.map((name) => measure(name, 13.5)))) + 18
  const left = margin + nameWidth + edge
  const width = left + question.width + edge + margin
  const room = width - 2 * margin
  const shapes: Shape[] = [words(margin, 44, title, { size: 22, family: 'serif', weight: 600 })]
  let y = 66
  const write = (text: string, size = caption): void => {
    for (const line of wrap(text, room, (part) => measure(part, size))) {
      shapes.push(words(margin, y, line, { size, ink: 'ink2' }))
      y += 17
    }
  }
  write(about)
  y += 10
  shapes.push(...lanesAt(question, left, y))
  y += heightOf(placeLanes(timeline.lanes, question.density)) + 44
  shapes.push(...legendAt(stancesOf(timeline), y, room, measure))
  y += 17 * Math.ceil(legendWidth(stancesOf(timeline), measure) / room) + 8
  write(
    'A ring: the day of the saying is known. A square: only the day of the article. A bracket: the days it may have been, broken where they were worked out.',
  )
  if (question.sources.length > 0) write(`Sources: ${question.sources.join('; ')}.`)
  const height = y + margin - 10
  const ground: Shape = { kind: 'path', d: `M0 0H${round(width)}V${round(height)}H0Z`, fill: 'paper' }
  return {
    width: round(width),
    height: round(height),
    title: `${title}. ${about}`,
    shapes: [ground, ...shapes],
  }
}

function lanesAt({ timeline, parties, width, density }: PictureQuestion, left: number, top: number): Shape[] {
  const lanes = placeLanes(timeline.lanes, density)
  const bottom = top + heightOf(lanes)
  const ticks = timeline.ticks.flatMap((tick): Shape[] => [
    { kind: 'path', d: `M0 ${top}V${bottom + 5}`, x: left + tick.x, stroke: 'rule1', width: 1 },
    words(left + tick.x, bottom + 19, tickWords(tick), { anchor: 'middle', ink: 'ink3', size: 12 }),
  ])
  const axis: Shape = { kind: 'path', d: `M${left} ${bottom}H${left + width}`, stroke: 'ink', width: 1 }
  return [
    ...ticks,
    axis,
    ...lanes.flatMap((lane): Shape[] => {
      const position = parties.findIndex(({ id }) => id === lane.partyId)
      const name = parties[position]?.name ?? lane.partyId
      return [
        words(margin, top + lane.lineY + 4.5, name, { size: 13.5 }),
        ...at(laneLine(position, width), left, top + lane.lineY),
        ...lane.marks.flatMap((mark) => {
          const extent = extentShape(mark, density)
          const sign = scaled(markShapes(position, mark.stance, mark.precision === 'article'), density.scale)
          return at([...(extent ? [extent] : []), ...sign], left + mark.x, top + markY(lane, mark, density))
        }),
      ]
    }),
  ]
}

function stancesOf({ lanes }: Timeline): Stance[] {
  const used = new Set(lanes.flatMap(({ marks }) => marks.map(({ stance }) => stance)))
  return (Object.keys(stanceWords) as Stance[]).filter((stance) => used.has(stance))
}

const legendGap = 34

function legendWidth(stances: readonly Stance[], measure: PictureQuestion['measure']): number {
  return stances.reduce((sum, stance) => sum + measure(stanceWords[stance], caption) + legendGap, 0)
}

function legendAt(
  stances: readonly Stance[],
  top: number,
  room: number,
  measure: PictureQuestion['measure'],
): Shape[] {
  let [x, y] = [margin, top]
  return stances.flatMap((stance): Shape[] => {
    const own = measure(stanceWords[stance], caption) + legendGap
    if (x + own > margin + room) [x, y] = [margin, y + 17]
    const shapes: Shape[] = [
      { kind: 'path', d: strokes[stance], x, y: y - 10, stroke: 'ink', width: 1.5 },
      words(x + 17, y, stanceWords[stance], {}),
    ]
    x += own
    return shapes
  })
}

function words(x: number, y: number, text: string, more: Partial<Words>): Words {
  return {
    kind: 'text',
    x: round(x),
    y: round(y),
    text,
    size: caption,
    family: 'sans',
    weight: 400,
    anchor: 'start',
    ink: 'ink',
    ...more,
  }
}

/** A word that is wider than the room stands alone on its line. */
export function wrap(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
