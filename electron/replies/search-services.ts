/** The contract's methods that find articles, statements and notes by their words. */
import type { Contract } from '../contract'
import type { Library } from '../library/library'
import { done } from '../problem'
import type { SearchAnswer, SearchHit } from '../search/answer'
import type { SearchKind } from '../search/query'
import type { RankedText } from '../search/rank'
import { countAll } from '../search/search'
import { markedText, seekerOf, snippetOf, type Seeker } from '../search/snippet'
import type { LibrarySearch } from './library-search'

export function createSearchServices(
  library: Library,
  search: LibrarySearch,
): Pick<Contract, 'search' | 'readSearchValues'> {
  return {
    async search(question) {
      // Of a small library nobody is told to wait; a large one is answered at once, with how far it is.
      if (library.articleCount < smallLibrary) await search.open()
      const { query, kinds, problems } = search.find(question)
      const { article, statement, note } = search.indexes
      const answer: SearchAnswer = {
        groups: [],
        problems,
        searched: { article: article.count, statement: countAll(statement), note: note.count },
        underway: search.underway,
      }
      if (query === null) return done(answer)
      const seek = seekerOf(query)
      for (const { kind, count, best } of kinds)
        answer.groups.push({
          kind,
          count,
          hits: best.flatMap((text) => hitOf(library, kind, text, seek) ?? []),
        })
      return done(answer)
    },

    async readSearchValues({ dossierId }) {
      await search.open()
      const { speakers, outlets } = search.values(dossierId)
      const inOrder = (names: string[]) => names.toSorted((a, b) => a.localeCompare(b, 'en'))
      return done({ speakers: inOrder(speakers), outlets: inOrder(outlets) })
    },
  }
}

const smallLibrary = 300
const matches = ['exact', 'prefix', 'near'] as const

function hitOf(library: Library, kind: SearchKind, text: RankedText, seek: Seeker): SearchHit | undefined {
  const match = matches[text.tier]
  if (kind === 'note') return noteHit(library, text.key, match, seek)
  const article = library.findArticle(text.unitId)
  if (!article) return undefined
  const common = {
    kind,
    dossierId: article.dossierId,
    articleId: article.id,
    noteId: null,
    outlet: article.outlet.name,
    match,
  }
  if (kind === 'article')
    return {
      ...common,
      statementId: null,
      headline: markedText(article.headline.text, seek),
      snippet: snippetOf(article.text, seek),
      date: article.published.on,
      partyId: null,
      speakerName: null,
    }
  const { statements, rejected } = library.statementsOf(article)
  const statement = [...statements, ...rejected].find(({ id }) => id === text.key)
  if (!statement) return undefined
  return {
    ...common,
    statementId: statement.id,
    headline: plain(article.headline.text),
    snippet: snippetOf(statement.exact, seek),
    date: statement.saidOn,
    partyId: statement.partyId,
    speakerName: statement.speakerName,
  }
}

function noteHit(
  library: Library,
  id: string,
  match: SearchHit['match'],
  seek: Seeker,
): SearchHit | undefined {
  const note = library.findNote(id)
  if (!note) return undefined
  const { target } = note
  const article = library.findArticle(target.articleId)
  return {
    kind: 'note',
    dossierId: article?.dossierId ?? null,
    articleId: target.articleId,
    statementId: target.kind === 'statement' ? target.statementId : null,
    noteId: id,
    headline: article ? plain(article.headline.text) : null,
    snippet: snippetOf(note.text, seek),
    date: note.changedAt,
    outlet: article?.outlet.name ?? null,
    partyId: target.kind === 'cell' ? target.partyId : null,
    speakerName: null,
    match,
  }
}

function plain(text: string) {
  return [{ text, isHit: false }]
}
