import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Contract, SearchHit, SearchKind } from '../../electron/contract'
import { Library } from '../../electron/library/library'
import { LibrarySearch } from '../../electron/replies/library-search'
import { encodeIndex, type IndexParts } from '../../electron/search/index-file'
import { plainIndexer, type Indexer } from '../../electron/search/indexer'
import { createServices } from '../../electron/services'
import { twoCouncils, usTalibanTalks } from '../support/fixtures'
import { temporaryFolder } from '../support/folders'
import { valueOf } from '../support/outcomes'

let folder: string
let remove: () => void
let library: Library
let services: Contract
let search: LibrarySearch
/** What the indexer was given to keep, and gives back. */
let kept: IndexParts | undefined
let builtUnits: string[]
const writer = '00000000-0000-4000-8000-00000000000a'

beforeEach(async () => {
  ;({ folder, remove } = temporaryFolder())
  kept = undefined
  await open()
})
afterEach(async () => {
  await library.close()
  remove()
})

async function open(): Promise<void> {
  const starters = [usTalibanTalks, twoCouncils]
  library = valueOf(await Library.open({ folder, wantsToWrite: true, begins: true, starters }))
  builtUnits = []
  search = new LibrarySearch(library, keeping())
  services = createServices(library, () => '2024-05-06T07:08:09.000Z', { search })
}

async function reopen(): Promise<void> {
  await search.close()
  await library.close()
  await open()
}

function keeping(): Indexer {
  return {
    ...plainIndexer,
    begin: () => {
      const job = plainIndexer.begin()
      return {
        ...job,
        add: async (units) => {
          builtUnits.push(...units.map(({ id }) => id))
          return job.add(units)
        },
      }
    },
    read: async () => kept,
    write: async (parts) => void (kept = parts),
  }
}

async function ask(
  text: string,
  kinds: SearchKind[] = ['article', 'statement', 'note'],
  dossierId: string | null = null,
) {
  return valueOf(await services.search({ text, kinds, dossierId, limit: 1000 }))
}
async function hitsOf(text: string, kind: SearchKind): Promise<SearchHit[]> {
  return (await ask(text, [kind])).groups[0]?.hits ?? []
}
const wordsOf = ({ snippet }: SearchHit) =>
  snippet.parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

async function addNote(text: string): Promise<{ id: string; articleId: string; statementId: string }> {
  const [statement] = await hitsOf('party:taliban stance:demands', 'statement')
  const { articleId = '', statementId } = statement ?? {}
  const id = randomUUID()
  const target = { kind: 'statement', articleId, statementId: statementId ?? '' } as const
  valueOf(await services.saveNote({ id, target, text, basis: null, writer }))
  return { id, articleId, statementId: statementId ?? '' }
}

test('each count is that of what stands below it', async () => {
  for (const text of ['peace', 'party:taliban', 'ceasefire OR cease', '-peace', 'cessefire '])
    for (const { count, hits } of (await ask(text)).groups) expect(hits).toHaveLength(count)
})

test('fields narrow to the statements that have them', async () => {
  const all = await hitsOf('party:taliban', 'statement')
  expect(all.length).toBeGreaterThan(10)
  expect(new Set(all.map(({ partyId }) => partyId))).toEqual(new Set(['taliban']))
  const early = await hitsOf('party:taliban before:2019', 'statement')
  const late = await hitsOf('party:taliban after:2019', 'statement')
  expect(early.every(({ date }) => (date ?? '') < '2019')).toBe(true)
  expect(early.length + late.length).toBe(all.length)
  expect(
    (await hitsOf('speaker:khalilzad', 'statement')).every(
      ({ speakerName }) => speakerName === 'Zalmay Khalilzad',
    ),
  ).toBe(true)
})

test('a party that nobody has finds nothing and says so', async () => {
  const { groups, problems } = await ask('party:martians')
  expect(groups.map(({ count }) => count)).toEqual([0, 0, 0])
  expect(problems.map(({ code }) => code)).toEqual(['value-unknown'])
})

test('a note is found at the next question after it was written, changed and removed', async () => {
  const { id, statementId } = await addNote('An unheard of zeppelin')
  const [hit] = await hitsOf('zeppel', 'note')
  expect(hit).toMatchObject({ noteId: id, statementId })
  expect(wordsOf(hit as SearchHit)).toBe('An unheard of [zeppelin]')
  const target = library.findNote(id)?.target
  if (!target) throw new Error('the note is gone')
  valueOf(await services.saveNote({ id, target, text: 'a balloon', basis: 1, writer }))
  expect(await hitsOf('zeppelin', 'note')).toEqual([])
  expect(await hitsOf('balloon', 'note')).toHaveLength(1)
  expect((await hitsOf('has:note', 'statement')).map((each) => each.statementId)).toEqual([statementId])
  valueOf(await services.removeNote({ id, basis: 2, writer }))
  expect(await hitsOf('balloon', 'note')).toEqual([])
  expect(await hitsOf('has:note', 'statement')).toEqual([])
})

test('no word of a note is in what is kept', async () => {
  await addNote('An unheard of zeppelin')
  await hitsOf('zeppelin', 'note')
  await reopen()
  expect(kept).toBeDefined()
  const file = Buffer.from(encodeIndex(kept as IndexParts))
  expect(file.includes(Buffer.from('taliban', 'utf16le'))).toBe(true)
  expect(file.includes(Buffer.from('zeppelin', 'utf16le'))).toBe(false)
  expect(await hitsOf('zeppelin', 'note')).toHaveLength(1)
})

test('a statement that was rejected is found only when it is asked for, and again when that was taken back', async () => {
  const [first] = await hitsOf('party:taliban cease', 'statement')
  const { articleId = '', statementId } = first ?? {}
  const is = async (text: string) =>
    (await hitsOf(text, 'statement')).some((hit) => hit.statementId === statementId)
  const decision = { articleId, statementId: statementId ?? '', draft: null, basis: null }
  valueOf(await services.decideStatement({ ...decision, verdict: 'rejected' }))
  expect([await is('cease'), await is('cease is:rejected')]).toEqual([false, true])
  valueOf(await services.undoDecision({ statementId: decision.statementId, basis: 1 }))
  expect([await is('cease'), await is('cease is:rejected')]).toEqual([true, false])
})

test('what was kept is used again, and only what changed since is read anew', async () => {
  await ask('peace')
  const before = await ask('party:taliban peace')
  await reopen()
  const [first] = await hitsOf('party:taliban cease', 'statement')
  expect(builtUnits).toEqual([])
  const { articleId = '', statementId = '' } = first ?? {}
  expect(await ask('party:taliban peace')).toEqual(before)
  // Changed behind the back of the index: it is closed before the change.
  await search.close()
  valueOf(
    await services.decideStatement({
      articleId,
      statementId: statementId ?? '',
      draft: null,
      basis: null,
      verdict: 'rejected',
    }),
  )
  await library.close()
  await open()
  expect((await hitsOf('cease', 'statement')).some((hit) => hit.statementId === statementId)).toBe(false)
  expect(new Set(builtUnits)).toEqual(new Set([articleId]))
})

test('a dossier that is added is found at the next question; one dossier is sought alone', async () => {
  const { groups } = await ask('the', ['article'], 'us-taliban-talks')
  expect(new Set(groups[0]?.hits.map(({ dossierId }) => dossierId))).toEqual(new Set(['us-taliban-talks']))
  const everywhere = await hitsOf('the', 'article')
  expect(new Set(everywhere.map(({ dossierId }) => dossierId)).size).toBe(2)
})
