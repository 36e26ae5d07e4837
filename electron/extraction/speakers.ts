/**
 * Who a mention stands for: "Stanekzai", "the envoy", "he", "the group". Each answer carries its candidates and the way
 * by which it was found. Where nothing in the text fits, the answer is the mention itself: unknown is better than a guess.
 * Each layer in speakers/ knows those below it: scene, states, body pronouns, offices, persons.
 */
import {
  bareMention,
  bareName,
  escape,
  firstPerson,
  genericKind,
  isOfKind,
  kindIn,
  lastBefore,
  media,
  mouths,
  neuter,
  officeIn,
  papers,
  plural,
  possessed,
  relative,
  singular,
  hasWord,
} from './mentions'
import { sentenceEnd, sentenceStart } from './sentence-bounds'
import { bodySpeaker, nobody, ownWords, type Speaker } from './speaker'
import { leader, namedSo } from './speakers/offices'
import { Persons } from './speakers/persons'
import { reach, reasoned, speakerOf } from './speakers/scene'

export type { Speaker } from './speaker'

/** Where a mention stands among others. */
export interface Setting {
  /** Who says that this one says it; within their quotation "I" is they, and "they" is somebody else. */
  teller?: Speaker | undefined
}

/** What a person says it by, so that it is the person who speaks: "his comments". */
const words =
  /^(?:\p{Ll}+ )?(?:comments?|remarks?|words?|view|opinion|speech|answer|reply|response|statement|tweet|post|letter|message|warning|refusal|demand|call|hope|article|interview|decision|position)\b/iu

/** Resolves the mentions of one text: later ones may lean on earlier ones. */
export class SpeakerFinder extends Persons {
  /** @param at where the mention stands. */
  find(mention: string, at: number, { teller }: Setting = {}): Speaker {
    const speaker = this.resolve(bareMention(mention), at, teller)
    if (!teller && speaker.name !== null) this.turns.push({ at, end: at + mention.length, speaker })
    return speaker
  }

  /** Who speaks where no mention stands: a quotation that goes on after its speaker. */
  continuing(at = this.text.length): Speaker {
    const turn = this.lastTurn(at)
    return turn ? reasoned(turn.speaker, 'continuing', this.passage(turn.at, turn.end)) : nobody
  }

  nobody(): Speaker {
    return nobody
  }

  protected resolve(mention: string, at: number, teller: Speaker | undefined): Speaker {
    if (mention === '') return nobody
    if (firstPerson.test(mention)) return this.teller(mention, teller)
    if (singular.test(mention)) return this.personFor(mention, at, teller)
    if (plural.test(mention) || neuter.test(mention)) return this.bodyFor(at, teller, mention)
    if (relative.test(mention)) return this.antecedent(mention, at)
    return (
      this.ofPossessor(mention, at, teller) ??
      this.personNamed(mention, at) ??
      this.byOffice(mention, at) ??
      this.bodyNamed(mention, at) ??
      this.paper(mention, at) ??
      this.described(mention, at) ??
      this.own(mention)
    )
  }

  /** "I" is the one who speaks, "we" whom they speak for. */
  protected teller(mention: string, teller: Speaker | undefined): Speaker {
    if (!teller) return nobody
    const { party, partyReason } = teller
    const isBody =
      /^(?:we|us|our|ourselves)$/i.test(mention) && party && partyReason && partyReason.way !== 'self'
    return reasoned(isBody ? bodySpeaker({ ...party, by: partyReason }) : teller, 'pronoun', null)
  }

  protected bodyNamed(mention: string, at: number): Speaker | undefined {
    const hit = this.bodies.named(mention) ?? this.bodies.seat(mention, at)
    const agent = /^(?:[Aa]n?|[Tt]he) .*?(\p{Ll}+(?:er|or|ist|man|woman|star))$/u.exec(mention)?.[1]
    if (
      hit?.body.by.way === 'body' &&
      agent !== undefined &&
      kindIn(agent) === undefined &&
      !mouths.test(agent)
    ) {
      const bearer = this.people.all.find(({ about }) => hasWord(about, agent))
      return bearer
        ? reasoned(this.asSpeaker(bearer), 'description', this.placeOf(bearer))
        : ownWords(bareName(mention))
    }
    if (hit && media.test(hit.body.name) && hit.body.by.way === 'body')
      return { ...ownWords(hit.body.name), kind: 'group' }
    if (!hit) return undefined
    const speaker = speakerOf(hit)
    return { ...speaker, party: this.governed({ id: hit.body.id, name: hit.body.name }, at) }
  }

