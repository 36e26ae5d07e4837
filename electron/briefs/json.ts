/** The brief as JSON, for other programs. Fields are only ever added. */
import type { Brief } from './brief'
import type { Entry } from './entry'

export function briefAsJson(brief: Brief): string {
  const { title, dossier, asked, hidden, articleCount, entries, sections, kept } = brief
  const output = {
    title,
    dossier,
    asked,
    shown: entries.length,
    hidden: hidden.count,
    hiddenBy: hidden.by,
    articleCount,
    statements: entries.map((entry) => entryJson(entry, kept !== null)),
    sections: sections.map(({ topicId, name, parties }) => ({
      topic: topicId,
      name,
      parties: parties.map(({ partyId, name, summaries, entries }) => ({
        party: partyId,
        name,
        statementIds: entries.map(({ entry }) => entry.statement.id),
        ...(kept && { summaries }),
      })),
    })),
    ...(kept && { otherNotes: kept.notes, otherSummaries: kept.summaries }),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

function entryJson(entry: Entry, hasNotes: boolean) {
  const { statement, article } = entry
  return {
    number: entry.number,
    id: statement.id,
    quote: entry.quote,
    pieces: statement.content,
    speaker: statement.speakerName,
    party: statement.partyId,
    partyName: entry.partyName,
    topics: statement.topicIds,
    topicNames: entry.topicNames,
    saidOn: statement.saidOn,
    saidOnPrecision: statement.saidOnPrecision,
    said: entry.said,
    stance: statement.stance,
    directness: statement.directness,
    voice: statement.voice,
    reportedBy: statement.reportedBy,
    article: {
      id: article.id,
      title: article.headline,
      outlet: article.outlet,
      published: article.published,
      language: article.language.tag,
      original: article.original && {
        headline: article.original.headline,
        address: article.address.url,
        note: article.original.note,
      },
      author: article.author,
      place: article.place,
      address: article.address,
    },
    paragraph: entry.paragraph,
    start: statement.start,
    end: statement.end,
    origin: statement.origin,
    decision: statement.verdict,
    decidedAt: statement.decidedAt,
    rule: statement.finding?.rule ?? null,
    confidence: statement.finding?.confidence ?? null,
    cameAbout: entry.cameAbout,
    ...(hasNotes && { notes: entry.notes }),
  }
}
