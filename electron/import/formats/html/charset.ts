/** The encoding that a page declares in its first 1,024 bytes, by the HTML standard's prescan; null when it does not. */
const scannedBytes = 1_024

export function declaredCharset(bytes: Uint8Array): string | null {
  // Each byte is one letter: only letters of ASCII are looked at.
  const head = Array.from(bytes.subarray(0, scannedBytes), (byte) => String.fromCharCode(byte)).join('')
  const xml = /^<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)
  const found = metasIn(head)
    .map(charsetOf)
    .find((charset) => charset !== null)
  return found ?? xml?.[1]?.toLowerCase() ?? null
}

/** The `meta` elements of the head, but none within a comment. */
function metasIn(head: string): string[] {
  const metas: string[] = []
  const parts =
    /<!--[^]*?(?:-->|$)|<meta[\s/]((?:"[^"]*"|'[^']*'|[^>"'])*)>?|<[!/?a-z](?:"[^"]*"|'[^']*'|[^>"'])*>?/gi
  for (const [, attributes] of head.matchAll(parts)) if (attributes !== undefined) metas.push(attributes)
  return metas
}

function charsetOf(attributes: string): string | null {
  const said = attributesIn(attributes)
  const charset = said.get('charset')
  if (charset) return spelled(charset)
  if (said.get('http-equiv')?.toLowerCase() !== 'content-type') return null
  const inContent = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(said.get('content') ?? '')
  return spelled(inContent?.[1] ?? inContent?.[2] ?? inContent?.[3] ?? '')
}

function attributesIn(written: string): Map<string, string> {
  const said = new Map<string, string>()
  const attribute = /([^\s/=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g
  for (const [, name = '', double, single, bare] of written.matchAll(attribute)) {
    const key = name.toLowerCase()
    if (!said.has(key)) said.set(key, double ?? single ?? bare ?? '')
  }
  return said
}

/** A page that can be read as ASCII so far is not in UTF-16, whatever it says: the standard takes it for UTF-8. */
function spelled(charset: string): string | null {
  const name = charset.trim().toLowerCase()
  if (!/^[\w.:-]{1,40}$/.test(name)) return null
  return /^utf-?16(le|be)?$/.test(name) ? 'utf-8' : name
}
