/** Word files (DOCX). */
import { done, type Outcome } from '../../problem'
import { called } from '../called'
import { decodeText } from '../decode-text'
import type { Claim, ReadDocument, SourceFile } from '../imported'
import { openZip, type ZipFile } from '../unzip'
import { propertiesIn, readXml } from '../xml'
import { asOutcome, broken, claim, claimsOf, tooDeep } from './documents'
import { DocxBody } from './docx-body'
import { stylesIn } from './docx-styles'
import { articlesOf } from './press-archive'

export function readDocx(file: SourceFile): Outcome<ReadDocument[]> {
  const zip = openZip(file.bytes, called(file))
  if (!zip.ok) return zip
  const main = mainPart(zip.value)
  const xml = partText(zip.value, main)
  if (!xml.ok) return xml
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const styles = partText(zip.value, `${folder}styles.xml`)
  const body = new DocxBody(stylesIn(styles.ok ? styles.value : ''))
  const read = readXml(xml.value, body)
  if (read.isTooDeep) return tooDeep(file)
  const notes = ['footnotes', 'endnotes'].map((name) => notesIn(zip.value, `${folder}${name}.xml`))
  const blocks = [...body.finish(), ...notes.flatMap((each) => each.finish())]
  if (blocks.length === 0 && read.isDamaged) return broken(file, 'is damaged: its text cannot be read')
  const document: ReadDocument = {
    blocks,
    claims: claimsIn(zip.value, body.title),
    dropped: [...body.dropped(), ...furnitureIn(zip.value)],
    remarks: [
      ...zip.value.remarks,
      ...(read.isDamaged ? ['A part of it is damaged; what could be read was kept.'] : []),
    ],
  }
  return asOutcome(file, articlesOf(document))
}

function mainPart(zip: ZipFile): string {
  const usual = 'word/document.xml'
  const links = partText(zip, '_rels/.rels')
  let found: string | undefined
  if (links.ok) {
    readXml(links.value, {
      open: (_name, { Type, Target }) => {
        if (Type?.endsWith('/officeDocument')) found ??= Target?.replace(/^\//, '')
      },
    })
  }
  return found !== undefined && zip.has(found) ? found : usual
}

/** The XML of a part; each is UTF-8 or marked. */
export function partText(zip: ZipFile, name: string): Outcome<string> {
  const bytes = zip.read(name)
  return bytes.ok ? done(decodeText(bytes.value).text) : bytes
}

function notesIn(zip: ZipFile, name: string): DocxBody {
  const body = new DocxBody(new Map())
  const xml = zip.has(name) ? partText(zip, name) : undefined
  if (xml?.ok) readXml(xml.value, body)
  return body
}

function claimsIn(zip: ZipFile, titled: string | undefined): Claim[] {
  const xml = partText(zip, 'docProps/core.xml')
  const properties = propertiesIn(xml.ok ? xml.value : '')
  const basis = 'the properties of the Word file'
  return claimsOf([
    claim('headline', titled, 'the paragraph in the style “Title”'),
    claim('headline', properties.get('title'), basis),
    claim('author', properties.get('creator'), basis),
    claim('language', properties.get('language'), basis),
    claim('published', properties.get('created'), 'the day on which the Word file was made', 'inferred'),
  ])
}

function furnitureIn(zip: ZipFile) {
  const names = zip.names.filter((name) => /(?:^|\/)(?:header|footer)\d*\.xml$/.test(name))
  const letters = names.map((name) => {
    const body = new DocxBody(new Map())
    const xml = partText(zip, name)
    if (xml.ok) readXml(xml.value, body)
    return body.finish().reduce((sum, { text }) => sum + text.length, 0)
  })
  const total = letters.reduce((sum, each) => sum + each, 0)
  return total === 0
    ? []
    : [{ what: 'headers and footers', why: 'they repeat from page to page', letters: total }]
}
