/** Where the reader is, and how the address writes it. Holds ids only: nothing that anybody wrote. */

export type Place =
  | { view: 'library'; dossierId: string | null }
  | { view: 'article'; articleId: string; statementId: string | null; noteId: string | null }
  | {
      view: 'compare'
      dossierId: string | null
      topicId: string | null
      leftId: string | null
      rightId: string | null
    }
  | { view: 'notes'; noteId: string | null }

const start: Place = { view: 'library', dossierId: null }

/** Anything that is no place leads to the library. */
export function parsePlace(address: string): Place {
  const [path = '', query = ''] = address.replace(/^#\/?/, '').split('?')
  const [view, first, second] = path.split('/').map(decode)
  const asked = new URLSearchParams(query)
  switch (view) {
    case 'library':
      return { view, dossierId: first || null }
    case 'article':
      return first
        ? { view, articleId: first, statementId: asked.get('statement'), noteId: asked.get('note') }
        : start
    case 'compare':
      return {
        view,
        dossierId: first || null,
        topicId: second || null,
        leftId: asked.get('a'),
        rightId: asked.get('b'),
      }
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
      return join(['article', place.articleId], { statement: place.statementId, note: place.noteId })
    case 'compare':
      return join(['compare', place.dossierId, place.dossierId && place.topicId], {
        a: place.leftId,
        b: place.rightId,
      })
    case 'notes':
      return join(['notes'], { note: place.noteId })
  }
}

/** The address of a statement's exact passage. */
export function passageAddress(articleId: string, statementId: string): string {
  return formatPlace({ view: 'article', articleId, statementId, noteId: null })
}

function join(path: (string | null)[], asked: Record<string, string | null> = {}): string {
  const words = Object.entries(asked).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
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
