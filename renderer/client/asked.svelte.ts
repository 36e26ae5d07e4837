import type { Outcome, Problem } from '../../electron/contract'

/** One question's state. The newest question wins: an answer that comes late to an older one is dropped. */
export class Asked<T> {
  value = $state.raw<T>()
  problem = $state.raw<Problem>()
  isWaiting = $state(false)
  #newest = 0

  async ask(question: Promise<Outcome<T>>): Promise<void> {
    const number = (this.#newest += 1)
    this.isWaiting = true
    const outcome = await question
    if (number !== this.#newest) return
    this.isWaiting = false
    this.problem = outcome.ok ? undefined : outcome.problem
    if (outcome.ok) this.value = outcome.value
  }
}
