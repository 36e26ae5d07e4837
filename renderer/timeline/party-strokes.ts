/** The line of a party as shapes: along its lane, and around its marks. The same eight tempers as in tokens.css. */
import { round, type Ink, type Stroke } from './shapes'

type Temper = Omit<Stroke, 'kind' | 'd' | 'stroke'> & { y?: number; radius?: number }

const lanes: readonly (readonly Temper[])[] = [
  [{ width: 2 }],
  [{ width: 2, dash: [7, 3] }],
  [
    { width: 1, y: -1.5 },
    { width: 1, y: 1.5 },
  ],
  [{ width: 2.8, dash: [0, 5], cap: 'round' }],
  [{ width: 2, dash: [8, 3, 2, 3] }],
  [{ width: 1 }, { width: 4, dash: [1.5, 4.5], y: -2 }],
  [
    { width: 2, dash: [4, 4], y: -1 },
    { width: 2, dash: [4, 4], dashOffset: 4, y: 1 },
  ],
  [{ width: 1, y: 2 }],
]

const rings: readonly (readonly Temper[])[] = [
  [{ width: 1.75 }],
  [{ width: 1.75, dash: [5, 2.4] }],
  [
    { width: 1, radius: 9.3 },
    { width: 1, radius: 7.3 },
  ],
  [{ width: 2.2, dash: [0, 3.35], cap: 'round' }],
  [{ width: 1.75, dash: [6, 2, 1.5, 2] }],
  [{ width: 1 }, { width: 2.6, radius: 9.8, dash: [1.3, 3.7] }],
  [
    { width: 1.8, radius: 7.9, dash: [3.1, 3.1] },
    { width: 1.8, radius: 9.7, dash: [3.8, 3.8], dashOffset: 3.8 },
  ],
  [
    { width: 1, radius: 8 },
    { width: 2.6, radius: 9.4, dash: [2.7, 3.2] },
  ],
]

const radius = 8.6

/** From the ninth party on the eight lines return. */
export function hueOf(position: number): Ink {
  return `p${(position % 8) + 1}`
}

/** Around its own line at 0, from 0 to the width. */
export function laneLine(position: number, width: number): Stroke[] {
  const stroke = hueOf(position)
  const lines = (lanes[position % 8] ?? []).map((temper): Stroke => ({
    kind: 'path',
    d: `M0 0H${round(width)}`,
    stroke,
    ...temper,
  }))
  if (position % 8 !== 7) return lines
  const teeth = `M0 2${'l5 -4v4'.repeat(Math.floor(width / 5))}z`
  return [...lines, { kind: 'path', d: teeth, fill: stroke }]
}

/** Around 0, 0. A ring where the day is the saying's, a square where it is the article's. */
export function frame(position: number, isArticleDay: boolean): Stroke[] {
  const outline = isArticleDay ? square : ring
  return [
    { kind: 'path', d: outline(radius), fill: 'well' },
    ...(rings[position % 8] ?? []).map(({ radius: own = radius, ...temper }): Stroke => ({
      kind: 'path',
      d: outline(own),
      stroke: hueOf(position),
      ...temper,
    })),
  ]
}

function ring(r: number): string {
  return `M${r} 0A${r} ${r} 0 1 1 ${-r} 0A${r} ${r} 0 1 1 ${r} 0Z`
}

function square(r: number): string {
  const half = round(r * 0.92)
  return `M${-half} ${-half}H${half}V${half}H${-half}Z`
}
