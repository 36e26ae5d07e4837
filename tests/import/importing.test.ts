import { describe, expect, test } from 'vitest'
import type { Article } from '../../electron/articles/article'
import { zonesOf } from '../../electron/extraction/zones'
import { importFile } from '../../electron/import/import-file'
import {
  Importing,
  importStopped,
  type FileOpener,
  type ImportShelf,
  type Wanted,
} from '../../electron/import/importing'
import { done, failed } from '../../electron/problem'

const now = (): string => '2026-11-25T00:00:00.000Z'
const story = Array.from(
  { length: 40 },
  (_, at) => `The council said on day ${at} that ferry ${at * 7} will sail.`,
).join(' ')

const wanted = (name: string, words: string, dossierId = 'd'): Wanted => ({
  dossierId,
  name,
  waitingBytes: 0,
  read: async () => done({ name, bytes: new TextEncoder().encode(words) }),
})

const opener: FileOpener = { open: (file) => importFile(file), stop: async () => {} }

function shelfWith(add: (article: Article) => ReturnType<ImportShelf['addArticle']> = async (a) => done(a)) {
  const articles: Article[] = []
  const listed: string[] = []
  const shelf: ImportShelf = {
    listArticles: () => articles,
    zonesOf: ({ text }) => zonesOf(text),
    findImported: (sha256) => articles.filter(({ imported }) => imported?.sha256 === sha256),
    isTaken: (id) => articles.some((article) => article.id === id),
    addArticle: async (article) => {
      const added = await add(article)
      if (added.ok) articles.push(article)
      return added
    },
    listAdded: async (dossierId) => {
      listed.push(dossierId)
      return done(null)
    },
  }
  return { shelf, articles, listed }
}

describe('an import', () => {
  test('keeps each article with where it came from, and its dossier lists them at the end', async () => {
    const { shelf, articles, listed } = shelfWith()
    const importing = new Importing({ shelf, opener, now })
    importing.begin([wanted('a.txt', story), wanted('b.txt', 'Only other words stand here.')])
    expect(await importing.settle()).toMatchObject({ state: 'idle', total: 2, done: 2, problems: [] })
    expect(articles.map(({ imported }) => [imported?.fileName, imported?.part])).toEqual([
      ['a.txt', 0],
      ['b.txt', 0],
    ])
    expect(listed).toEqual(['d'])
  })

  test('says of the same bytes that they are there already', async () => {
    const { shelf, articles } = shelfWith()
    const importing = new Importing({ shelf, opener, now })
    importing.begin([wanted('a.txt', story), wanted('copy.txt', story)])
    await importing.settle()
    expect(articles.length).toBe(1)
    expect(importing.reports()[1]).toMatchObject({
      outcome: 'already-there',
      articles: [{ id: articles[0]?.id }],
    })
  })

  test('keeps much the same words and says whose they are', async () => {
    const { shelf, articles } = shelfWith()
    const importing = new Importing({ shelf, opener, now })
    importing.begin([wanted('a.txt', story), wanted('b.txt', `${story} This was written by others.`)])
    await importing.settle()
    expect(articles.length).toBe(2)
    expect(importing.reports()[1]?.articles[0]?.alike.map(({ articleId }) => articleId)).toEqual([
      articles[0]?.id,
    ])
  })

  test('goes on behind a file that fails', async () => {
    const { shelf, articles } = shelfWith()
    const importing = new Importing({ shelf, opener, now })
    importing.begin([wanted('empty.txt', ''), wanted('a.txt', story)])
    await importing.settle()
    expect(importing.reports().map(({ outcome }) => outcome)).toEqual(['failed', 'kept'])
    expect(articles.length).toBe(1)
  })

  test('gives up where the disk is full, and tells of every file that it left', async () => {
    const full = failed('disk-full', 'It was not saved: the disk is full.', 'Make room.')
    const { shelf } = shelfWith(async () => full)
    const importing = new Importing({ shelf, opener, now })
    importing.begin([wanted('a.txt', story), wanted('b.txt', 'x'), wanted('c.txt', 'y')])
    expect((await importing.settle()).problems).toEqual([full.problem])
    expect(importing.reports().map(({ name, problem }) => [name, problem?.code])).toEqual([
      ['a.txt', 'disk-full'],
      ['b.txt', 'disk-full'],
      ['c.txt', 'disk-full'],
    ])
  })

  test('that is stopped keeps what it has and tells what it left', async () => {
    const { shelf, articles } = shelfWith()
    let release: (() => void) | undefined
    const patient: FileOpener = {
      open: (file) =>
        file.name === 'slow'
          ? new Promise((resolve) => (release = () => resolve(importStopped())))
          : importFile(file),
      stop: async () => release?.(),
    }
    const importing = new Importing({ shelf, opener: patient, now })
    importing.begin([wanted('a.txt', story), wanted('slow', 'x'), wanted('c.txt', 'y')])
    while (importing.state.fileName !== 'slow' || !release)
      await new Promise((resolve) => setImmediate(resolve))
    expect(await importing.stop()).toMatchObject({ state: 'idle', wasStopped: true, done: 3 })
    expect(articles.length).toBe(1)
    expect(importing.reports().map(({ outcome }) => outcome)).toEqual(['kept', 'stopped', 'stopped'])
  })
})
