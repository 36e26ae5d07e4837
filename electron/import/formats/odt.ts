/** OpenDocument texts (ODT). */
import type { Outcome } from '../../problem'
import { called } from '../called'
import type { Claim, ReadDocument, SourceFile } from '../imported'
import { encrypted, openZip, type ZipFile } from '../unzip'
import { propertiesIn, readXml } from '../xml'
import { asOutcome, broken, claim, claimsOf, tooDeep } from './documents'
import { partText } from './docx'
import { OdtBody } from './odt-body'
import { articlesOf } from './press-archive'

export function readOdt(file: SourceFile): Outcome<ReadDocument[]> {
  const zip = openZip(file.bytes, called(file))
  if (!zip.ok) return zip
  if (isEncrypted(zip.value)) return encrypted(called(file))
  const xml = partText(zip.value, 'content.xml')
  if (!xml.ok) return xml
  const body = new OdtBody()
  const read = readXml(xml.value, body)
  if (read.isTooDeep) return tooDeep(file)
  const blocks = body.finish()
  if (blocks.length === 0 && read.isDamaged) return broken(file, 'is damaged: its text cannot be read')
  const remarks = read.isDamaged ? ['A part of it is damaged; what could be read was kept.'] : []
  return asOutcome(
    file,
    articlesOf({
      blocks,
      claims: claimsIn(zip.value),
      dropped: body.dropped(),
      remarks: [...zip.value.remarks, ...remarks],
    }),
  )
}

function isEncrypted(zip: ZipFile): boolean {
  const manifest = zip.has('META-INF/manifest.xml') ? partText(zip, 'META-INF/manifest.xml') : undefined
  let found = zip.has('encrypted-package')
  if (manifest?.ok) {
    readXml(manifest.value, {
      open: (name) => {
        if (name === 'manifest:encryption-data') found = true
      },
    })
  }
  return found
}

function claimsIn(zip: ZipFile): Claim[] {
  const xml = partText(zip, 'meta.xml')
  const properties = propertiesIn(xml.ok ? xml.value : '')
  const basis = 'the properties of the ODT file'
  return claimsOf([
    claim('headline', properties.get('title'), basis),
    claim('author', properties.get('initial-creator') ?? properties.get('creator'), basis),
    claim('language', properties.get('language'), basis),
    claim('published', properties.get('creation-date'), 'the day on which the ODT file was made', 'inferred'),
  ])
}