  /** "the union", "a spokeswoman", "an international group" (which the next sentence names). */
  protected described(mention: string, at: number): Speaker | undefined {
    const turn = this.lastTurn(at)
    const leaning = turn && this.bodyOfTurn(turn)
    const kind = kindIn(mention)
    if (kind !== undefined && (/^(?:the|that|this|our)\b/i.test(mention) || this.isHeadline(at))) {
      const hit = this.bodies.described(mention, at, leaning)
      if (hit) return speakerOf(hit)
      const state = this.ministry(mention, at)
      if (state) return state
      // "The committee" is not the firm that spoke before; "the group" may be.
      const mayLean = genericKind.test(kind) || isOfKind(turn?.speaker.name ?? '', kind)
      if (leaning && turn && mayLean && at - turn.at < reach && turn.speaker.kind === 'group')
        return this.leaning(turn, 'description')
    }
    const ministry = /^an?\b/i.test(mention) ? this.ministry(mention, at) : undefined
    if (ministry) return ministry
    if (kind !== undefined && /^an?\b/i.test(mention) && at < 1500) {
      const next = this.bodies.nextSubject(sentenceEnd(this.text, at))
      if (next) return reasoned(bodySpeaker(next), 'description', this.bodies.passageOf(next))
    }
    const again = /^(?:the|this|that) (\p{Ll}+)$/u.exec(mention)?.[1]
    const pattern = new RegExp(`^(?:an?|one|another) .*\\b${again}\\b`, 'i')
    const told =
      again &&
      this.turns.findLast(
        (each) => each.at < at && each.at > at - 3000 && pattern.test(this.text.slice(each.at, each.end)),
      )
    if (told) return reasoned(told.speaker, 'description', this.passage(told.at, told.end))
    if (
      leaning &&
      turn &&
      /^(?:(?:[Aa]n?|[Tt]he) )?(?:\p{Ll}+ )?(?:spokes(?:man|woman|person)|lawyers?)$/u.test(mention) &&
      at - turn.at < reach
    )
      return this.leaning(turn, 'mouthpiece')
    return undefined
  }

  /** "its lawyers", "their leadership", "his government": the owner, where nobody is named. */
  protected ofPossessor(mention: string, at: number, teller: Speaker | undefined): Speaker | undefined {
    const [, owner = '', rest = ''] = possessed.exec(mention) ?? []
    if (owner === '' || /\p{Lu}/u.test(rest)) return undefined
    if (/^(?:its|their)$/i.test(owner)) {
      const body = this.bodyFor(at, teller, owner)
      return body.name === null
        ? undefined
        : reasoned(body, mouths.test(rest) ? 'mouthpiece' : 'pronoun', body.reason.from)
    }
    const person = this.personFor(owner, at, teller)
    if (person.name !== null && words.test(rest)) return reasoned(person, 'pronoun', person.reason.from)
    if (
      person.name === null ||
      !/\b(?:government|administration|party|office|team|company|campaign|spokes\p{L}+|lawyers?|deputy|aides?|adviser|secretary|minister|agent)\b/iu.test(
        rest,
      )
    )
      return undefined
    const body =
      person.party && person.partyReason && bodySpeaker({ ...person.party, by: person.partyReason })
    return body ? reasoned(body, 'mouthpiece', person.reason.from) : undefined
  }

