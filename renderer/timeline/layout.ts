/** Where lanes and marks stand from top to bottom, and the shapes of a mark. */
import type { Lane, Mark, Stance, Tick } from '../../electron/contract'
import { datePartsOf } from '../dates'
import { strokes } from '../ui/sign-strokes'
import { frame } from './party-strokes'
import { at, round, type Stroke } from './shapes'

/** Room for half a mark beyond either end. */
export const edge = 14
const laneGap = 5

export interface Density {
  /** Room that a mark takes both ways. */
  mark: number
  row: number
  /** Of its shapes, which are drawn for the open density. */
  scale: number
}

/** Open: the least that a finger or a shaky hand can be asked to hit. Compact: all lanes at a glance. */
export const densities = {
  open: { mark: 24, row: 27, scale: 1 },
  compact: { mark: 15, row: 16, scale: 0.68 },
} as const satisfies Record<string, Density>

/** A lane holds its party's name. */
const leastHeight = 26

export interface PlacedLane extends Lane {
  top: number
  height: number
  /** Its line, and the middle of its first row. */
  lineY: number
}

export function placeLanes(lanes: readonly Lane[], { row }: Density): PlacedLane[] {
  let top = 0
  return lanes.map((lane) => {
    const rows = Math.max(1, lane.rowCount)
    const height = Math.max(leastHeight, row + laneGap) + (rows - 1) * row
    const placed = { ...lane, top, height, lineY: top + Math.max(leastHeight, row + laneGap) / 2 }
    top += height
    return placed
  })
}

export function heightOf(lanes: readonly PlacedLane[]): number {
  const last = lanes.at(-1)
  return last ? last.top + last.height : 0
}

export function markY(lane: PlacedLane, mark: Mark, { row }: Density): number {
  return lane.lineY + mark.row * row
}

/** Around its own middle. */
export function markShapes(position: number, stance: Stance, isArticleDay: boolean): Stroke[] {
  const sign: Stroke = { kind: 'path', d: strokes[stance], stroke: 'ink', width: 1.5 }
  return [...frame(position, isArticleDay), ...at([sign], -6, -6)]
}

/** The days that a mark may mean, as a bracket under it; broken where they were worked out. None for a single day. */
export function extentShape(mark: Mark, { row }: Density): Stroke | undefined {
  const isSingle = mark.precision === 'day' || mark.precision === 'article'
  if (isSingle || mark.to - mark.from < 2) return undefined
  const left = round(mark.from - mark.x)
  const right = round(mark.to - mark.x)
  const bracket: Stroke = {
    kind: 'path',
    d: `M${left} -3V0H${right}V-3`,
    y: round(row / 2 - 1),
    stroke: 'ink2',
    width: 1,
  }
  return mark.precision === 'about' ? { ...bracket, dash: [2, 2] } : bracket
}

export function tickWords({ date, saysYear }: Tick): string {
  const { dayAndMonth, year } = datePartsOf(date)
  return saysYear || dayAndMonth === '' ? `${dayAndMonth} ${year}`.trim() : dayAndMonth
}
