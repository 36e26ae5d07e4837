/** A brief as a row of blocks from top to bottom, so that every format that people read says the same in one order. */
import type { Brief, PartyPart } from './brief'
import { factsOf, speakerWords, type Entry, type Fact } from './entry'
import { headOf, pointerWords, privateWords } from './head'
import type { Kept } from './kept'

export type Block =
  | { kind: 'title' | 'topic' | 'party'; words: string }
  /** In the program's own words. */
  | { kind: 'remark'; words: string }
  | { kind: 'facts'; facts: Fact[]; isHead: boolean }
  | { kind: 'speaker'; number: number; words: string }
  /** Letter for letter. */
  | { kind: 'quote'; words: string; language: string }
  | { kind: 'kept'; kept: Kept }

export function blocksOf(brief: Brief): Block[] {
  return [
    { kind: 'title', words: brief.title },
    { kind: 'facts', facts: headOf(brief), isHead: true },
    ...(brief.entries.length === 0
      ? [{ kind: 'remark', words: 'No statement was found for what was asked.' } as const]
      : []),
    ...brief.sections.flatMap(({ name, definition, parties }): Block[] => [
      { kind: 'topic', words: name },
      ...(definition === '' ? [] : [{ kind: 'remark', words: definition } as const]),
      ...parties.flatMap((part) => partyBlocks(part, brief)),
    ]),
    ...keptBlocks(brief.kept),
  ]
}

function partyBlocks({ name, summaries, entries }: PartyPart, brief: Brief): Block[] {
  return [
    { kind: 'party', words: name },
    ...summaries.map((kept): Block => ({ kind: 'kept', kept: { ...kept, on: `Summary: ${kept.on}` } })),
    ...entries.flatMap(({ entry, isFirst }) =>
      isFirst
        ? entryBlocks(entry)
        : [{ kind: 'remark' as const, words: pointerWords(entry.number, firstTopicOf(entry, brief)) }],
    ),
  ]
}

function firstTopicOf(entry: Entry, { sections }: Brief): string {
  return (
    sections.find(({ parties }) => parties.some(({ entries }) => entries.some((one) => one.entry === entry)))
      ?.name ?? ''
  )
}

function entryBlocks(entry: Entry): Block[] {
  return [
    { kind: 'speaker', number: entry.number, words: speakerWords(entry) },
    { kind: 'quote', words: entry.quote, language: entry.article.language.tag },
    { kind: 'facts', facts: factsOf(entry), isHead: false },
    ...entry.notes.map((kept): Block => ({ kind: 'kept', kept: { ...kept, on: `Note on ${kept.on}` } })),
  ]
}

function keptBlocks(kept: Brief['kept']): Block[] {
  if (!kept || kept.summaries.length + kept.notes.length === 0) return []
  return [
    { kind: 'topic', words: 'Other notes and summaries' },
    { kind: 'remark', words: privateWords },
    ...kept.summaries.map((one): Block => ({ kind: 'kept', kept: { ...one, on: `Summary: ${one.on}` } })),
    ...kept.notes.map((one): Block => ({ kind: 'kept', kept: { ...one, on: `Note on ${one.on}` } })),
  ]
}
