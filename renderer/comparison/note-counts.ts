/** How many notes hang on what, counted once for a whole table. */
import type { NoteRow, NoteTarget } from '../../electron/contract'

/** The same for targets that are the same thing. Passages are no part of a table. */
export function noteKey(target: NoteTarget): string {
  switch (target.kind) {
    case 'article':
    case 'passage':
      return `${target.kind} ${target.articleId}`
    case 'statement':
      return `statement ${target.statementId}`
    case 'cell':
      return `cell ${target.articleId} ${target.topicId} ${target.partyId}`
  }
}

export function countNotes(rows: readonly NoteRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { note } of rows) {
    const key = noteKey(note.target)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
