// A dossier of any size, made of nothing: sentences of plain words in turn by eight parties on 20 topics.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const partyCount = 8
const topicCount = 20
const words =
  'the talks government must withdraw forces before any agreement is signed and violence across the country has to fall while both sides release prisoners under a plan that neither may change'.split(
    ' ',
  )
const stances = ['supports', 'opposes', 'demands', 'offers', 'rejects', 'conditions', 'claims', 'condemns']
const directness = ['direct', 'indirect', 'mixed']

/** Writes it as a folder that `dossier add` takes. The same numbers give the same dossier. */
export function writeDossier(folder, articleCount, statementsEach) {
  mkdirSync(folder, { recursive: true })
  const ids = Array.from({ length: articleCount }, (_, index) => articleIdOf(index, articleCount))
  ids.forEach((id, article) => {
    const said = Array.from({ length: statementsEach }, (_, index) =>
      sayingOf(article * statementsEach + index),
    )
    const text = said.map(({ speaker, content }) => `${speaker} said ${content}.`).join('\n\n')
    writeFileSync(join(folder, `${id}.md`), articleFile(article, id.slice(0, 10), text))
    writeFileSync(join(folder, `${id}.statements.yaml`), statementFile(said, text, id.slice(0, 10)))
  })
  writeFileSync(join(folder, 'dossier.yaml'), dossierFile(ids))
}

function articleIdOf(index, articleCount) {
  const day = new Date(Date.UTC(2015, 0, 1) + Math.floor((index * 3000) / articleCount) * 86_400_000)
  return `${day.toISOString().slice(0, 10)}-article-${String(index).padStart(5, '0')}`
}

/** Numbers that look thrown, and are the same every time. */
const thrown = (number, sides) => ((Math.imul(number + 1, 2_654_435_761) >>> 8) * 7) % sides

function sayingOf(number) {
  const party = thrown(number, partyCount)
  const length = 8 + thrown(number + 1, 35)
  const content = Array.from({ length }, (_, index) => words[thrown(number * 50 + index, words.length)])
  return {
    party,
    speaker: `Speaker ${party}`,
    content: `${content.join(' ')} item ${number}`,
    topics: [...new Set([thrown(number + 2, topicCount), thrown(number + 3, topicCount)])],
    stance: stances[thrown(number + 4, stances.length)],
    directness: directness[thrown(number + 5, directness.length)],
    isReported: number % 9 === 0,
  }
}

function articleFile(index, day, text) {
  return `---
headline: { text: 'Article ${index} on the course of things', certainty: stated }
outlet: { name: 'Outlet ${index % 40}', certainty: stated, basis: given }
published: { on: '${day}', certainty: stated, basis: given }
language: en
kind: brief
original: { headline: null, address: null, note: made for measuring }
---

${text}
`
}

function statementFile(said, text, day) {
  let at = 0
  const entries = said.map((saying, index) => {
    const speakerAt = at
    at += `${saying.speaker} said ${saying.content}.\n\n`.length
    const cueAt = speakerAt + saying.speaker.length + 1
    return `  - id: s${String(index).padStart(2, '0')}
    party: party-${saying.party}
    speakerName: ${saying.speaker}
    speaker: ${quote(text, speakerAt, saying.speaker)}
    cue: ${quote(text, cueAt, 'said')}
    content: [${quote(text, cueAt + 5, saying.content)}]
    topics: [${saying.topics.map((topic) => `topic-${topic}`).join(', ')}]
    stance: ${saying.stance}
    directness: ${saying.directness}
    voice: ${saying.isReported ? 'reported' : 'own'}
    reportedBy: ${saying.isReported ? `party-${(saying.party + 1) % partyCount}` : 'null'}
    said: { on: '${day}', precision: day }
`
  })
  return `format: standpoint/statements\nversion: 1\nstatements:\n${entries.join('')}`
}

function quote(text, start, exact) {
  const prefix = text.slice(Math.max(0, start - 32), start)
  const suffix = text.slice(start + exact.length, start + exact.length + 32)
  return JSON.stringify({ exact, prefix, suffix, start })
}

function dossierFile(articleIds) {
  const parties = numbered(partyCount, (index) => ({
    id: `party-${index}`,
    name: `Party number ${index}`,
    aliases: [],
    people: [{ name: `Speaker ${index}`, aliases: [], role: 'speaks for it' }],
  }))
  const topics = numbered(topicCount, (index) => ({
    id: `topic-${index}`,
    name: `Topic number ${index}`,
    definition: 'Made for measuring.',
    terms: [`word${index}`],
  }))
  // JSON is YAML.
  return JSON.stringify({
    format: 'standpoint/dossier',
    version: 1,
    id: 'big',
    title: 'Made for measuring',
    language: 'en',
    description: '',
    parties,
    topics,
    articles: articleIds,
  })
}

const numbered = (count, make) => Array.from({ length: count }, (_, index) => make(index))
