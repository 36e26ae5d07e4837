/** Countries as speakers: which one a ministry or a government belongs to. */
import type { Organisation } from '../organisations'
import type { PartyGuess } from '../parties'
import { bodySpeaker, type Speaker } from '../speaker'
import { reasoned, Scene } from './scene'

export class States extends Scene {
  /** "The agriculture ministry", "the government": of the state named last, within one country the government. */
  protected ministry(mention: string, at: number): Speaker | undefined {
    if (!/\b(?:ministry|government|cabinet|foreign office|treasury)\b/i.test(mention)) return undefined
    const state = this.stateBefore(at) ?? { id: 'government', name: 'government' }
    return reasoned(bodySpeaker({ ...state, by: { way: 'role', words: mention } }), 'description', null)
  }

  protected stateBefore(at: number): PartyGuess | undefined {
    const states = new Set(this.states().map(({ name }) => name))
    return this.bodies
      .namedBetween(Math.max(0, at - 1500), at)
      .findLast(({ body }) => states.has(body.id) || this.parties.isCountry(body.id))?.body
  }

  /** Without those that are only told of as neighbours. */
  protected states(): Organisation[] {
    return this.bodies.organisations.filter(
      ({ isState, places }) =>
        isState &&
        !places.every((at) => /neighbou?r(?:ing)? $/i.test(this.text.slice(Math.max(0, at - 14), at))),
    )
  }

  /** Whether the text is of several states, each named often: then a ministry speaks for its own. */
  protected isBetweenStates(): boolean {
    const named = new Map<string, number>()
    for (const { body } of this.bodies.namedBetween(0, this.text.length))
      if (this.parties.isCountry(body.id)) named.set(body.id, (named.get(body.id) ?? 0) + 1)
    for (const { name, places } of this.states()) named.set(name, places.length)
    return [...named.values()].filter((count) => count >= 3).length >= 2
  }

  /** A ministry speaks for its state; within one country it is the government's. */
  protected governed(body: PartyGuess, at: number): PartyGuess {
    if (!/^(?:the )?(?:Ministry|Department) of |\bMinistry$|^Treasury$/.test(body.name)) return body
    return (
      (this.isBetweenStates() ? this.stateBefore(at) : undefined) ?? {
        id: 'government',
        name: 'government',
      }
    )
  }
}
