import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { methods } from '../../electron/contract'
import { StandInDesktop } from '../stand-in/desktop'
import { temporaryFolder } from '../support/folders'

const { folder, remove } = temporaryFolder()
let desktop: StandInDesktop
interface Told {
  privileges: { scheme: string; privileges: Record<string, boolean> }[]
  switches: Record<string, string>
  sandboxEnabled: boolean
  windows: { webPreferences: Record<string, unknown> }[]
  loaded: string[]
  errorBoxes: { title: string; content: string }[]
}
let told: Told
beforeAll(async () => {
  desktop = await StandInDesktop.start(folder)
  told = (await desktop.act('told')) as Told
})
afterAll(async () => {
  desktop.kill()
  remove()
})

test('the window has no Node, an isolated context and a sandbox', () => {
  expect(told.windows).toHaveLength(1)
  expect(told.windows[0]?.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  })
  expect(told.sandboxEnabled).toBe(true)
})

test('the view comes through a protocol of our own, with the policy that confines it', async () => {
  expect(told.loaded).toEqual(['standpoint://app/'])
  const page = await desktop.request('standpoint://app/')
  if (!('status' in page)) throw new Error('the page was cancelled')
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(Buffer.from(page.body, 'base64').toString()).toContain('<title>Standpoint</title>')
})

test('the protocol is given no right that a page of ours does not need', () => {
  expect(told.privileges).toEqual([{ scheme: 'standpoint', privileges: { standard: true, secure: true } }])
})

test.each([
  'https://example.org/',
  'http://127.0.0.1:9/',
  'ws://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'standpoint://other/',
  'devtools://devtools/x',
  'blob:https://example.org/3f0c7f0e',
])('no request leaves for %s', async (url) => {
  expect(await desktop.request(url)).toEqual({ cancelled: true })
})

test('files outside of the built view are not served', async () => {
  for (const path of ['../package.json', '%2e%2e/main/desktop.js', 'assets/../../main/desktop.js']) {
    expect(await desktop.request(`standpoint://app/${path}`)).toMatchObject({ status: 404 })
  }
})

test('names are looked up nowhere', () => {
  expect(told.switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND')
})

test('the window neither navigates away nor opens another nor attaches a webview', async () => {
  expect(await desktop.act('mayNavigate', { event: 'will-navigate', url: 'https://example.org/' })).toBe(
    false,
  )
  expect(
    await desktop.act('mayNavigate', { event: 'will-attach-webview', url: 'https://example.org/' }),
  ).toBe(false)
  expect(await desktop.act('openWindow', { url: 'https://example.org/' })).toEqual({ action: 'deny' })
})

test.each([
  ['blob:standpoint://app/3f0c7f0e', true],
  ['blob:https://example.org/3f0c7f0e', false],
  ['https://example.org/x.exe', false],
  ['standpoint://app/index.html', false],
])('what is saved is what a page of ours made itself: %s (%s)', async (url, isLet) => {
  expect(await desktop.act('mayDownload', { url })).toBe(isLet)
})

test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'hid', 'usb'])(
  'the permission %s is refused',
  async (name) => {
    expect(await desktop.act('permission', { name })).toEqual({
      requested: false,
      checked: false,
      device: false,
    })
  },
)

test.each(['https://evil.example/', 'standpoint://app/', 'gone'])(
  'a message from another frame (%s) is refused',
  async (from) => {
    for (const method of methods) {
      const outcome = await desktop.invoke(method, undefined, from)
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'sender-unknown' } })
    }
  },
)

test('a message from our own window after it was led elsewhere is refused', async () => {
  await desktop.act('navigateWindow', { url: 'https://evil.example/' })
  expect(await desktop.invoke('readOverview', undefined)).toMatchObject({
    ok: false,
    problem: { code: 'sender-unknown' },
  })
  await desktop.act('navigateWindow', { url: 'standpoint://app/' })
  expect(await desktop.invoke('readOverview', undefined)).toMatchObject({ ok: true })
})

test('closing the window saves what was asked for, and gives the folder back', async () => {
  const own = temporaryFolder()
  const first = await StandInDesktop.start(own.folder)
  const id = '3f0c7f0e-0000-4000-8000-00000000000a'
  const articleId = 'us-taliban-talks.2018-11-19-doha-meetings'
  const saving = first.invoke('saveNote', {
    id,
    target: { kind: 'article', articleId },
    text: 'last words',
    basis: null,
    writer: 'a',
  })
  expect(await first.close()).toBe(0)
  await saving.catch(() => undefined)
  const second = await StandInDesktop.start(own.folder)
  expect(await second.invoke('readOverview', undefined)).toMatchObject({
    ok: true,
    value: { readOnly: null },
  })
  expect(JSON.stringify(await second.invoke('listNotes', undefined))).toContain('last words')
  await second.close()
  own.remove()
})

test('a second start with another library is told which one is open', async () => {
  expect(await desktop.act('startAgain', { library: folder })).not.toContain(
    'Standpoint has another library open.',
  )
  expect(await desktop.act('startAgain', { library: '/elsewhere' })).toContain(
    'Standpoint has another library open.',
  )
})

test('a library that cannot be opened at all is said in a box, not in silence', async () => {
  const own = temporaryFolder()
  const path = join(own.folder, 'a-file')
  writeFileSync(path, 'not a folder')
  const failing = await StandInDesktop.start(path)
  expect(failing.errorBox?.content).toContain(path)
  failing.kill()
  own.remove()
})
