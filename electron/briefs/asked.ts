/** What a brief was asked for, in words: whoever gets it must see what was left out. */
import type { Codebook } from '../codebooks/codebook'
import { dimensions, type Dimension, type StatementFilter } from '../comparison/filter'
import type { Sifted } from '../comparison/tally'
import type { Standing } from '../comparison/standing'
import type { PlacedStatement } from '../statements/statement'
import { counted, dateWords, directnessWords, stanceWords } from './words'

export interface Asked {
  /** Names; null for all. */
  topics: string[] | null
  parties: string[] | null
  /** How many statements were chosen one by one; null when none was. */
  chosen: number | null
  /** Each further part of the filter in words: "stance: demands or offers". */
  filters: string[]
}

export function askedWords(
  filter: StatementFilter,
  statementIds: readonly string[] | null,
  { topics, parties }: Codebook,
): Asked {
  return {
    topics: namesOf(topics, filter.topicIds),
    parties: namesOf(parties, filter.partyIds),
    chosen: statementIds?.length ?? null,
    filters: [
      listed('outlet', filter.outlets, (name) => name || 'unknown'),
      listed('speaker', filter.speakers, (name) => name || 'not named'),
      listed('stance', filter.stances, (stance) => stanceWords[stance]),
      listed('directness', filter.directness, (directness) => directnessWords[directness]),
      listed('voice', filter.voices, (voice) => (voice === 'own' ? 'own' : 'reported by another')),
      listed('how it came about', filter.standings, (standing) => standingWords[standing]),
      ...(filter.from === null ? [] : [`said on or after ${dateWords(filter.from)}`]),
      ...(filter.to === null ? [] : [`said on or before ${dateWords(filter.to)}`]),
      ...(filter.words === null ? [] : [`holds the words: ${filter.words}`]),
    ].flat(),
  }
}

/** In the order of the codebook, whatever the order of asking. */
function namesOf(all: readonly { id: string; name: string }[], ids: readonly string[] | null) {
  if (ids === null) return null
  return all.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
}

function listed<V>(what: string, values: readonly V[] | null, name: (value: V) => string): string[] {
  return values === null ? [] : [`${what}: ${values.map(name).join(' or ') || 'none'}`]
}

const standingWords: Record<Standing, string> = {
  coded: 'coded by hand',
  found: 'found, not confirmed',
  confirmed: 'confirmed by the reader',
  rejected: 'rejected by the reader',
}

export interface Hidden {
  count: number
  /** "2 by stance", "1 rejected by the reader". One statement may be hidden by several. */
  by: string[]
}

/** @param asked statements of the chosen parties on the chosen topics. */
export function hiddenAmong(asked: readonly Sifted<PlacedStatement>[], filter: StatementFilter): Hidden {
  const hidden = asked.filter(({ hiddenBy }) => hiddenBy.length > 0)
  const by = dimensions.flatMap((dimension) => {
    const count = hidden.filter(({ hiddenBy }) => hiddenBy.includes(dimension)).length
    return count === 0 ? [] : [`${count} ${hidingWords(dimension, filter)}`]
  })
  return { count: hidden.length, by }
}

function hidingWords(dimension: Dimension, { standings }: StatementFilter): string {
  if (dimension === 'standings' && standings === null) return 'rejected by the reader'
  return `by ${dimension === 'standings' ? 'how they came about' : dimension === 'said' ? 'date' : dimension}`
}

/** "3 statements from 2 articles; 1 more hidden (1 rejected by the reader)". */
export function countWords(shown: number, articleCount: number, { count, by }: Hidden): string {
  const from = `${counted(shown, 'statement')} from ${counted(articleCount, 'article')}`
  return count === 0 ? from : `${from}; ${count} more hidden (${by.join(', ')})`
}
