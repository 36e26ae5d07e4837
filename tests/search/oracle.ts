/** Search as it would be written without an index: every text is read for every query. Slow, plain, and right. */
import { bm25, exactWeight, nearWeight, prefixWeight } from '../../electron/search/bm25'
import { isNear, lettersOf, slipsAllowed } from '../../electron/search/near'
import type { Query } from '../../electron/search/query'
import { titleGap, titleWeight, type SearchedText } from '../../electron/search/segment'
import { eachToken } from '../../electron/search/tokens'

interface ReadText {
  key: string
  words: { term: string; position: number; weight: number }[]
  marks: Set<string>
  lastDay: number
}

export interface OracleHit {
  key: string
  tier: number
  score: number
}

type Found = Map<ReadText, { tier: number; score: number }>

export class Oracle {
  readonly #texts: ReadText[]
  readonly #meanLength: number

  /** @param texts in the order in which ties are told. */
  constructor(texts: readonly SearchedText[]) {
    this.#texts = texts.map(({ key, title, text, marks, lastDay }) => {
      const words: ReadText['words'] = []
      const length = eachToken(title, (term, _start, _end, position) =>
        words.push({ term, position, weight: titleWeight }),
      )
      eachToken(
        text,
        (term, _start, _end, position) => words.push({ term, position, weight: 1 }),
        length + titleGap,
      )
      return { key, words, marks: new Set(marks), lastDay }
    })
    this.#meanLength = this.#texts.reduce((sum, { words }) => sum + words.length, 0) / this.#texts.length
  }

  find(query: Query): OracleHit[] {
    return [...this.#find(query)]
      .sort(
        ([a, one], [b, other]) => one.tier - other.tier || other.score - one.score || b.lastDay - a.lastDay,
      )
      .map(([{ key }, hit]) => ({ key, ...hit }))
  }

  #find(query: Query): Found {
    switch (query.kind) {
      case 'word':
        return this.#word(query.term, query.isPrefix)
      case 'phrase':
        return this.#phrase(query.terms, query.isPrefix)
      case 'field':
        return this.#where((text) => text.marks.has(`${query.name}=${query.value}`))
      case 'not': {
        const found = this.#find(query.part)
        return this.#where((text) => !found.has(text))
      }
      case 'or':
        return this.#join(query.parts, (tiers) => Math.min(...tiers), 1)
      case 'and': {
        const wanted = query.parts.filter(({ kind }) => kind !== 'not')
        const found =
          wanted.length === 0
            ? this.#where(() => true)
            : this.#join(wanted, (tiers) => Math.max(...tiers), wanted.length)
        for (const part of query.parts)
          if (part.kind === 'not') for (const text of this.#find(part.part).keys()) found.delete(text)
        return new Map(
          this.#texts.flatMap((text) => (found.has(text) ? [[text, found.get(text)!] as const] : [])),
        )
      }
    }
  }

  #join(parts: readonly Query[], tierOf: (tiers: number[]) => number, atLeast: number): Found {
    const all = parts.map((part) => this.#find(part))
    const joined: Found = new Map()
    for (const text of this.#texts) {
      const hits = all.flatMap((found) => found.get(text) ?? [])
      if (hits.length < atLeast) continue
      joined.set(text, {
        tier: tierOf(hits.map(({ tier }) => tier)),
        score: hits.reduce((sum, { score }) => sum + score, 0),
      })
    }
    return joined
  }

  #where(isMeant: (text: ReadText) => boolean): Found {
    return new Map(this.#texts.filter(isMeant).map((text) => [text, { tier: 0, score: 0 }]))
  }

  #word(term: string, isPrefix: boolean): Found {
    const slips = slipsAllowed(term)
    const tiers = new Map<string, number | undefined>()
    const letters = lettersOf(term)
    const tierOf = (other: string): number | undefined => {
      if (tiers.has(other)) return tiers.get(other)
      const near = slips > 0 && isNear(letters, lettersOf(other), 0, other.length, slips)
      const tier = other === term ? 0 : isPrefix && other.startsWith(term) ? 1 : near ? 2 : undefined
      tiers.set(other, tier)
      return tier
    }
    const weights = [exactWeight, prefixWeight, nearWeight]
    return this.#scored((text) => {
      const countByTerm = new Map<string, number>()
      for (const word of text.words)
        if (tierOf(word.term) !== undefined)
          countByTerm.set(word.term, (countByTerm.get(word.term) ?? 0) + word.weight)
      const met = [...countByTerm].map(([other, count]) => ({
        tier: tierOf(other) ?? 0,
        count: Math.min(255, count),
      }))
      return {
        tier: Math.min(...met.map(({ tier }) => tier)),
        weight: met.reduce((sum, { tier, count }) => sum + count * (weights[tier] ?? 0), 0),
      }
    })
  }

  #phrase(terms: readonly string[], isPrefix: boolean): Found {
    return this.#scored(({ words }) => {
      const termAt = new Map(words.map(({ term, position }) => [position, term]))
      const lasts = words.flatMap(({ position }) => {
        const row = terms.map((_, step) => termAt.get(position + step))
        const last = row.at(-1)
        const isRow = terms.slice(0, -1).every((term, step) => row[step] === term)
        const sought = terms.at(-1) ?? ''
        return isRow && last !== undefined && (last === sought || (isPrefix && last.startsWith(sought)))
          ? [last === sought]
          : []
      })
      const whole = lasts.filter(Boolean).length
      return {
        tier: whole > 0 ? 0 : 1,
        weight: whole * exactWeight + (lasts.length - whole) * prefixWeight,
      }
    })
  }

  #scored(weigh: (text: ReadText) => { tier: number; weight: number }): Found {
    const met = this.#texts.map((text) => ({ text, ...weigh(text) })).filter(({ weight }) => weight > 0)
    return new Map(
      met.map(({ text, tier, weight }) => [
        text,
        { tier, score: bm25(weight, text.words.length, this.#meanLength, met.length, this.#texts.length) },
      ]),
    )
  }
}
