import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleSchema } from '../../electron/articles/article'
import { upgradeFirstArticle } from '../../electron/articles/first-version'
import { decodeRecord, type RecordKind } from '../../electron/storage/record-kind'
import type { Article } from '../../electron/articles/article'
import { root } from '../support/folders'
import { codeOf, valueOf } from '../support/outcomes'

const kind: RecordKind<Article> = {
  format: 'standpoint/article',
  version: 2,
  schema: articleSchema,
  upgrades: { 1: upgradeFirstArticle },
}
const stored = readFileSync(join(root, 'tests/fixtures/records/article-version-1.json'), 'utf8')

test('an article that the first version stored is read as the present one has it', () => {
  expect(valueOf(decodeRecord(kind, 'articles/a.json', stored))).toMatchObject({
    id: 'ferry.night-boat',
    headline: { text: 'The night boat stays', certainty: 'stated' },
    outlet: { name: 'Harbour Post', certainty: 'inferred', basis: 'Its masthead says so.' },
    author: { name: null, certainty: 'unknown' },
    published: { on: '2019-03', certainty: 'stated', basis: 'The text says so.' },
    language: { tag: 'en', certainty: 'stated' },
    address: { url: 'https://harbour.example/night-boat', certainty: 'stated' },
    original: { headline: 'Night boat to stay', note: 'Made up for a test.' },
    imported: null,
    zones: null,
    text: 'The council said the night boat stays.\n\n“It stays,” she said.',
  })
})

test('an article of the first version that is not whole is refused as before', () => {
  const envelope = JSON.parse(stored) as { record: Record<string, unknown> }
  expect(upgradeFirstArticle({ ...envelope.record, text: undefined })).not.toHaveProperty('zones')
  expect(codeOf(decodeRecord(kind, 'articles/a.json', stored.replace('night boat', 'day boat')))).toBe(
    'file-damaged',
  )
})
