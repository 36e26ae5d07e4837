/** The passages of an article that the reader has written about, or is writing about. */
import type { NoteRow, NoteTarget, Span } from '../../electron/contract'

type PassageTarget = Extract<NoteTarget, { kind: 'passage' }>

export interface NotedPassage {
  id: string
  target: PassageTarget
  passage: Span
}

export function notedPassages(rows: readonly NoteRow[], articleId: string): NotedPassage[] {
  return rows.flatMap(({ note: { id, target }, place }) =>
    target.kind === 'passage' && target.articleId === articleId && place.state === 'here' && place.passage
      ? [{ id, target, passage: place.passage }]
      : [],
  )
}

/** What has a place of its own in the margin: each passage once, with a note or with one that is only begun. */
export function passageTargets(
  noted: readonly NotedPassage[],
  begun: readonly { target: NoteTarget }[],
  articleId: string,
): PassageTarget[] {
  const all = [
    ...noted.map(({ target }) => target),
    ...begun.flatMap(({ target }) =>
      target.kind === 'passage' && target.articleId === articleId ? [target] : [],
    ),
  ]
  return [...new Map(all.toReversed().map((target) => [passageKey(target), target])).values()].toReversed()
}

export const passageKey = ({ quote }: PassageTarget): string => `${quote.start} ${quote.exact}`
