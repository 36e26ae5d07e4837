/**
 * Topics of a statement, from the codebook's terms, names and definitions. A term of the topic counts most, a word of its
 * name less, a word of its definition a little; a word that many topics share counts less (inverse document frequency
 * over the codebook). Words are compared by their stems, and those of a negotiation's common stock by what they mean.
 */
import type { Topic } from '../codebooks/codebook'

export interface TopicHit {
  topic: string
  /** Terms and telling words, as the text has them. */
  words: string[]
  /** Where they stand: in what is said, or around it. */
  within: 'content' | 'context'
}

interface Term {
  stems: string[]
  weight: number
}

interface IndexedTopic {
  id: string
  terms: Term[]
  /** Stems of name and definition, and of longer terms, with what each is worth. */
  words: Map<string, number>
}

export interface TopicIndex {
  topics: IndexedTopic[]
  /** Stems that tell nothing here: the parties are spoken of under every topic. */
  ignored: ReadonlySet<string>
}

const weights = {
  term: 3,
  /** For each further word of a term. */
  longer: 1,
  name: 1.6,
  definition: 0.5,
  /** A hit among the first words, which say what the rest is about. */
  early: 0.6,
  floor: 1.4,
  /** One word of a longer term, where no other topic has it: "peace" of "peace deal". */
  partial: 1.4,
  /** What stands around a statement, beside what is said in it. */
  context: 0.25,
  /** What falls so far behind the best is left out. */
  share: 0.6,
}

const tooCommon = new Set(
  'the a an and or of to in on for with that this which who whom whether what how is are be as by from not no it its any other others another at against they them their one such said when where under over more most than do does own may must will would has have had was were been but if then there here out up so very into about between during among'.split(
    ' ',
  ),
)

/** @param ignored words that stand under every topic, as the parties' names do. */
export function indexTopics(topics: readonly Topic[], ignored: readonly string[] = []): TopicIndex {
  const common = new Set(ignored.flatMap((words) => tokensOf(words).map(({ stem }) => stem)))
  const meant = topics.map(({ name, definition }) => ({
    name: new Set(tokensOf(name).map(({ stem }) => stem)),
    definition: new Set(tokensOf(definition).map(({ stem }) => stem)),
  }))
  const spread = (stem: string): number =>
    meant.filter(({ name, definition }) => name.has(stem) || definition.has(stem)).length
  const worth = (stem: string): number => Math.log(1 + topics.length / Math.max(1, spread(stem)))
  return {
    ignored: common,
    topics: topics.map(({ id, terms }, index) => {
      const { name = new Set<string>(), definition = new Set<string>() } = meant[index] ?? {}
      const words = new Map<string, number>()
      for (const stem of definition) if (!common.has(stem)) words.set(stem, weights.definition * worth(stem))
      for (const stem of name)
        if (!common.has(stem)) words.set(stem, (weights.name * worth(stem)) / Math.log(1 + topics.length))
      for (const stem of partsOf(terms))
        if (!common.has(stem) && termsWith(topics, stem) === 1)
          words.set(stem, Math.max(words.get(stem) ?? 0, weights.partial))
      return { id, words, terms: terms.flatMap(termOf) }
    }),
  }
}

function partsOf(terms: readonly string[]): string[] {
  return terms.flatMap((term) => {
    const stems = tokensOf(term).map(({ stem }) => stem)
    return stems.length > 1 ? stems : []
  })
}

/** How many topics have a word in their terms. */
function termsWith(topics: readonly Topic[], stem: string): number {
  return topics.filter(({ terms }) => terms.some((term) => wordsOf(term).some((word) => word.stem === stem)))
    .length
}

function termOf(term: string): Term[] {
  const stems = wordsOf(term).map(({ stem }) => stem)
  const telling = stems.filter((stem) => !tooCommon.has(stem))
  const kept = telling.length > 0 ? stems : stems.slice(0)
  return kept.length === 0
    ? []
    : [{ stems: kept, weight: weights.term + weights.longer * Math.max(0, telling.length - 1) }]
}

/**
 * @param around what stands around the statement; it tips the scale, and decides where the statement has no word of its own.
 * @returns the best first, at most three; none when no term or telling word occurs.
 */
export function topicsOf(index: TopicIndex, words: string, around = ''): TopicHit[] {
  const own = ranked(index, wordsOf(words), around === '' ? undefined : wordsOf(around))
  if (own.length > 0 || around === '') return own.map((hit) => ({ ...hit, within: 'content' }))
  return ranked(index, wordsOf(around), undefined)
    .slice(0, 2)
    .map((hit) => ({ ...hit, within: 'context' }))
}

