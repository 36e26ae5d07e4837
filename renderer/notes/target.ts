import type { NoteTarget } from '../../electron/contract'

/** Whether two notes hang on the same thing. */
export function isSameTarget(a: NoteTarget, b: NoteTarget): boolean {
  if (a.articleId !== b.articleId) return false
  switch (a.kind) {
    case 'article':
      return b.kind === 'article'
    case 'statement':
      return b.kind === 'statement' && a.statementId === b.statementId
    case 'cell':
      return b.kind === 'cell' && a.topicId === b.topicId && a.partyId === b.partyId
    case 'passage':
      return b.kind === 'passage' && a.quote.exact === b.quote.exact && a.quote.start === b.quote.start
  }
}

export const kindNames: Record<NoteTarget['kind'], string> = {
  article: 'article',
  passage: 'passage',
  statement: 'statement',
  cell: 'cell',
}
