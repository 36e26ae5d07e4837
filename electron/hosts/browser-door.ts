/**
 * The door for a browser on this machine: HTTP on 127.0.0.1. The address printed at the start holds a token that works
 * once and is turned into a cookie; without it, from another site, or under another name, nothing is answered.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dispatch } from '../dispatch'
import { done, failed, type Outcome } from '../problem'
import { loadPages, textPage, type Page } from './pages'

export interface BrowserDoor {
  /** To open once: `http://127.0.0.1:PORT/open?token=…`. */
  address: string
  close(): Promise<void>
}

const graceMs = 1000

/** A note of the greatest length in UTF-8, escaped, with room for its place. */
const bodyLimit = 4_000_000

export async function openBrowserDoor(options: {
  dispatch: Dispatch
  rendererFolder: string
  port: number
}): Promise<Outcome<BrowserDoor>> {
  const pages = await loadPages(options.rendererFolder)
  const server = createServer({ requestTimeout: 30_000 })
  const port = await listen(server, options.port)
  if (!port.ok) return port
  const guard = new Guard(port.value)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, guard, pages, options.dispatch).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      // The asker went away in the middle of its question; there is nobody to answer.
      () => response.destroy(),
    )
  })
  return done({
    address: `${guard.origin}/open?token=${guard.token}`,
    close: async () => {
      // A note sent by a closing page may still be on its way in; it gets a moment to arrive.
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), graceMs).unref()
      await closed
    },
  })
}

async function answer(
  request: IncomingMessage,
  guard: Guard,
  pages: (path: string) => Promise<Page>,
  dispatch: Dispatch,
): Promise<Page> {
  // The name must be the number: a foreign name that leads here (DNS rebinding) is turned away.
  if (request.headers.host !== guard.host) return textPage(421, 'This address is not served here.')
  const url = URL.parse(request.url ?? '/', guard.origin)
  if (!url) return textPage(400, 'This address cannot be read.')
  if (request.method === 'GET' && url.pathname === '/open') return open(request, url, guard)
  if (!guard.hasCookie(request)) {
    return textPage(
      403,
      'Open the address that Standpoint printed when it started. It works once; start again for a new one.',
    )
  }
  if (request.method === 'GET') return pages(url.pathname)
  if (request.method === 'POST' && url.pathname.startsWith('/ask/')) return ask(request, url, guard, dispatch)
  return textPage(405, 'This is not asked here.')
}

function open(request: IncomingMessage, url: URL, guard: Guard): Page {
  const isKnown = guard.hasCookie(request)
  if (!isKnown && !guard.spend(url.searchParams.get('token') ?? '')) {
    return textPage(
      403,
      'This address has been used already. Stop Standpoint and start it again for a new one.',
    )
  }
  const page = textPage(303, 'Standpoint is open.')
  const headers = { ...page.headers, Location: '/' }
  return { ...page, headers: isKnown ? headers : { ...headers, 'Set-Cookie': guard.cookie } }
}

async function ask(request: IncomingMessage, url: URL, guard: Guard, dispatch: Dispatch): Promise<Page> {
  // Only our own page may ask; browsers send both headers and no page can forge them.
  const site = request.headers['sec-fetch-site']
  if (request.headers.origin !== guard.origin || (site !== undefined && site !== 'same-origin')) {
    return textPage(403, 'Only the page of Standpoint itself may ask.')
  }
  if (request.headers['content-type'] !== 'application/json') return textPage(415, 'Questions are JSON.')
  const text = await readBody(request)
  if (text === undefined) {
    const page = textPage(413, 'This is too long.')
    // What was not read of it must not be taken for the next question.
    return { ...page, headers: { ...page.headers, Connection: 'close' } }
  }
  let question: unknown
  try {
    question = text === '' ? undefined : JSON.parse(text)
  } catch {
    return textPage(400, 'This is not JSON.')
  }
  const outcome = await dispatch(url.pathname.slice('/ask/'.length), question)
  const page = textPage(200, '')
  return {
    ...page,
    headers: { ...page.headers, 'Content-Type': 'application/json; charset=utf-8' },
    body: new TextEncoder().encode(JSON.stringify(outcome)),
  }
}

/** Undefined when it is longer than any question may be. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return undefined
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > bodyLimit) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** Knows the token that works once and the cookie that it is turned into. */
class Guard {
  readonly host: string
  readonly origin: string
  readonly token = randomBytes(32).toString('base64url')
  readonly #secret = randomBytes(32).toString('base64url')
  /** Cookies do not tell ports apart; the name must. */
  readonly #cookieName: string
  #isSpent = false

  constructor(port: number) {
    this.host = `127.0.0.1:${port}`
    this.origin = `http://${this.host}`
    this.#cookieName = `standpoint-${port}`
  }

  get cookie(): string {
    return `${this.#cookieName}=${this.#secret}; Path=/; HttpOnly; SameSite=Strict`
  }

  spend(token: string): boolean {
    if (this.#isSpent || !isSame(token, this.token)) return false
    this.#isSpent = true
    return true
  }

  hasCookie(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split('; ')
    return cookies.some((cookie) => isSame(cookie, `${this.#cookieName}=${this.#secret}`))
  }
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

async function listen(server: Server, port: number): Promise<Outcome<number>> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ host: '127.0.0.1', port }, () => {
        server.off('error', reject)
        resolve()
      })
    })
    return done((server.address() as AddressInfo).port)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failed(
      'port',
      `Port ${port} of 127.0.0.1 cannot be opened (${reason}).`,
      'Name another port, or none.',
    )
  }
}
