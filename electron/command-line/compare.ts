import { buildLedger } from '../comparison/ledger'
import { buildMatrix } from '../comparison/matrix'
import { buildMeeting } from '../comparison/meeting'
import { done, type Outcome } from '../problem'
import type { Library } from '../library/library'
import { tableAsJson } from './compare-json'
import { ledgerAsMarkdown } from './compare-ledger'
import { meetingAsMarkdown } from './compare-meeting'
import { findSubject, onlyOne, parseAsked, questionOptions, type Asked } from './compare-question'
import { tableAsMarkdown } from './compare-table'
import type { Command, Words } from './run-command'
import { libraryFolder, libraryOption } from './words'
import { tellUnreadable, withLibrary } from './with-library'

export const compareCommand: Command = {
  name: 'compare',
  usage: `compare --library DIR [--dossier D] [--topic T] [--party P]... [--by topic|article|outlet|month]
      [--stance S]... [--directness direct|mixed|indirect]... [--voice own|reported] [--origin found|coded|confirmed|rejected]...
      [--from DATE] [--to DATE] [--words W] [--ledger|--meet] [--format md|json]`,
  about: `Prints the table of positions: articles in order of time (or topics, outlets, months of the saying), and what
each party says. T and P match an id or a part of the name, in any case of letters. Without --topic, all topics are
shown; without --party, all parties. Offsets in the JSON are UTF-16 units into the article's text, end excluded.
Filters tell how many statements they hide; a month or year counts as soon as one of its days does.
--ledger: the dated wordings of one party on one topic, each against the one before. --meet: phrases that parties
share on a topic, who names whom, and stances that oppose each other.`,
  options: { ...libraryOption, ...questionOptions },
  operands: 0,
  async run(words) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    const asked = parseAsked(words)
    if (!asked.ok) return asked
    return withLibrary(folder.value, 'reads', async (library) => {
      tellUnreadable(library)
      const text = answer(library, words, asked.value)
      if (!text.ok) return text
      process.stdout.write(text.value)
      return done(null)
    })
  },
}

function answer(library: Library, words: Words, { by, shape, format, filter }: Asked): Outcome<string> {
  const subject = findSubject(library, words, filter)
  if (!subject.ok) return subject
  const { dossier, articles, topics, namedTopics, parties } = subject.value
  const matrix = buildMatrix({ by, parties, topics, articles, filter: subject.value.filter })
  const table = { ...subject.value, matrix }
  if (shape === 'table') return done(format === 'json' ? tableAsJson(table) : tableAsMarkdown(table))
  const topic = onlyOne('topic', namedTopics)
  if (!topic.ok) return topic
  if (shape === 'meeting') {
    const meeting = buildMeeting({
      parties: dossier.codebook.parties,
      topic: topic.value,
      articles,
      filter: subject.value.filter,
    })
    return done(
      format === 'json' ? tableAsJson(table, { meeting }) : meetingAsMarkdown(meeting, table, topic.value),
    )
  }
  const party = onlyOne('party', parties)
  if (!party.ok) return party
  const ledger = buildLedger({ party: party.value, topicId: topic.value.id, articles, filter })
  return done(
    format === 'json' ? tableAsJson(table, { ledger }) : ledgerAsMarkdown(ledger, party.value, topic.value),
  )
}
