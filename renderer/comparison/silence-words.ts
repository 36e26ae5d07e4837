/** Why a cell is empty, in words. */
import type { Grouping, MatrixCell, MatrixLine, Party, Silence } from '../../electron/contract'
import { hiddenWords } from './filter-words'
import type { Narrowing } from './table-choice'

export interface SilenceSetting {
  by: Grouping
  /** Whether the table is on one topic, or has its topics as rows. */
  isOnOneTopic: boolean
  filter: Narrowing
}

export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

export function silenceWords(silence: Silence, { by, isOnOneTopic, filter }: SilenceSetting): string {
  switch (silence.kind) {
    case 'nothing-on-topic': {
      const nothing = isOnOneTopic ? 'Nothing on this topic' : 'Nothing on these topics'
      return by === 'article'
        ? `${nothing}.`
        : `${nothing} in ${counted(silence.articleCount, 'article')} that quote${silence.articleCount === 1 ? 's' : ''} them.`
    }
    case 'not-quoted':
      if (by === 'article') return 'Not quoted in this article.'
      if (silence.articleCount === 0) return 'No article here.'
      return `Not quoted in ${silence.articleCount === 1 ? 'this article' : `these ${silence.articleCount} articles`}.`
    case 'hidden':
      return `${hiddenWords(silence.count, Object.keys(silence.by) as (keyof typeof silence.by)[], filter)}.`
    case 'rejected':
      return `${silence.count} rejected by you.`
    case 'reported-by-others':
      return `Known only through others: ${silence.count}.`
  }
}

/** In a narrow place. */
export function shortSilence({ silences }: MatrixCell): string {
  const kinds = silences.map(({ kind }) => kind)
  if (kinds.includes('hidden')) return 'hidden by a filter'
  if (kinds.includes('reported-by-others')) return 'known only through others'
  if (kinds.includes('rejected')) return 'rejected by you'
  return kinds.includes('nothing-on-topic') ? 'nothing on this' : 'not quoted'
}

/** Whether a row holds nothing and hides nothing: it shrinks to a band. */
export function isBand(cells: readonly MatrixCell[]): boolean {
  return cells.every(
    ({ statementIds, hidden, silences }) =>
      statementIds.length === 0 &&
      hidden === null &&
      silences.every(({ kind }) => kind === 'nothing-on-topic' || kind === 'not-quoted'),
  )
}

/** "Nothing on this topic from Kabul (2 on others). Not quoted: NATO." */
export function bandWords(
  cells: readonly MatrixCell[],
  columns: readonly MatrixLine[],
  isOnOneTopic: boolean,
): string {
  const spoken: string[] = []
  const unquoted: string[] = []
  cells.forEach(({ silences }, index) => {
    const name = columns[index]?.name ?? 'unknown'
    const others = silences.find((silence) => silence.kind === 'nothing-on-topic')?.onOtherTopics
    if (others === undefined) unquoted.push(name)
    else spoken.push(others > 0 ? `${name} (${others} on others)` : name)
  })
  const topic = isOnOneTopic ? 'this topic' : 'these topics'
  const said = spoken.length > 0 ? [`Nothing on ${topic} from ${spoken.join(', ')}.`] : []
  return [...said, ...(unquoted.length > 0 ? [`Not quoted: ${unquoted.join(', ')}.`] : [])].join(' ')
}

/** Through whom what is known of a party is known: "as told by United States, another". */
export function tellers(reportedBy: readonly (string | null)[], parties: readonly Party[]): string {
  const names = reportedBy.map((id) => parties.find((party) => party.id === id)?.name ?? 'another')
  return [...new Set(names)].join(', ')
}
