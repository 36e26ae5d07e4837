/**
 * What a saving program was told as saved, and whether a library still holds it. Each write carries its own number in
 * its words, so that half of it, or another's, is seen.
 */
import type { Library } from '../../electron/library/library'
import type { Settings } from '../../electron/library/settings'
import type { Verdict } from '../../electron/statements/statement'

/** Some short, some as long as an essay: a long one is longer on its way. */
export function noteText(id: string, revision: number): string {
  const length = Number.parseInt(id.slice(0, 4), 16) % 7 === 0 ? 4000 : (revision * 37) % 90
  return `${id} ${revision} ${'word '.repeat(length)}end`
}

export function verdictAt(revision: number): Verdict {
  return revision % 2 === 1 ? 'accepted' : 'rejected'
}

export function settingsAt(turn: number, present: Settings): Settings {
  return { ...present, place: `#/turn/${turn}`, textSize: 16 + (turn % 11) }
}

export function turnOf(settings: Settings): number {
  return Number(settings.place.split('/')[2] ?? 0)
}

export class Told {
  readonly notes = new Map<string, number>()
  readonly decisions = new Map<string, number>()
  /** Removals that were begun: the note may be there or not. */
  readonly going = new Set<string>()
  /** Removals that were told as done. */
  readonly gone = new Set<string>()
  turn = 0
  count = 0

  /** One line of a saving program, such as `note 5d… 3`. */
  take(line: string): void {
    const [what, id = '', revision = ''] = line.split(' ')
    if (what === 'going') this.going.add(id)
    else this.count += 1
    if (what === 'note') this.notes.set(id, Number(revision))
    if (what === 'decision') this.decisions.set(id, Number(revision))
    if (what === 'settings') this.turn = Number(id)
    if (what === 'gone') this.gone.add(id)
  }

  /** One sentence for each acknowledged write that the library does not hold. */
  lostIn(library: Library): string[] {
    return [
      ...[...this.notes].flatMap(([id, revision]) => this.#noteLost(library, id, revision)),
      ...[...this.gone].filter((id) => library.findNote(id)).map((id) => `note ${id} is back`),
      ...[...this.decisions].flatMap(([id, revision]) => decisionLost(library, id, revision)),
      ...(turnOf(library.settings) < this.turn
        ? [`settings ${turnOf(library.settings)} for ${this.turn}`]
        : []),
    ]
  }

  #noteLost(library: Library, id: string, revision: number): string[] {
    const note = library.findNote(id)
    if (!note) return this.going.has(id) ? [] : [`note ${id} is missing`]
    return note.revision >= revision ? [] : [`note ${id} is at ${note.revision}, not ${revision}`]
  }
}

function decisionLost(library: Library, id: string, revision: number): string[] {
  const found = library.shelf.findDecision(id)?.revision ?? 0
  return found >= revision ? [] : [`decision ${id} is at ${found}, not ${revision}`]
}

/** One sentence for each record that opens and says what nobody wrote. */
export function wrongIn(library: Library): string[] {
  const { settings } = library
  const turn = turnOf(settings)
  return [
    ...library
      .listNotes()
      .filter(({ id, text, revision }) => text !== noteText(id, revision))
      .map(({ id }) => `note ${id} has other words`),
    ...(turn > 0 && settings.textSize !== 16 + (turn % 11) ? ['the settings are mixed'] : []),
  ]
}
