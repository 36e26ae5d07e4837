/**
 * Statements on a line of time: a lane for each party, marks stacked so that none covers another, ticks for the width
 * there is. Dates in, places out: 0 is the left end, all lengths in the unit of the width.
 */
import { extentOf, type Day, type Extent } from '../articles/days'
import type { SaidOnPrecision, Stance } from '../statements/statement'
import type { PlacedStatement } from '../statements/statement'
import { ticksFor, type Tick } from './ticks'

export interface TimelineQuestion {
  /** Lanes from top to bottom. */
  partyIds: readonly string[]
  statements: readonly PlacedStatement[]
  width: number
  /** Room that a mark takes, so that two marks in one row never touch. */
  markWidth: number
  /** The least distance between two ticks. */
  tickDistance: number
  /** Days to show; absent: from the first to the last, with some room at both ends. */
  shown?: Extent
}

export interface Timeline {
  shown: Extent
  lanes: Lane[]
  ticks: Tick[]
  /** Of those of the parties: what cannot be placed, and what lies outside the days that are shown. */
  undatedIds: string[]
  beforeIds: string[]
  afterIds: string[]
}

export interface Lane {
  partyId: string
  /** How many rows its marks need. */
  rowCount: number
  /** In order of their places. */
  marks: Mark[]
}

export interface Mark {
  statementId: string
  stance: Stance
  precision: SaidOnPrecision
  /** The middle of its days. */
  x: number
  /** All days it may mean, wide for a month, narrow for a day. */
  from: number
  to: number
  /** From 0, nearest to the line of the lane. */
  row: number
}

export interface Scale {
  /** The beginning of a day. */
  xOf(day: Day): number
  /** The day at a place; the nearest one beyond the ends. */
  dayAt(x: number): Day
}

export function scaleOf({ first, last }: Extent, width: number): Scale {
  const dayWidth = width / (last - first + 1)
  return {
    xOf: (day) => (day - first) * dayWidth,
    dayAt: (x) => Math.min(last, Math.max(first, first + Math.floor(x / dayWidth))),
  }
}

/** A date that is worked out may be off by some days, and its mark says so by its extent. */
const aboutDays = 3

export function layTimeline(question: TimelineQuestion): Timeline {
  const { partyIds, statements, width, markWidth } = question
  const ofParties = statements.filter(({ partyId }) => partyIds.includes(partyId))
  const dated = ofParties.flatMap((statement) => {
    const days = daysOf(statement)
    return days ? [{ statement, days }] : []
  })
  const shown = question.shown ?? roomFor(dated.map(({ days }) => days))
  const scale = scaleOf(shown, width)
  const within = dated.filter(({ days }) => days.last >= shown.first && days.first <= shown.last)
  const idsOf = (some: readonly Dated[]): string[] => some.map(({ statement }) => statement.id)
  return {
    shown,
    lanes: partyIds.map((partyId) => {
      const own = within.filter(({ statement }) => statement.partyId === partyId)
      return laneOf(partyId, own, scale, { width, markWidth })
    }),
    ticks: ticksFor(shown, scale, question.tickDistance),
    undatedIds: ofParties.filter((statement) => !daysOf(statement)).map(({ id }) => id),
    beforeIds: idsOf(dated.filter(({ days }) => days.last < shown.first)),
    afterIds: idsOf(dated.filter(({ days }) => days.first > shown.last)),
  }
}

interface Dated {
  statement: PlacedStatement
  days: Extent
}

function daysOf({ saidOn, saidOnPrecision }: PlacedStatement): Extent | undefined {
  const extent = extentOf(saidOn)
  if (!extent || saidOnPrecision !== 'about') return extent
  return { first: extent.first - aboutDays, last: extent.last + aboutDays }
}

/** Any days will do for a line with nothing on it. */
const emptyDays: Extent = { first: 0, last: 30 }

/** A fortieth at each end, and half a month at least, so that no mark sticks to the edge. */
function roomFor(extents: readonly Extent[]): Extent {
  if (extents.length === 0) return emptyDays
  const first = extents.reduce((least, extent) => Math.min(least, extent.first), Infinity)
  const last = extents.reduce((most, extent) => Math.max(most, extent.last), -Infinity)
  const room = Math.max(15, Math.ceil((last - first) / 40))
  return { first: first - room, last: last + room }
}

function laneOf(
  partyId: string,
  dated: readonly Dated[],
  scale: Scale,
  { width, markWidth }: { width: number; markWidth: number },
): Lane {
  const placed = dated.map(({ statement, days }) => {
    const from = Math.max(0, scale.xOf(days.first))
    const to = Math.min(width, scale.xOf(days.last + 1))
    return { statement, from, to, x: (from + to) / 2 }
  })
  const ends: number[] = []
  const marks = placed
    .map((mark) => ({
      ...mark,
      least: Math.min(mark.from, mark.x - markWidth / 2),
      most: Math.max(mark.to, mark.x + markWidth / 2),
    }))
    .toSorted((a, b) => a.least - b.least || a.most - b.most)
    .map(({ statement, from, to, x, least, most }): Mark => {
      const free = ends.findIndex((end) => end <= least)
      const row = free === -1 ? ends.length : free
      ends[row] = most
      const { id: statementId, stance, saidOnPrecision: precision } = statement
      return { statementId, stance, precision, x, from, to, row }
    })
  return { partyId, rowCount: ends.length, marks }
}
