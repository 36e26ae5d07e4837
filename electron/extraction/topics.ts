/**
 * Topics of a statement, from the codebook's terms, names and definitions. A term of the topic counts most, a word of
 * its definition a little; a word that many topics share counts less (inverse document frequency over the codebook).
 */
import type { Topic } from '../codebooks/codebook'

export interface TopicHit {
  topic: string
  /** Terms and telling words, as the text has them. */
  words: string[]
}

export interface TopicIndex {
  topics: { id: string; terms: RegExp[]; words: Map<string, number> }[]
}

const tooCommon = new Set(
  'the a an and or of to in on for with that this which who whom whether what how is are be as by from not no it its any other others another at against they them their one such it is said when where under over more most than do does own may must will would'.split(
    ' ',
  ),
)

export function indexTopics(topics: readonly Topic[]): TopicIndex {
  const definitions = topics.map((topic) => new Set(stemsOf(`${topic.name} ${topic.definition}`)))
  const spread = (stem: string): number => definitions.filter((definition) => definition.has(stem)).length
  return {
    topics: topics.map((topic, index) => ({
      id: topic.id,
      terms: topic.terms.map(termPattern),
      words: new Map(
        [...(definitions[index] ?? [])].map((stem) => [stem, Math.log(1 + topics.length / spread(stem))]),
      ),
    })),
  }
}

/** @returns the best first, at most three; none when no term or telling word occurs. */
export function topicsOf(index: TopicIndex, words: string): TopicHit[] {
  const stems = new Map(wordsOf(words).map((word) => [stemOf(word), word]))
  const scores = index.topics.map(({ id, terms, words: known }) => {
    const hits = terms.flatMap((term) => term.exec(words)?.[0] ?? [])
    const shared = [...stems].filter(([stem]) => known.has(stem))
    const weight = shared.reduce((sum, [stem]) => sum + (known.get(stem) ?? 0), 0)
    const telling = [...hits, ...shared.map(([, word]) => word)]
    return { topic: id, words: [...new Set(telling)], score: 3 * hits.length + 0.5 * weight }
  })
  const best = Math.max(0, ...scores.map(({ score }) => score))
  const floor = Math.max(1.4, best * 0.5)
  return scores
    .filter(({ score }) => score >= floor)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ topic, words: telling }) => ({ topic, words: telling }))
}

/** A term in its own words, with the endings that English gives them. */
function termPattern(term: string): RegExp {
  const words = term.split(/[\s-]+/).map(withEndings)
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s-]?')}(?![\\p{L}\\p{N}])`, 'iu')
}

/** A short word takes few endings: "aid" is not meant by "aides", nor "time" by "Timothy". */
function withEndings(word: string): string {
  if (word.length <= 2) return escape(word)
  if (word.length <= 4)
    return /e$/i.test(word) ? `${escape(word.slice(0, -1))}(?:e[sd]?|ing)` : `${escape(word)}(?:s|ed|ing)?`
  return `${escape(word.replace(/(?:s|e)$/i, ''))}\\p{L}{0,4}`
}

function stemsOf(words: string): string[] {
  return wordsOf(words).map(stemOf)
}

function wordsOf(words: string): string[] {
  return (words.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !tooCommon.has(word))
}

/** As much of a stemmer as a codebook of a few hundred words needs. */
function stemOf(word: string): string {
  return word.length <= 4 ? word.replace(/s$/, '') : word.replace(/(?:ations?|ings?|ed|ies|es|s|ly|e|y)$/, '')
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
