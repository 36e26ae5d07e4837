/** What a page hands over becomes an article, through both doors: pieces, progress, report, correction. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ImportProgress, Outcome, ReadArticle } from '../../electron/contract'
import { temporaryFolder } from '../support/folders'
import { openBrowserDoorFor, openDesktopDoor, type Door } from './doors'

const doors = [
  ['the desktop door', openDesktopDoor],
  ['the browser door', openBrowserDoorFor],
] as const

const page = `<!doctype html><html lang="en"><head><title>Harbour talks resume - The Tidings</title>
<meta property="article:published_time" content="2024-03-05T10:00:00Z"><script>fetch('https://example.org')</script></head>
<body><nav>Home</nav><article><h1>Harbour talks resume</h1><p>The dockers said on Tuesday that they would not
sign before the night shifts are paid. “We will not sign for less,” Ari Keld said.</p><p>The port company rejected
the demand and asked the dockers to return to work this week, as it had done before the talks broke off in January.</p>
</article></body></html>`

function valueOf<T>(outcome: Outcome<unknown>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.what} ${outcome.problem.next}`)
  return outcome.value as T
}

describe.each(doors)('through %s', (_name, openDoor) => {
  const { folder, remove } = temporaryFolder()
  let door: Door
  beforeAll(async () => {
    door = await openDoor(folder)
  })
  afterAll(async () => {
    await door.close()
    remove()
  })

  async function give(bytes: Uint8Array, pieces = 1): Promise<string> {
    const id = randomUUID()
    const size = Math.ceil(bytes.length / pieces)
    for (let piece = 0; piece < pieces; piece += 1) {
      const base64 = Buffer.from(bytes.subarray(piece * size, (piece + 1) * size)).toString('base64')
      valueOf(await door.ask('giveFile', { id, piece, pieces, base64 }))
    }
    return id
  }

  async function importAll(files: { id: string; name: string | null }[]): Promise<ImportProgress> {
    valueOf(await door.ask('importFiles', { dossierId: null, files }))
    return vi.waitUntil(
      async () => {
        const progress = valueOf<ImportProgress>(await door.ask('readImport', { from: 0 }))
        return progress.state === 'idle' ? progress : undefined
      },
      { timeout: 60_000, interval: 100 },
    )
  }

  test('a page in three pieces becomes an article, a broken file a sentence, and neither hinders the other', async () => {
    const { reports } = await importAll([
      { id: await give(Buffer.from('%PDF-1.7 torn')), name: 'torn.pdf' },
      { id: await give(Buffer.from(page), 3), name: 'harbour.html' },
    ])
    expect(reports.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['torn.pdf', 'failed'],
      ['harbour.html', 'kept'],
    ])
    expect(reports[0]?.problem?.what).toContain('torn.pdf')
    const [kept] = reports[1]?.articles ?? []
    expect([kept?.headline.text, kept?.published.on]).toEqual(['Harbour talks resume', '2024-03-05'])
    const { article } = valueOf<ReadArticle>(await door.ask('readArticle', { articleId: kept?.id }))
    expect(article.text).toContain('would not sign before the night shifts are paid')
    expect(article.text).not.toContain('fetch')
    expect(article.outlet.name).toBe('The Tidings')
  })

  test('the same file again is told as already there, and makes no second article', async () => {
    const { reports } = await importAll([{ id: await give(Buffer.from(page)), name: 'again.html' }])
    expect(reports.map(({ outcome }) => outcome)).toEqual(['already-there'])
    expect(reports[0]?.articles).toHaveLength(1)
  })

  test('what a reader puts right is shown, what came stays known, and it can be taken back', async () => {
    const { reports } = await importAll([{ id: await give(Buffer.from(page)), name: null }])
    const articleId = reports[0]?.articles[0]?.id
    const corrected = valueOf<ReadArticle>(
      await door.ask('correctArticle', { articleId, fields: { outlet: 'The Evening Tidings' }, basis: null }),
    )
    expect(corrected.article.outlet.name).toBe('The Evening Tidings')
    expect(corrected.article.outlet.certainty).toBe('corrected')
    expect(corrected.asItCame?.outlet.name).toBe('The Tidings')
    const back = valueOf<ReadArticle>(await door.ask('correctArticle', { articleId, fields: {}, basis: 1 }))
    expect(back.article.outlet.name).toBe('The Tidings')
  })

  test('a file that was not handed over whole is not imported, and the door says so', async () => {
    const id = randomUUID()
    valueOf(await door.ask('giveFile', { id, piece: 0, pieces: 2, base64: 'AAAA' }))
    const outcome = await door.ask('importFiles', { dossierId: null, files: [{ id, name: 'half.txt' }] })
    expect(outcome.ok).toBe(false)
  })

  test('a name with every odd character is only a name', async () => {
    const name = '../../\u202e<b>"quoted"\0\n—ä.txt'
    const text = Buffer.from('The dockers said on Monday that they would wait for the answer of the company.')
    const { reports } = await importAll([{ id: await give(text), name }])
    expect(reports[0]?.outcome).toBe('kept')
  })
})