  /** Whom "who" or "which" takes up: the person or body named last before it, in the same sentence. */
  protected antecedent(pronoun: string, at: number): Speaker {
    const start = sentenceStart(this.text, at)
    const beside =
      /(\p{Lu}[\p{L}’'-]*(?: (?:of |the |and |& )*\p{Lu}[\p{L}’'-]*)*)(?: \(\p{Lu}+\))?, $/u.exec(
        this.text.slice(Math.max(start, at - 80), at),
      )?.[1]
    if (/^which$/i.test(pronoun)) {
      const named = beside?.split(/ (?:of|at|from|for) (?:the )?/u).at(-1)
      const hit = named === undefined ? undefined : this.bodies.named(named)
      if (hit) return reasoned(bodySpeaker(hit.body), 'relative', hit.from)
      const kind = /(?:^|\P{L})([Tt]he (?:\p{Ll}+ ){0,2}\p{Ll}+)(?: \([^)]*\))?, $/u.exec(
        this.text.slice(Math.max(start, at - 60), at),
      )?.[1]
      const told = kind === undefined ? undefined : this.described(kind, at)
      if (told) return reasoned(told, 'relative', told.reason.from)
      if (named !== undefined && named !== '')
        return reasoned(
          bodySpeaker({ ...namedSo(named), by: { way: 'body', words: named } }),
          'relative',
          null,
        )
    }
    const body = this.bodies.namedBetween(start, at).at(-1)
    const isThing = /^which$/i.test(pronoun)
    const person = isThing ? undefined : this.lastNamed(start, at)
    const personAt = person ? lastBefore({ places: person.mentions }, at) : -1
    if (person && personAt >= (body?.at ?? -1))
      return reasoned(this.asSpeaker(person), 'relative', this.placeAt(personAt, person.name))
    if (body) return reasoned(bodySpeaker(body.body), 'relative', this.placeAt(body.at, body.body.name))
    const turn = this.lastTurn(at)
    return turn ? reasoned(turn.speaker, 'relative', this.passage(turn.at, turn.end)) : nobody
  }

  /** "The statement": whoever issued the one named last, else whoever spoke last. */
  protected paper(mention: string, at: number): Speaker | undefined {
    const maker = /\b(?:by|from) (.+)$/.exec(mention)?.[1]
    if (papers.test(mention) && maker !== undefined) {
      const made = this.described(maker, at) ?? this.bodyNamed(maker, at)
      if (made) return reasoned(made, 'paper', made.reason.from)
    }
    if (!papers.test(mention) || /^an?\b/i.test(mention)) return undefined
    const issuer = this.issuer(at, 400)
    if (issuer) return reasoned(issuer, 'paper', issuer.reason.from)
    const group = this.turns.findLast((turn) => turn.at < at && turn.speaker.kind === 'group')
    const turn = group && at - group.at < reach ? group : this.lastTurn(at)
    if (!turn) return undefined
    return this.bodyOfTurn(turn)
      ? this.leaning(turn, 'paper')
      : reasoned(turn.speaker, 'paper', this.passage(turn.at, turn.end))
  }

  /** A capitalised name that nothing else knows stands for itself; other words stay what they are. */
  protected own(mention: string): Speaker {
    const owned =
      /^(?:[Aa]n? |[Tt]he )?((?:(?!The )\p{Lu}[\p{L}-]+ ?)+?)(?:['’]s)? (?:\p{Ll}+ )*(?:spokes\p{Ll}+|salesmen|lawyers?|officials?|executives?|office|ministry|committee|board|leadership)$/u.exec(
        mention,
      )?.[1]
    if (owned !== undefined)
      return reasoned(
        bodySpeaker({ id: owned, name: owned, by: { way: 'self', words: owned } }),
        'mouthpiece',
        null,
      )
    const office = new RegExp(`^${leader.source}$`, 'u').exec(mention)?.[1]
    if (office !== undefined) {
      const party = this.bodies.named(office)?.body ?? namedSo(office)
      return {
        ...ownWords(bareName(mention)),
        party: { id: party.id, name: party.name },
        partyReason: { way: 'role', words: mention },
      }
    }
    const bareKind = /^(?:the |an? )?(?:\p{Ll}+ )+(\p{Lu}\p{L}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)$/u.exec(
      mention,
    )?.[1]
    const name = bareKind ?? bareName(mention)
    // A body without a name of its own speaks for itself: "the regional education office".
    if (/^the\b/i.test(mention) && kindIn(name) !== undefined && officeIn(name) === undefined)
      return reasoned(bodySpeaker({ id: name, name, by: { way: 'body', words: name } }), 'own-words', null)
    if (
      !/^\p{Lu}/u.test(name) ||
      /^(?:Nobody|Everybody|Everyone|Someone|None|All|Much|Both|One|Some|Many|Several|Two|Three|Most|Few|Another|Parents|Residents|Officials|Critics|Analysts|Experts|Supporters|Opponents|Farmers|Workers|People|Sources|Others|Observers)\b/.test(
        name,
      ) ||
      possessed.test(mention) ||
      this.isPlainWord(name)
    )
      return ownWords(name)
    // Who only passes on the news is no party.
    if (media.test(name)) return { ...ownWords(name), kind: 'group' }
    return reasoned(bodySpeaker({ id: name, name, by: { way: 'self', words: name } }), 'own-words', null)
  }

  /** A word that the text also writes small is no name, whatever begins its sentence. */
  protected isPlainWord(name: string): boolean {
    if (name.includes(' ')) return false
    return new RegExp(`(?<!\\p{L})${escape(name.toLowerCase())}(?!\\p{L})`, 'u').test(this.text)
  }
}
