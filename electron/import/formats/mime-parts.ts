/** The parts of a saved page (MHTML), decoded. Only what a browser writes: parts side by side, at times one level deeper. */

export interface MimePart {
  /** Lower-case names. */
  headers: Map<string, string>
  type: string
  charset: string | undefined
  bytes: Uint8Array
}

const deepest = 8
const mostParts = 5_000
const longestHead = 64 * 1024

/** Undefined when it is no multipart message. */
export function mimeParts(bytes: Uint8Array): MimePart[] | 'too-deep' | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: MimePart[] = []
  const isShallow = collect(whole, parts, 0)
  if (!isShallow) return 'too-deep'
  return parts.length > 0 ? parts : undefined
}

function collect(message: Buffer, parts: MimePart[], depth: number): boolean {
  if (depth > deepest || parts.length > mostParts) return false
  const { headers, bodyAt } = headOf(message)
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = parameterOf(type, 'boundary')
  const body = message.subarray(bodyAt)
  if (/^\s*multipart\//i.test(type) && boundary) {
    return sections(body, boundary).every((section) => collect(section, parts, depth + 1))
  }
  parts.push({
    headers,
    type: (type.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameterOf(type, 'charset'),
    bytes: decoded(body, headers.get('content-transfer-encoding')?.trim().toLowerCase()),
  })
  return true
}

function headOf(message: Buffer): { headers: Map<string, string>; bodyAt: number } {
  const ends = ['\r\n\r\n', '\n\n'].map((mark) => ({
    at: message.indexOf(mark, 0, 'latin1'),
    length: mark.length,
  }))
  const end = ends
    .filter(({ at }) => at >= 0)
    .reduce((a, b) => (b.at < a.at ? b : a), { at: message.length, length: 0 })
  const head = message.toString('latin1', 0, Math.min(end.at, longestHead))
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, bodyAt: end.at + end.length }
}

function sections(body: Buffer, boundary: string): Buffer[] {
  const mark = `--${boundary}`
  const places: number[] = []
  for (let at = body.indexOf(mark, 0, 'latin1'); at >= 0 && places.length <= mostParts;) {
    if (at === 0 || body[at - 1] === 10) places.push(at)
    at = body.indexOf(mark, at + mark.length, 'latin1')
  }
  return places.flatMap((at, index) => {
    const lineEnd = body.indexOf('\n', at, 'latin1')
    const isLast = body.toString('latin1', at + mark.length, at + mark.length + 2) === '--'
    return isLast || lineEnd < 0 ? [] : [body.subarray(lineEnd + 1, places[index + 1] ?? body.length)]
  })
}

export function parameterOf(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(
    value.slice(0, 4000),
  )
  return found?.[1] ?? found?.[2]
}

function decoded(body: Buffer, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return encoding === 'quoted-printable' ? quotedPrintable(body) : body
}

function quotedPrintable(body: Buffer): Uint8Array {
  const out = Buffer.alloc(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0
    if (byte !== 0x3d) out[length++] = byte
    else if (body[at + 1] === 10) at++
    else if (body[at + 1] === 13 && body[at + 2] === 10) at += 2
    else {
      const code = Number.parseInt(body.toString('latin1', at + 1, at + 3), 16)
      out[length++] = Number.isNaN(code) ? byte : code
      if (!Number.isNaN(code)) at += 2
    }
  }
  return out.subarray(0, length)
}
