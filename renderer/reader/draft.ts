/** A statement as the form holds it: from one that is there, or from words that were chosen. */
import type { PlacedStatement, Span, StatementDraft } from '../../electron/contract'

export function draftFrom(statement: PlacedStatement): StatementDraft {
  const { speakerName, partyId, stance, voice, reportedBy, saidOn, saidOnPrecision } = statement
  return {
    content: statement.content.map(bare),
    speaker: statement.speaker && bare(statement.speaker),
    cue: statement.cue && bare(statement.cue),
    speakerName,
    partyId,
    partyName: null,
    topicIds: [...statement.topicIds],
    stance,
    voice,
    reportedBy,
    saidOn: saidOnPrecision === 'article' ? null : saidOn,
    saidOnPrecision,
  }
}

export function draftOn(content: Span): StatementDraft {
  return {
    content: [bare(content)],
    speaker: null,
    cue: null,
    speakerName: null,
    partyId: null,
    partyName: null,
    topicIds: [],
    stance: 'claims',
    voice: 'own',
    reportedBy: null,
    saidOn: null,
    saidOnPrecision: 'article',
  }
}

function bare({ start, end }: Span): Span {
  return { start, end }
}
