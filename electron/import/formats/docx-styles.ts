/** What the styles of a Word file make of a paragraph or a run. */
import type { Block } from '../imported'
import { readXml } from '../xml'

export interface DocxStyle {
  kind: Block['kind'] | 'title'
  isHidden: boolean
}

interface Found {
  name: string
  basedOn: string | undefined
  outline: boolean
  isHidden: boolean
  isList: boolean
}

export function stylesIn(xml: string): Map<string, DocxStyle> {
  const found = new Map<string, Found>()
  let open: Found | undefined
  readXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val']
      if (name === 'w:style') {
        open = { name: '', basedOn: undefined, outline: false, isHidden: false, isList: false }
        found.set(attributes['w:styleId'] ?? '', open)
      } else if (!open) return
      else if (name === 'w:name') open.name = (value ?? '').toLowerCase()
      else if (name === 'w:basedOn') open.basedOn = value
      else if (name === 'w:outlineLvl') open.outline = Number(value) < 9
      else if (name === 'w:vanish') open.isHidden = isOn(value)
      else if (name === 'w:numPr') open.isList = true
    },
    close: (name) => {
      if (name === 'w:style') open = undefined
    },
  })
  return new Map([...found].map(([id, style]) => [id, resolved(style, found)]))
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value)
}

function resolved(style: Found, all: Map<string, Found>): DocxStyle {
  const line: Found[] = []
  // A style may be based on itself in a damaged file.
  for (let each: Found | undefined = style; each && line.length < 20; each = all.get(each.basedOn ?? ''))
    line.push(each)
  const kind = line.map(kindOf).find((each) => each !== undefined) ?? 'paragraph'
  return { kind, isHidden: line.some(({ isHidden }) => isHidden) }
}

/** Word keeps the English names of its own styles in every language. */
function kindOf({ name, outline, isList }: Found): DocxStyle['kind'] | undefined {
  if (name === 'title') return 'title'
  if (outline || /^(?:heading \d|subtitle)$/.test(name)) return 'heading'
  if (/^(?:quote|intense quote|block text)$/.test(name)) return 'quotation'
  if (name === 'caption') return 'caption'
  if (isList || /^list (?:bullet|number|paragraph)/.test(name)) return 'list-item'
  return undefined
}
