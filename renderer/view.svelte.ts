/** What the view shows: the library's overview, where the reader is, how they like it. One for the whole view. */
import type { DossierRow, Overview, Party, Problem, Settings } from '../electron/contract'
import type { Client } from './client/client'
import { formatPlace, parsePlace, type Place } from './place'

/** The settings hold no longer address; the next start then begins at the one before. */
const longestKept = 2000

export class View {
  overview = $state.raw<Overview>()
  problem = $state.raw<Problem>()
  place = $state.raw<Place>(parsePlace(''))
  settings = $state.raw<Settings>()
  /** False until the reader first goes somewhere; until then the focus is left alone. */
  hasMoved = false
  #lastDossierId = $state<string | null>(null)
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
  }

  async load(): Promise<void> {
    const outcome = await this.#client.readOverview()
    if (!outcome.ok) {
      this.problem = outcome.problem
      return
    }
    this.problem = undefined
    this.overview = outcome.value
    this.settings = outcome.value.settings
    // A fresh start goes to where the last one ended; an address that was asked for goes first.
    if (location.hash === '' && outcome.value.settings.place !== '')
      history.replaceState(null, '', outcome.value.settings.place)
    this.place = parsePlace(location.hash)
    this.#lastDossierId = this.#namedDossierId
  }

  /** Reads the overview anew and leaves the reader where they are. */
  async refresh(): Promise<void> {
    const outcome = await this.#client.readOverview()
    if (outcome.ok) this.overview = outcome.value
  }

  get hasLetterKeys(): boolean {
    return this.settings?.letterKeys ?? true
  }

  get isReadOnly(): boolean {
    return this.overview?.readOnly != null
  }

  /** The dossier that is looked at: the one that the address names, else the last one, else the first. */
  get dossier(): DossierRow | undefined {
    const dossiers = this.overview?.dossiers ?? []
    const id = this.#namedDossierId ?? this.#lastDossierId
    return dossiers.find((dossier) => dossier.id === id) ?? dossiers[0]
  }

  get #namedDossierId(): string | null {
    const { place } = this
    if (place.view === 'notes') return null
    if (place.view !== 'article') return place.dossierId
    return this.overview?.dossiers.find(({ articleIds }) => articleIds.includes(place.articleId))?.id ?? null
  }

  dossierOf(dossierId: string | null): DossierRow | undefined {
    return this.overview?.dossiers.find((dossier) => dossier.id === dossierId)
  }

  /** Takes the place from the address. */
  follow(): void {
    this.hasMoved = true
    this.place = parsePlace(location.hash)
    this.#lastDossierId = this.#namedDossierId ?? this.#lastDossierId
    const place = formatPlace(this.place)
    if (place.length <= longestKept) this.#remember({ place })
  }

  /** Goes to a place; Back returns. */
  go(place: Place): void {
    location.hash = formatPlace(place)
  }

  /** Changes the place without a step for Back, as for a choice within a view. */
  adjust(place: Place): void {
    // What the page remembers of this step, such as how far it was scrolled, stays.
    history.replaceState(history.state, '', formatPlace(place))
    this.follow()
  }

  change(settings: Partial<Omit<Settings, 'id'>>): void {
    this.#remember(settings)
  }

  #remember(change: Partial<Settings>): void {
    if (!this.settings) return
    const settings = { ...this.settings, ...change }
    if (JSON.stringify(settings) === JSON.stringify(this.settings)) return
    this.settings = settings
    // A taste that could not be kept is no reason to interrupt the reader; it holds until the program ends.
    if (!this.isReadOnly) void this.#client.saveSettings({ settings })
  }
}

/** The class that gives a party its line, hue and swatch: by its position in the dossier, and by nothing else. */
export function partyClass(parties: readonly Party[], partyId: string): string {
  const position = parties.findIndex(({ id }) => id === partyId)
  return position < 0 ? '' : `p${(position % 8) + 1}`
}
