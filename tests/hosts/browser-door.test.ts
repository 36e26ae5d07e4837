import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folders'
import { enter, serveLibrary, type Served } from './doors'

const { folder, remove } = temporaryFolder()
let served: Served
let cookie: string
beforeAll(async () => {
  served = await serveLibrary(folder)
  cookie = await enter(served.address)
})
afterAll(async () => {
  await served.stop()
  remove()
})

interface Asked {
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Below fetch, which would not let a test lie about Host and Origin. */
function ask({
  path,
  method = 'GET',
  headers = {},
  body = '',
}: Asked): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  const { hostname, port, host } = new URL(served.origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: { host, ...headers } }, (response) => {
      let text = ''
      response.on('data', (piece: Buffer) => (text += String(piece)))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const question = (headers: Record<string, string> = {}): Asked => ({
  path: '/ask/readOverview',
  method: 'POST',
  headers: { cookie, origin: served.origin, 'content-type': 'application/json', ...headers },
})

test('the page comes with a policy that lets it load and reach nothing but itself', async () => {
  const page = await ask({ path: '/', headers: { cookie } })
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.headers['content-security-policy']).not.toMatch(/unsafe|https?:|data:|\*/)
  expect(page.headers['x-content-type-options']).toBe('nosniff')
})

test('the address of the start works once', async () => {
  const again = await ask({ path: new URL(served.address).pathname + new URL(served.address).search })
  expect(again.status).toBe(403)
  expect(again.headers['set-cookie']).toBeUndefined()
})

test('who has the cookie may use the address again', async () => {
  const { pathname, search } = new URL(served.address)
  expect((await ask({ path: pathname + search, headers: { cookie } })).status).toBe(303)
})

test('the cookie cannot be read by scripts or sent from other sites', async () => {
  const other = temporaryFolder()
  const fresh = await serveLibrary(other.folder)
  const response = await fetch(fresh.address, { redirect: 'manual' })
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly/)
  expect(response.headers.get('set-cookie')).toMatch(/SameSite=Strict/)
  await fresh.stop()
  other.remove()
})

test('without the cookie neither pages nor answers are given', async () => {
  expect((await ask({ path: '/' })).status).toBe(403)
  expect((await ask(question({ cookie: '' }))).status).toBe(403)
  expect((await ask(question({ cookie: `${cookie}x` }))).status).toBe(403)
})

test('a foreign name that leads to this machine is turned away', async () => {
  const { port } = new URL(served.origin)
  for (const host of [`evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
    expect((await ask({ path: '/', headers: { cookie, host } })).status).toBe(421)
    expect((await ask(question({ host }))).status).toBe(421)
  }
})

test('only the page itself may ask', async () => {
  expect((await ask(question())).status).toBe(200)
  expect((await ask(question({ origin: 'https://evil.example' }))).status).toBe(403)
  expect((await ask(question({ origin: 'null' }))).status).toBe(403)
  expect((await ask(question({ 'sec-fetch-site': 'cross-site' }))).status).toBe(403)
  expect((await ask(question({ 'content-type': 'text/plain' }))).status).toBe(415)
})

test('paths outside of the built view are not there', async () => {
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../main/desktop.js',
    '//etc/passwd',
  ]) {
    expect((await ask({ path, headers: { cookie } })).status, path).toBe(404)
  }
})

test('a question that is too long or no JSON is refused, and the door stays open', async () => {
  expect((await ask({ ...question(), body: '{' })).status).toBe(400)
  const long = { ...question({ 'content-length': '4100000', connection: 'close' }), body: '' }
  expect((await ask(long)).status).toBe(413)
  expect((await ask(question())).status).toBe(200)
})

test('an asker that goes away in the middle of its question, or never stops, takes nothing down', async () => {
  const { hostname, port, host } = new URL(served.origin)
  const headers = { ...question().headers, host }
  for (const piece of ['"half', 'x'.repeat(5_000_000)]) {
    const asked = request({
      hostname,
      port,
      path: '/ask/readOverview',
      method: 'POST',
      headers,
      agent: false,
    })
    asked.on('error', () => undefined)
    await new Promise((resolve) => asked.write(piece, resolve))
    asked.destroy()
  }
  expect((await ask(question())).status).toBe(200)
})

test('it listens on this machine only', async () => {
  expect(new URL(served.origin).hostname).toBe('127.0.0.1')
})
