/** Where the reader is, and how the address writes it. Holds ids and what was asked for: nothing of what notes say. */
import { formatChoice, parseChoice, type TableChoice } from './comparison/table-choice'

export type Place =
  | { view: 'library'; dossierId: string | null }
  | {
      view: 'article'
      articleId: string
      statementId: string | null
      noteId: string | null
      /** Where in its text, in UTF-16 units; absent for no place in particular. */
      span?: { start: number; end: number }
    }
  | {
      view: 'compare'
      dossierId: string | null
      topicId: string | null
      leftId: string | null
      rightId: string | null
      /** Absent for a table as it is without any choice. */
      table?: TableChoice
    }
  /** One party on one topic over time; a base is the statement that all others are compared with. */
  | {
      view: 'ledger'
      dossierId: string | null
      partyId: string | null
      topicId: string | null
      baseId: string | null
    }
  /** Absent: all days, all topics, all stances. */
  | {
      view: 'timeline'
      dossierId: string | null
      topicId?: string
      from?: string
      to?: string
      stances?: string[]
    }
  | { view: 'meeting'; dossierId: string | null; topicId: string | null }
  /** Whole articles beside one another: a base and one other or more. */
  | { view: 'beside'; dossierId: string | null; articleIds: string[] }
  | { view: 'notes'; noteId: string | null }

const start: Place = { view: 'library', dossierId: null }

/** Anything that is no place leads to the library. */
export function parsePlace(address: string): Place {
  const [path = '', query = ''] = address.replace(/^#\/?/, '').split('?')
  const [view, first, second, third] = path.split('/').map(decode)
  const asked = new URLSearchParams(query)
  switch (view) {
    case 'library':
      return { view, dossierId: first || null }
    case 'article':
      return first
        ? {
            view,
            articleId: first,
            statementId: asked.get('statement'),
            noteId: asked.get('note'),
            ...spanIn(asked),
          }
        : start
    case 'compare': {
      const table = parseChoice(asked)
      return {
        view,
        dossierId: first || null,
        topicId: second || null,
        leftId: asked.get('a'),
        rightId: asked.get('b'),
        ...(table && { table }),
      }
    }
    case 'ledger':
      return {
        view,
        dossierId: first || null,
        partyId: second || null,
        topicId: third || null,
        baseId: asked.get('base'),
      }
    case 'timeline':
      return { view, dossierId: first || null, ...choiceIn(asked), ...daysIn(asked) }
    case 'meeting':
      return { view, dossierId: first || null, topicId: second || null }
    case 'beside':
      return { view, dossierId: first || null, articleIds: asked.getAll('article') }
    case 'notes':
      return { view, noteId: asked.get('note') }
    default:
      return start
  }
}

export function formatPlace(place: Place): string {
  switch (place.view) {
    case 'library':
      return join(['library', place.dossierId])
    case 'article':
      return join(['article', place.articleId], {
        statement: place.statementId,
        note: place.noteId,
        at: place.span ? `${place.span.start}-${place.span.end}` : null,
      })
    case 'compare':
      return join(['compare', place.dossierId, place.dossierId && place.topicId], {
        a: place.leftId,
        b: place.rightId,
        ...(place.table && formatChoice(place.table)),
      })
    case 'ledger':
      return join(
        ['ledger', place.dossierId, place.dossierId && place.partyId, place.partyId && place.topicId],
        { base: place.baseId },
      )
    case 'timeline':
      return join(['timeline', place.dossierId], {
        topic: place.topicId ?? null,
        from: place.from ?? null,
        to: place.to ?? null,
        stance: place.stances ?? [],
      })
    case 'meeting':
      return join(['meeting', place.dossierId, place.dossierId && place.topicId])
    case 'beside':
      return join(['beside', place.dossierId], { article: place.articleIds })
    case 'notes':
      return join(['notes'], { note: place.noteId })
  }
}

function spanIn(asked: URLSearchParams): { span?: { start: number; end: number } } {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(asked.get('at') ?? '') ?? []
  return Number(start) < Number(end) ? { span: { start: Number(start), end: Number(end) } } : {}
}

/** What the address does not name is absent. */
function daysIn(asked: URLSearchParams): { from?: string; to?: string } {
  const [from, to] = [asked.get('from'), asked.get('to')]
  return { ...(from && { from }), ...(to && { to }) }
}

function choiceIn(asked: URLSearchParams): { topicId?: string; stances?: string[] } {
  const [topicId, stances] = [asked.get('topic'), asked.getAll('stance')]
  return { ...(topicId && { topicId }), ...(stances.length > 0 && { stances }) }
}

/** The address of a statement's exact passage. */
export function passageAddress(articleId: string, statementId: string): string {
  return formatPlace({ view: 'article', articleId, statementId, noteId: null })
}

function join(path: (string | null)[], asked: Record<string, string | string[] | null> = {}): string {
  const words = Object.entries(asked).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value === null ? [] : [value]).map(
      (one) => `${name}=${encodeURIComponent(one)}`,
    ),
  )
  const way = path
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/')
  return `#/${way}${words.length > 0 ? `?${words.join('&')}` : ''}`
}

/** An address typed wrongly must not break the program. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
