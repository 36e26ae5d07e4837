/** The built view as pages, with the headers that keep it to itself. Serves the files it found at the start, and no others. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export interface Page {
  status: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
}

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const guardHeaders: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=()',
  'Cache-Control': 'no-store',
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

export async function loadPages(folder: string): Promise<(path: string) => Promise<Page>> {
  const files = new Set(await listFiles(folder, ''))
  return async (path) => {
    const name = path === '/' ? 'index.html' : path.slice(1)
    if (!files.has(name)) return textPage(404, 'There is no such page.')
    const body = new Uint8Array(await readFile(join(folder, name)))
    const type = types[extname(name)] ?? 'application/octet-stream'
    return { status: 200, headers: { ...guardHeaders, 'Content-Type': type }, body }
  }
}

export function textPage(status: number, sentence: string): Page {
  return {
    status,
    headers: { ...guardHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode(`${sentence}\n`),
  }
}

// Not readdir's own recursion: Electron does not offer that inside its archive.
async function listFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const found = await Promise.all(
    entries.map((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? listFiles(folder, name) : [name]
    }),
  )
  return found.flat()
}