function ranked(index: TopicIndex, tokens: readonly Token[], around: readonly Token[] | undefined) {
  const scores = index.topics.map((topic) => {
    const { score, words } = scoreOf(topic, tokens, index.ignored)
    const beside = around && score > 0 ? weights.context * scoreOf(topic, around, index.ignored).score : 0
    return { topic: topic.id, words, own: score, score: score + beside }
  })
  const best = Math.max(0, ...scores.map(({ score }) => score))
  const floor = Math.max(weights.floor, best * weights.share)
  return scores
    .filter(({ own, score }) => own >= weights.floor * 0.9 && score >= floor)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ topic, words: telling }) => ({ topic, words: telling }))
}

interface Token {
  word: string
  stem: string
}

function scoreOf(topic: IndexedTopic, tokens: readonly Token[], ignored: ReadonlySet<string>) {
  const found = new Map<string, number>()
  let score = 0
  const counted = new Set<number>()
  const early = Math.max(6, tokens.length / 3)
  for (const { stems, weight } of topic.terms.toSorted((a, b) => b.stems.length - a.stems.length)) {
    const at = placeOf(stems, tokens, counted)
    if (at === undefined) continue
    for (const place of at) counted.add(place)
    const first = Math.min(...at)
    score += weight + (first < early ? weights.early : 0)
    found.set(wordsBetween(tokens, at), first)
  }
  const seen = new Set<string>()
  tokens.forEach(({ stem, word }, place) => {
    const worth = topic.words.get(stem)
    if (worth === undefined || seen.has(stem) || counted.has(place) || ignored.has(stem)) return
    seen.add(stem)
    score += worth
    found.set(word, place)
  })
  return { score, words: [...found].toSorted((a, b) => a[1] - b[1]).map(([word]) => word) }
}

/** Where a term stands: its words in their order, at most two others between them. */
function placeOf(
  stems: readonly string[],
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
): number[] | undefined {
  const [first = '', ...rest] = stems
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.stem !== first || taken.has(at)) continue
    const places = [at]
    for (const stem of rest) {
      const from: number = (places.at(-1) ?? at) + 1
      const next = tokens.slice(from, from + 3).findIndex((token) => token.stem === stem)
      if (next < 0) break
      places.push(from + next)
    }
    if (places.length === stems.length) return places
  }
  return undefined
}

function wordsBetween(tokens: readonly Token[], places: readonly number[]): string {
  return places.map((place) => tokens[place]?.word ?? '').join(' ')
}

/** Without the words that stand everywhere. */
function tokensOf(words: string): Token[] {
  return wordsOf(words).filter(({ word }) => word.length > 2 && !tooCommon.has(word))
}

function wordsOf(words: string): Token[] {
  return (
    words
      .toLowerCase()
      .replace(/cease[\s-]fire/g, 'ceasefire')
      .replace(/(?<=(?<!\p{L})\p{L})\./gu, '')
      .match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []
  )
    .map((word) => word.replace(/['’]s$/, ''))
    .map((word) => ({ word, stem: meaningOf(stemOf(word)) }))
}

/** As much of a stemmer as a codebook of a few hundred words needs. A short word takes few endings. */
function stemOf(word: string): string {
  if (word.length <= 3) return word
  if (word.length <= 4) return word.replace(/s$/, '')
  if (word.length === 5) return word.replace(/(?:s|ed)$/, '')
  const bare = word.replace(
    /(?:itions?|ations?|ators?|ated|ates?|ating|ative|ments?|ingly|ings?|ances?|ences?|ities|ity|ness|ions?|als?|ally|ers?|ors?|ed|ies|es|s|ly|e|y)$/,
    '',
  )
  return bare.length < 3 ? word : bare.replace(/(.)\1$/, '$1')
}

/** Words that a report of any negotiation uses for one thing. */
const alike = [
  'agreement deal pact accord treaty',
  'talks negotiations',
  'ceasefire truce armistice',
  'attack attacks assault bombing bomb raid shelling',
  'violence fighting hostilities bloodshed',
  'killed kill deaths death died dead',
  'troops soldiers',
  'withdrawal withdraw withdrawing pull-out pullout',
  'condemn denounce',
  'aid assistance',
  'legitimacy legitimate',
]
const meanings = new Map(
  alike.flatMap((row) => {
    const stems = row.split(' ').map(stemOf)
    return stems.map((stem) => [stem, stems[0] ?? stem] as const)
  }),
)

function meaningOf(stem: string): string {
  return meanings.get(stem) ?? stem
}
