/** it, they, its, their: the body that such a word, or a paper, stands for. */
import { opensBefore } from '../directness'
import { neuter, plural } from '../mentions'
import type { NamedParty } from '../parties'
import type { SpeakerWay } from '../../statements/reasons'
import { sentenceEnd, sentenceStart } from '../sentence-bounds'
import { bodySpeaker, nobody, type Speaker } from '../speaker'
import { reasoned, type Turn } from './scene'
import { States } from './states'

const issued =
  /\b(?:statement|declaration|communiqu[eé]|letter|message|report)\b[^.!?\n]{0,30}?\b(?:issued |released |signed |published |made )?(?:by|from)\s+([^.,;!?\n]{2,60})/gi

export class BodyPronouns extends States {
  /** The body a pronoun stands for: in its own sentence the last before it, else the subject of the sentence before. */
  protected bodyFor(at: number, teller: Speaker | undefined, pronoun: string): Speaker {
    const isQuoted = opensBefore(this.text, at)
    if (teller && !isQuoted && teller.kind === 'group') return reasoned(teller, 'pronoun', teller.reason.from)
    const isOther = (id: string): boolean => !isQuoted || id !== teller?.party?.id
    const issuer = plural.test(pronoun) || neuter.test(pronoun) ? this.issuer(at, 160) : undefined
    if (issuer && isOther(issuer.party?.id ?? '')) return reasoned(issuer, 'pronoun', issuer.reason.from)
    const sentence = sentenceStart(this.text, at)
    const start = Math.max(sentence, this.text.lastIndexOf(';', at - 1) + 1)
    const own = this.bodies.namedBetween(start, at).filter(({ body }) => isOther(body.id))
    const spokeHere = this.turns.findLast(
      (turn) =>
        start <= turn.at &&
        turn.at < at &&
        turn.speaker.kind === 'group' &&
        isOther(turn.speaker.party?.id ?? ''),
    )
    if (spokeHere) return reasoned(spokeHere.speaker, 'pronoun', this.passage(spokeHere.at, spokeHere.end))
    const here = own.at(-1)
    if (here) return reasoned(bodySpeaker(here.body), 'pronoun', this.placeAt(here.at, here.body.name))
    if (/^[“"‘']?(?:Although|While|Though|Despite|Even though)\b/.test(this.text.slice(start, at))) {
      const after = this.bodies
        .namedBetween(at, sentenceEnd(this.text, at))
        .filter(({ at: place }) => this.text.slice(at, place).includes(', '))[0]
      if (after) return reasoned(bodySpeaker(after.body), 'pronoun', this.placeAt(after.at, after.body.name))
    }
    for (let end = start, steps = 0; steps < 4 && end > 0; steps += 1) {
      const from = sentenceStart(this.text, Math.max(0, end - 2))
      if (from >= end) break
      const spoke = this.turns.findLast(
        (turn) =>
          from <= turn.at && turn.at < end && turn.speaker.party !== null && isOther(turn.speaker.party.id),
      )
      if (spoke?.speaker.kind === 'group')
        return reasoned(spoke.speaker, 'pronoun', this.passage(spoke.at, spoke.end))
      const named = this.bodies.namedBetween(from, end).find(({ body }) => isOther(body.id))
      if (named) return reasoned(bodySpeaker(named.body), 'pronoun', this.placeAt(named.at, named.body.name))
      end = from
    }
    const turn = this.turns.findLast(
      ({ at: place, speaker }) => place < at && speaker.kind === 'group' && isOther(speaker.party?.id ?? ''),
    )
    if (turn) return reasoned(turn.speaker, 'pronoun', this.passage(turn.at, turn.end))
    const any = this.lastTurn(at)
    return any && any.speaker !== teller
      ? reasoned(any.speaker, 'pronoun', this.passage(any.at, any.end))
      : nobody
  }

  /** Who issued the paper that was named last: "a joint statement issued by …", "… in a statement". */
  protected issuer(at: number, within: number): Speaker | undefined {
    const from = Math.max(0, at - within)
    const named = [...this.text.slice(from, at).matchAll(issued)].at(-1)
    const hit = named?.[1] === undefined ? undefined : this.bodies.named(named[1])
    if (!hit || !named) return undefined
    const start = from + named.index + named[0].lastIndexOf(named[1] ?? '')
    return reasoned(bodySpeaker(hit.body), 'paper', this.passage(start, start + (named[1]?.length ?? 0)))
  }

  /** The body for which the last speaker spoke. */
  protected leaning(turn: Turn, way: SpeakerWay): Speaker {
    const body = this.bodyOfTurn(turn)
    if (!body) return nobody
    return reasoned(bodySpeaker(body), way, this.passage(turn.at, turn.end))
  }

  protected bodyOfTurn({ speaker }: Turn): NamedParty | undefined {
    const { party, partyReason } = speaker
    return party && partyReason && partyReason.way !== 'self' ? { ...party, by: partyReason } : undefined
  }
}
