/** What a file is: by its content first, by the ending of its name where several formats look alike. */
import { done, failed, type Outcome } from '../problem'
import { called } from './called'
import { startsWith } from './decode-text'
import { importLimits, type SourceFile } from './imported'
import { nameOfOther } from './other-formats'
import { refusalOf } from './refusals'
import { encrypted } from './unzip'
import { listEntries } from './zip-entries'

export const formats = [
  'txt',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'epub',
  'eml',
] as const
export type Format = (typeof formats)[number]

const readable =
  'Text, Markdown, web pages (HTML, MHTML), PDF, Word (DOCX), OpenDocument (ODT), RTF, EPUB and mails (EML) can be read.'

export function detectFormat(file: SourceFile): Outcome<Format> {
  const { bytes } = file
  const refusal = refusalOf(file)
  if (refusal) return refusal
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return formatOfZip(file)
  if (startsWith(bytes, oleMark)) return formatOfOle(file)
  const head = headOf(bytes)
  // Some writers and mailers put lines in front of the mark.
  if (/^[\s\S]{0,1000}?%PDF-\d/.test(head)) return done('pdf')
  if (/^\s*\{\\rtf/.test(head)) return done('rtf')
  const other = nameOfOther(bytes, head)
  if (other !== undefined) return unknown(file, other)
  return done(formatOfText(head, endingOf(file)))
}

const oleMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Enough for a long head of a mail; UTF-16 is made narrow, for its marks are all ASCII. */
function headOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 16 * 1024)
  const isWide = startsWith(start, [0xff, 0xfe]) || startsWith(start, [0xfe, 0xff])
  const text = new TextDecoder('latin1').decode(start)
  return (isWide ? text.replaceAll('\0', '').slice(2) : text).replace(/^\u00EF\u00BB\u00BF/, '')
}

export function endingOf({ name }: SourceFile): string {
  return /\.([a-z0-9]{1,8})\s*$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? ''
}

function formatOfText(head: string, ending: string): Format {
  const isMessage = looksLikeMessage(head)
  if (
    isMessage &&
    /^content-type:\s*multipart\/related/im.test(head) &&
    (/^(?:snapshot-content-location|from:\s*<?saved by)/im.test(head) || /^mht/.test(ending))
  )
    return 'mhtml'
  if (isMessage || ending === 'eml') return /^mht/.test(ending) && isMessage ? 'mhtml' : 'eml'
  if (looksLikeHtml(head) || /^x?html?$/.test(ending)) return 'html'
  return /^(?:md|markdown|mdown|mkd)$/.test(ending) ? 'markdown' : 'txt'
}

const headerLine =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-[\w-]+|snapshot-content-location)$/i
const tellingLine = /^(?:mime-version|message-id|content-type|received|return-path|delivered-to)$/i

/** Several headers, one of which nobody writes by hand: `From:` and `Date:` alone begin many plain texts. */
function looksLikeMessage(head: string): boolean {
  const lines = head
    .replace(/^From \S+ .*\r?\n/, '')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(0, 60)
  const end = lines.indexOf('')
  const names = lines
    .slice(0, end < 0 ? lines.length : end)
    .map((line) => /^([A-Za-z][\w-]*):/.exec(line)?.[1])
  if (names[0] === undefined) return false
  const known = names.filter((name) => name !== undefined && headerLine.test(name))
  return known.length >= 2 && known.some((name) => tellingLine.test(name ?? ''))
}

function looksLikeHtml(head: string): boolean {
  const start = head.replace(/^(?:\s|<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,2000}?-->)+/, '')
  return /^<!doctype\s+html|^<(?:html|head|body|title|meta|script|style|div|p|h1|article|main|table|section|base|link|center|font)\b/i.test(
    start,
  )
}

const wordType = /word\/document\.xml$|^word\//

/** By the parts that it holds; a zip of several files is none of ours. */
function formatOfZip(file: SourceFile): Outcome<Format> {
  const listed = listEntries(file.bytes, called(file), importLimits.entries)
  if (!listed.ok) return listed
  const names = listed.value.entries.map(({ name }) => name)
  const has = (name: string): boolean => names.includes(name)
  if (names.some((name) => wordType.test(name))) return done('docx')
  if (has('META-INF/container.xml') && (has('mimetype') || names.some((name) => name.endsWith('.opf'))))
    return done('epub')
  if (has('content.xml') && !names.some((name) => /^(?:xl|ppt)\//.test(name)) && isText(file, names))
    return done('odt')
  const isDocument = ['docx', 'odt', 'epub'].find((format) => format === endingOf(file))
  if (isDocument) return done(isDocument as Format)
  return unknown(file, nameOfZip(names))
}

/** Spreadsheets and slides hold a `content.xml` too; the first part says which it is. */
function isText({ bytes, name }: SourceFile, names: string[]): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 120))
  const type = /application\/vnd\.oasis\.opendocument\.([a-z-]+)/.exec(start)?.[1]
  return type === undefined
    ? names.length > 0 && !/\.(?:ods|odp|odg)$/i.test(name ?? '')
    : type.startsWith('text')
}

function nameOfZip(names: string[]): string {
  if (names.some((name) => name.startsWith('xl/'))) return 'a spreadsheet'
  if (names.some((name) => name.startsWith('ppt/'))) return 'a presentation'
  if (names.includes('content.xml')) return 'an OpenDocument file without text'
  return 'a zip file'
}

function formatOfOle(file: SourceFile): Outcome<Format> {
  const start = new TextDecoder('utf-16le').decode(
    file.bytes.subarray(0, Math.min(file.bytes.length, 1 << 20) & ~1),
  )
  if (start.includes('EncryptedPackage')) return encrypted(called(file))
  return failed(
    'format-unknown',
    `${called(file)} is a file of an old Office program (such as DOC), which cannot be read.`,
    'Open it in a word processor, save it as DOCX or ODT, and import that.',
  )
}

function unknown(file: SourceFile, what: string): Outcome<never> {
  const next = what === 'a zip file' ? `${readable} Unpack it and import what is in it.` : readable
  return failed('format-unknown', `${called(file)} is ${what}, which holds no text that can be read.`, next)
}
