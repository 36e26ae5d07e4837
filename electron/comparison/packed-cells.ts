/**
 * The cells of a table as they travel from the program to a view. Most of 10,000 cells are empty for one of a few
 * reasons, and ids of one article differ in their last letters: said once, a table takes a tenth of the room, and that
 * much less time on its way. What comes out equals what went in.
 */
import { heatOf } from './heat'
import type { MatrixCell } from './matrix'
import type { Silence } from './silence'

/** What is left of a cell without its ids: the same for many cells. */
interface Frame {
  hidden: MatrixCell['hidden']
  silences: PackedSilence[]
}
/** Ids by their place in the list of all. */
type PackedSilence = { [K in Silence['kind']]: Packed<Extract<Silence, { kind: K }>> }[Silence['kind']]
type Packed<S> = S extends { statementIds: string[] }
  ? Omit<S, 'statementIds'> & { statementIds: number[] }
  : S

export interface PackedCells {
  /**
   * All ids that cells name, each once, front coded (Witten, Moffat and Bell, Managing Gigabytes, 4.1): how many
   * letters are those of the id before, then the others.
   */
  ids: (number | string)[]
  /** Each different one once. */
  frames: Frame[]
  /** By row, then by column: the place of its frame, then those of the statements shown. */
  cells: number[][][]
}

export function packCells(cells: readonly (readonly MatrixCell[])[]): PackedCells {
  const ids = new Placed()
  const frames = new Placed()
  const placeOfFrame = new Map<MatrixCell, number>()
  const frameOf = (cell: MatrixCell): number => {
    const known = placeOfFrame.get(cell)
    if (known !== undefined) return known
    const silences = cell.silences.map((silence) => packed(silence, ids))
    const place = frames.placeOf(JSON.stringify({ hidden: cell.hidden, silences }))
    // Cells that are one object need no second look.
    if (cell.statementIds.length === 0) placeOfFrame.set(cell, place)
    return place
  }
  const rows = cells.map((row) =>
    row.map((cell) => [frameOf(cell), ...cell.statementIds.map((id) => ids.placeOf(id))]),
  )
  return {
    ids: frontCoded(ids.list),
    frames: frames.list.map((text) => JSON.parse(text) as Frame),
    cells: rows,
  }
}

/** Cells that are empty for the same reason are one object. */
export function unpackCells(
  { ids: coded, frames, cells }: PackedCells,
  heatSteps: readonly number[],
): MatrixCell[][] {
  const ids = frontDecoded(coded)
  const named = (places: readonly number[]): string[] => places.map((place) => ids[place] ?? '')
  const empty = frames.map(({ hidden, silences }): MatrixCell => ({
    statementIds: [],
    heat: 0,
    hidden,
    silences: silences.map((silence) =>
      'statementIds' in silence ? { ...silence, statementIds: named(silence.statementIds) } : silence,
    ),
  }))
  const cellOf = ([frame = 0, ...places]: readonly number[]): MatrixCell => {
    const without = empty[frame] ?? { statementIds: [], heat: 0, hidden: null, silences: [] }
    if (places.length === 0) return without
    return { ...without, statementIds: named(places), heat: heatOf(places.length, heatSteps) }
  }
  return cells.map((row) => row.map(cellOf))
}

function packed(silence: Silence, ids: Placed): PackedSilence {
  return 'statementIds' in silence
    ? { ...silence, statementIds: silence.statementIds.map((id) => ids.placeOf(id)) }
    : silence
}

/** Texts in the order in which they were first named. */
class Placed {
  readonly list: string[] = []
  readonly #places = new Map<string, number>()

  placeOf(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    this.#places.set(text, this.list.length)
    return this.list.push(text) - 1
  }
}

function frontCoded(texts: readonly string[]): (number | string)[] {
  const coded: (number | string)[] = []
  let before = ''
  for (const text of texts) {
    const shared = sharedLength(before, text)
    coded.push(shared, text.slice(shared))
    before = text
  }
  return coded
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

function frontDecoded(coded: readonly (number | string)[]): string[] {
  const texts: string[] = []
  let before = ''
  for (let place = 0; place < coded.length; place += 2) {
    before = before.slice(0, coded[place] as number) + (coded[place + 1] as string)
    texts.push(before)
  }
  return texts
}
