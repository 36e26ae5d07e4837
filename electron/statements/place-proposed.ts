/** A stored finding or decision and its article's text into a statement with places, or the reason why it is lost. */
import type { Passage, Quote } from '../anchors/anchor'
import { isLookAlike } from '../anchors/look-alike'
import { failed, type Outcome } from '../problem'
import { placeStatement } from './place-statement'
import type { Placed, ProposedStatement, Statement } from './statement'

/**
 * In the text that it was taken from, its places are sure. In a text that changed since, its words must be found letter
 * for letter, and not beside another name, number or negation: better lost than hung on somebody else's words.
 */
export function placeProposed(
  text: string,
  textHash: string,
  proposed: ProposedStatement,
): Outcome<Placed<Statement>> {
  const { statement, hash } = statementOf(proposed)
  const placed = placeStatement(text, statement)
  if (!placed.ok || hash === textHash) return placed
  const { speaker, cue, content } = placed.value
  const pairs: [Quote | null, Passage | null][] = [
    [statement.speaker, speaker],
    [statement.cue, cue],
    ...statement.content.map((quote): [Quote, Passage | null] => [
      quote,
      content.find(({ exact }) => exact === quote.exact) ?? null,
    ]),
  ]
  const stranger = pairs.find(
    ([quote, passage]) => quote && passage && isLookAlike(text, quote, passage.start),
  )
  return stranger ? lookAlike(statement, stranger[0]?.exact ?? '') : placed
}

/** Without what only storing needs. */
function statementOf(proposed: ProposedStatement): { statement: Statement; hash: string } {
  const { textHash: hash, partyName, parentId, finding, ...statement } = proposed
  return { statement, hash }
}

function lookAlike({ id }: Statement, words: string) {
  return failed(
    'statement-look-alike',
    `Statement ${id}: the words "${words.slice(0, 60)}" stand in its article, but beside other words than before.`,
    'Read the passage, and add the statement anew if it is still said.',
  )
}
