/* eslint svelte/prefer-svelte-reactivity: off -- nothing is drawn from what was asked for */
/** The words of statements, asked for as they come into sight and kept. */
import { SvelteMap } from 'svelte/reactivity'
import type { ComparedStatement, Problem } from '../../electron/contract'
import type { Client } from '../client/client'

/** More in one answer would hold up the page while it is read. */
const mostAtOnce = 300

export class StatementShelf {
  problem = $state.raw<Problem>()
  readonly #client: Client
  readonly #known = new SvelteMap<string, ComparedStatement>()
  readonly #asked = new Set<string>()

  constructor(client: Client) {
    this.#client = client
  }

  find(id: string): ComparedStatement | undefined {
    return this.#known.get(id)
  }

  /** Takes what came along with another answer. */
  take(statements: readonly ComparedStatement[]): void {
    for (const statement of statements) {
      this.#asked.add(statement.id)
      this.#known.set(statement.id, statement)
    }
  }

  /** Resolves when all of them are there, or cannot be had. */
  async need(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#asked.has(id))
    for (const id of missing) this.#asked.add(id)
    for (let at = 0; at < missing.length; at += mostAtOnce)
      await this.#ask(missing.slice(at, at + mostAtOnce))
  }

  async #ask(statementIds: string[]): Promise<void> {
    const outcome = await this.#client.readStatements({ statementIds })
    this.problem = outcome.ok ? undefined : outcome.problem
    if (outcome.ok) this.take(outcome.value)
    // What could not be had is asked for again when it is next looked at.
    else for (const id of statementIds) this.#asked.delete(id)
  }
}
