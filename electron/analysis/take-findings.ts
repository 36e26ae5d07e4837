/** What the extractor found in an article's text into statements that can be stored and found again. */
import { quoteOf, type Passage, type Quote } from '../anchors/anchor'
import type { Article } from '../articles/article'
import type { Codebook } from '../codebooks/codebook'
import type { FoundStatement } from '../extraction/extract'
import { proposedPartyId } from '../statements/proposed-party'
import { isSameAttribution, type AttributionPlace } from '../statements/same-attribution'
import type { ProposedStatement } from '../statements/statement'
import { textHashOf } from '../statements/text-hash'

export type KnownPlace = AttributionPlace & { id: string }

/** @param earlier what was found before, with its places; a statement that is found again keeps its id, and so its notes. */
export function takeFindings(
  article: Article,
  codebook: Codebook,
  found: readonly FoundStatement[],
  earlier: readonly KnownPlace[],
): ProposedStatement[] {
  const ids = idsFor(article.id, found, earlier)
  const idOf = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null))
  const textHash = textHashOf(article.text)
  const partyOf = new Map(found.map(({ id, party }) => [id, partyIdOf(codebook, party)]))
  return found.map((statement): ProposedStatement => {
    const { speaker, cue, content, party, topics, parent, rule, confidence, candidates, reasons } = statement
    return {
      id: ids.get(statement.id) ?? statement.id,
      articleId: article.id,
      partyId: partyIdOf(codebook, party),
      partyName: isInCodebook(codebook, party) ? null : party,
      speakerName: statement.speakerName,
      topicIds: topics,
      stance: statement.stance,
      directness: statement.directness,
      voice: statement.voice,
      reportedBy: statement.voice === 'reported' && parent !== null ? (partyOf.get(parent) ?? null) : null,
      saidOn: statement.saidOn,
      saidOnPrecision: statement.saidOnPrecision,
      speaker: quoted(article.text, speaker),
      cue: quoted(article.text, cue),
      content: content.map((passage) => quoteOf(article.text, passage)),
      parentId: idOf(parent),
      textHash,
      finding: {
        rule,
        confidence,
        candidates,
        reasons: {
          ...reasons,
          saidOn: { ...reasons.saidOn, statement: idOf(reasons.saidOn.statement) },
        },
      },
    }
  })
}

function isInCodebook(codebook: Codebook, party: string | null): boolean {
  return codebook.parties.some(({ id }) => id === party)
}

function partyIdOf(codebook: Codebook, party: string | null): string {
  return party !== null && isInCodebook(codebook, party) ? party : proposedPartyId(party)
}

function quoted(text: string, passage: Passage | null): Quote | null {
  return passage && quoteOf(text, passage)
}

/** By the extractor's own ids. A new one says where the statement stands, so that the same text gives the same ids. */
function idsFor(
  articleId: string,
  found: readonly FoundStatement[],
  earlier: readonly KnownPlace[],
): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const statement of found) {
    const before = earlier.find((known) => !taken.has(known.id) && isSameAttribution(known, statement))
    if (before) keep(statement.id, before.id)
  }
  const known = new Set(earlier.map(({ id }) => id))
  for (const { id, cue, content } of found) {
    if (ids.has(id)) continue
    const start = content[0]?.start ?? 0
    const base = `${articleId}.f${start}-${cue?.start ?? start}`
    let fresh = base
    // An id that another statement once had must not come back for this one: notes may still hang on it.
    for (let n = 2; taken.has(fresh) || known.has(fresh); n += 1) fresh = `${base}-${n}`
    keep(id, fresh)
  }
  return ids

  function keep(own: string, id: string): void {
    ids.set(own, id)
    taken.add(id)
  }
}
