/** A small reader of XML for tests: throws where it is not well formed, and gives the texts of elements. */

export interface Element {
  name: string
  attributes: string
  /** Its own texts and those within, in order. */
  text: string
}

const token = /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function elementsOf(xml: string): Element[] {
  const open: Element[] = []
  const all: Element[] = []
  token.lastIndex = 0
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const found = token.exec(xml)
    if (!found) throw new Error(`not well formed at ${at}: ${xml.slice(at, at + 60)}`)
    const [, closing, name, attributes = '', selfClosing, text] = found
    if (text !== undefined) for (const element of open) element.text += decoded(text)
    if (name === undefined) continue
    if (closing === '/') {
      const last = open.pop()
      if (last?.name !== name) throw new Error(`${name} closes ${last?.name ?? 'nothing'}`)
    } else {
      const element = { name, attributes, text: '' }
      all.push(element)
      if (selfClosing !== '/') open.push(element)
    }
  }
  if (open.length > 0) throw new Error(`${open.map(({ name }) => name).join(', ')} left open`)
  return all
}

export function textsOf(xml: string, name: string): string[] {
  return elementsOf(xml)
    .filter((element) => element.name === name)
    .map(({ text }) => text)
}

export function decoded(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`a lone & in: ${text.slice(0, 60)}`)
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_all, code: string | undefined, name: string) =>
    code === undefined ? (entities[name] ?? '') : String.fromCodePoint(Number(code)),
  )
}
