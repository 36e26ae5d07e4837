/** Files that are broken, odd or meant to do harm, made here and now; each with what must come of it. */
import { deflateRawSync, deflateSync } from 'node:zlib'
import { docxOf, epubOf, odtOf, partsOf, wp } from './build/office'
import { assemble, column, joined, latin, pdfOf, stream } from './build/pdf'
import { typed, zipOf } from './build/zip'

export interface HostileFile {
  name: string
  bytes: () => Uint8Array
  /** `article`, or the code of the problem. Several where a program may rightly do either. */
  expect: string
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const sentence = 'The delegations met again in Doha on Tuesday and said that the talks would go on. '
const paragraph = sentence.repeat(4)
const html = `<html><body><h1>A chapter</h1><p>${paragraph}</p></body></html>`
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024)

const file = (name: string, expect: string, bytes: () => Uint8Array | string): HostileFile => ({
  name,
  expect,
  bytes: () => {
    const made = bytes()
    return typeof made === 'string' ? utf8(made) : made
  },
})

/** UTF-16, as Windows writes it. */
function wide(text: string, { isBig = false, isMarked = true } = {}): Uint8Array {
  const units = [...((isMarked ? '\uFEFF' : '') + text)].flatMap((letter) => letter.split(''))
  return Uint8Array.from(
    units.flatMap((unit) =>
      isBig
        ? [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 255]
        : [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8],
    ),
  )
}

const texts: HostileFile[] = [
  file('empty.txt', 'file-empty', () => ''),
  file('only-a-mark.txt', 'no-text', () => Uint8Array.of(0xef, 0xbb, 0xbf)),
  file('only-half-a-mark.txt', 'article | no-text', () => Uint8Array.of(0xef, 0xbb)),
  file('spaces.txt', 'no-text', () => ' \n\t\n   '),
  file('line-ends.txt', 'no-text', () => '\r\n'.repeat(100_000)),
  file('rules-only.txt', 'no-text', () => '-----\n=====\n*****\n'),
  file('one-letter.txt', 'article', () => 'a'),
  file('nuls-between.txt', 'article', () => `${sentence}\0\0${sentence}`),
  file('nuls-only.txt', 'format-unknown', () => new Uint8Array(5000)),
  file('controls.txt', 'article', () => `${paragraph}\u0001\u0002\u0007\u001b[31m${paragraph}`),
  file('one-line-of-10-mb.txt', 'text-too-long', () => 'word '.repeat(2_000_000)),
  file('one-word-of-4-mb.txt', 'article', () => 'w'.repeat(4_000_000)),
  file('many-lines.txt', 'article', () => 'a b\n'.repeat(60_000)),
  file('many-hyphens.txt', 'no-text', () => '- '.repeat(200_000)),
  file('million-quotes.txt', 'article', () => `${'>'.repeat(1_000_000)} text`),
  file('million-rules-and-a-letter.txt', 'article', () => `${'-'.repeat(1_000_000)}a`),
  file('labels-without-end.txt', 'article | no-text', () => 'Title: x\n'.repeat(50_000)),
  file('utf16-le.txt', 'article', () => wide(paragraph)),
  file('utf16-be.txt', 'article', () => wide(paragraph, { isBig: true })),
  file('utf16-unmarked.txt', 'article', () => wide(paragraph, { isMarked: false })),
  file('utf16-be-unmarked.txt', 'article', () => wide(paragraph, { isBig: true, isMarked: false })),
  file('utf16-odd-length.txt', 'article', () => wide(paragraph).subarray(0, -1)),
  file('utf16-lone-surrogates.txt', 'article', () => wide(`${paragraph}\uD800 ${paragraph}\uDC00`)),
  file('utf8-cut-in-a-letter.txt', 'article', () => utf8(`${paragraph} déjà é`).subarray(0, -1)),
  file('utf8-overlong.txt', 'article', () =>
    joined([utf8(paragraph), Uint8Array.of(0xc0, 0xaf, 0xe0, 0x80, 0xaf)]),
  ),
  file('every-byte.txt', 'article', () =>
    joined([utf8(paragraph.repeat(20)), Uint8Array.from({ length: 256 }, (_, at) => at)]),
  ),
  file('high-bytes.txt', 'article', () =>
    Uint8Array.from({ length: 3000 }, (_, at) => 0x80 + ((at * 7) % 128)),
  ),
  file(
    'mojibake.txt',
    'article',
    () => 'He said it didnâ€™t matter, â€œnot at allâ€\u009d, in the cafÃ© of the cityâ€™s hotel.',
  ),
  file('bidi-tricks.txt', 'article', () => `${sentence}\u202E${sentence}\u2066${sentence}`),
  file('combining-storm.txt', 'article', () => `Z${'\u0301'.repeat(100_000)} ${sentence}`),
  file('private-letters.txt', 'no-text', () => '\uE000\uE001\uF8FF'.repeat(100)),
  file('crlf-mixed.txt', 'article', () => 'one\rtwo\r\nthree\nfour\u2028five\u0085six'),
  ...[
    '‮gnp.exe.txt',
    'a\nb.txt',
    '..\\..\\up.txt',
    '../../etc/passwd',
    'CON.txt',
    ' .txt',
    `${'n'.repeat(5000)}.txt`,
    '<img src=x>.txt',
    '%00.txt',
    '\u0000.txt',
    'no ending',
    '.txt',
    '名前.txt',
    '🕊️.txt',
    '"quoted".txt',
    "'; drop table.txt",
  ].map((name) => file(name, 'article', () => paragraph)),
]

const others: HostileFile[] = [
  ['picture.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['picture.jpg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['picture.gif', 'GIF89a\x01\0\x01\0\0\0\0\0\0\0'],
  ['named-as-text.txt', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['named-as.pdf', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['picture.webp', 'RIFF\0\0\0\0WEBPVP8 '],
  ['picture.bmp', 'BM\0\0\0\0\0\0\0\x00\0\0\0'],
  ['picture.svg', '<?xml version="1.0"?><svg onload="alert(1)"><text>hello</text></svg>'],
  ['program.exe', 'MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'],
  ['program', '\x7fELF\x02\x01\x01\0'],
  ['program.wasm', '\0asm\x01\0\0\0'],
  ['Class.class', '\xca\xfe\xba\xbe\0\0\0\x34'],
  ['sound.mp3', 'ID3\x03\0\0\0\0\0\0\0\0'],
  ['sound.ogg', 'OggS\0\x02\0\0\0\0\0\0\0'],
  ['film.mp4', '\0\0\0\x18ftypmp42'],
  ['film.webm', '\x1aE\xdf\xa3\x01\0\0\0'],
  ['data.sqlite', 'SQLite format 3\0\x10\0\x01\x01\0@  \0\0\0\0\0\0'],
  ['packed.gz', '\x1f\x8b\x08\0\0\0\0\0'],
  ['packed.7z', "7z\xbc\xaf'\x1c\0\x04"],
  ['packed.rar', 'Rar!\x1a\x07\x01\0'],
  ['font.woff2', 'wOF2\0\x01\0\0\0\0\0\0'],
  ['old.doc', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`],
].map(([name = '', start = '']) => file(name, 'format-unknown', () => latin(start)))

const deep = (tag: string, depth: number): string =>
  `<${tag}>`.repeat(depth) + sentence + `</${tag}>`.repeat(depth)
const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 12 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`
const outside =
  '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://example.org/y.dtd">%y;]>'
const wordXml = (prolog: string, body: string): string =>
  `${prolog}<w:document><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`
const goodDocx = (): Uint8Array => docxOf(wp(paragraph).repeat(20))
const goodPdf = (): Uint8Array =>
  pdfOf({ pages: [column(Array<string>(20).fill(sentence.trim()))], isPacked: true })
const goodRtf = `{\\rtf1\\ansi\\ansicpg1252 {\\fonttbl{\\f0 Arial;}}\\f0 ${paragraph}\\par ${paragraph}\\par}`

function cuts(name: string, whole: () => Uint8Array, expect: string, parts: number[]): HostileFile[] {
  const [stem = '', ending = ''] = name.split('.')
  return parts.map((part) =>
    file(`${stem}-cut-at-${part}-percent.${ending}`, expect, () =>
      whole().subarray(0, Math.ceil((whole().length * part) / 100)),
    ),
  )
}

const zips: HostileFile[] = [
  ...cuts('word.docx', goodDocx, 'file-broken', [5, 30, 60, 90, 99]),
  file('only-a-mark.zip', 'file-broken', () => latin('PK\x03\x04')),
  file('end-only.docx', 'file-broken | no-text', () => latin('PK\x05\x06' + '\0'.repeat(18))),
  file('plain.zip', 'format-unknown', () => zipOf(partsOf({ 'a.txt': paragraph }))),
  file('nested.zip', 'format-unknown', () =>
    zipOf([{ name: 'inner.zip', content: zipOf(partsOf({ 'a.txt': paragraph })) }]),
  ),
  file('sheet.xlsx', 'format-unknown', () =>
    zipOf(partsOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '<x/>' })),
  ),
  file('slides.pptx', 'format-unknown', () => zipOf(partsOf({ 'ppt/presentation.xml': '<x/>' }))),
  file('sheet.ods', 'format-unknown', () =>
    typed('application/vnd.oasis.opendocument.spreadsheet', partsOf({ 'content.xml': '<x/>' })),
  ),
  file('flat-bomb.docx', 'unpacked-too-large', () =>
    zipOf([{ name: 'word/document.xml', content: zeros(8) }]),
  ),
  file('bomb-that-claims-little.docx', 'unpacked-too-large', () =>
    zipOf([{ name: 'word/document.xml', content: zeros(8), claimedSize: 100 }]),
  ),
  file('claims-much.docx', 'article', () =>
    zipOf([{ name: 'word/document.xml', content: wordXml('', paragraph), claimedSize: 0xfffffff0 }]),
  ),
  file('overlapping-bomb.docx', 'unpacked-too-large', () =>
    zipOf(
      Array.from({ length: 200 }, (_, at) => ({
        name: at === 0 ? 'word/document.xml' : `p${at}`,
        content: paragraph,
      })),
      { everyPlace: 0 },
    ),
  ),
  file('bomb-beside-the-text.docx', 'article', () =>
    docxOf(wp(paragraph), {}).length > 0
      ? zipOf([
          { name: 'word/document.xml', content: wordXml('', paragraph) },
          { name: 'word/media/a.png', content: zeros(8) },
        ])
      : zeros(0),
  ),
  file('bomb-in-styles.docx', 'article', () =>
    zipOf([
      { name: 'word/document.xml', content: wordXml('', paragraph) },
      { name: 'word/styles.xml', content: zeros(8) },
    ]),
  ),
  file('ten-thousand-parts.docx', 'too-many-entries', () =>
    zipOf(Array.from({ length: 6000 }, (_, at) => ({ name: `word/p${at}`, content: 'x' }))),
  ),
  file('path-up.docx', 'article', () =>
    zipOf([
      { name: '../../../home/x/.bashrc', content: 'x' },
      ...partsOf({ 'word/document.xml': wordXml('', paragraph) }),
    ]),
  ),
  file('path-absolute.docx', 'article', () =>
    zipOf([
      { name: '/etc/passwd', content: 'x' },
      { name: 'C:\\Windows\\x', content: 'x' },
      ...partsOf({ 'word/document.xml': wordXml('', paragraph) }),
    ]),
  ),
  file('link.docx', 'article', () =>
    zipOf([
      { name: 'word/link', content: '/etc/passwd', isLink: true },
      ...partsOf({ 'word/document.xml': wordXml('', paragraph) }),
    ]),
  ),
  file('text-is-a-link.docx', 'file-broken', () =>
    zipOf([
      { name: 'word/document.xml', content: '/etc/passwd', isLink: true },
      { name: 'word/x', content: '' },
    ]),
  ),
  file('encrypted-part.docx', 'file-encrypted', () =>
    zipOf([{ name: 'word/document.xml', content: 'x', isEncrypted: true }]),
  ),
  file('encrypted.docx', 'file-encrypted', () =>
    joined([
      latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(504)),
      wide('EncryptedPackage', { isMarked: false }),
    ]),
  ),
  file('strange-method.docx', 'file-broken', () =>
    zipOf([{ name: 'word/document.xml', content: 'x', method: 97 }]),
  ),
  file('rubbish-inside.docx', 'file-broken', () =>
    zipOf([{ name: 'word/document.xml', content: 'x', packed: latin('\xff\xff\xff\xff rubbish') }]),
  ),
  file('without-text-part.docx', 'file-broken', () => zipOf(partsOf({ 'word/styles.xml': '<x/>' }))),
  file('empty-body.docx', 'no-text', () => docxOf('')),
  file('pictures-only.docx', 'no-text', () =>
    docxOf('<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>'),
  ),
  file('no-xml.docx', 'no-text | file-broken', () =>
    zipOf(partsOf({ 'word/document.xml': 'this is no XML' })),
  ),
  file('unclosed.docx', 'article', () =>
    zipOf(partsOf({ 'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>${paragraph}` })),
  ),
  file('crossed-tags.docx', 'article', () =>
    zipOf(
      partsOf({
        'word/document.xml': `<w:document><w:p><w:r><w:t>${paragraph}</w:p></w:t></w:r></w:document>`,
      }),
    ),
  ),
  file('deep.docx', 'nested-too-deep', () => zipOf(partsOf({ 'word/document.xml': deep('w:sdt', 5_000) }))),
  file('very-deep.docx', 'nested-too-deep', () =>
    zipOf(
      partsOf({
        'word/document.xml': `<a>${Array.from({ length: 60_000 }, (_, at) => `<w:p a="${at * 7919}">`).join('')}`,
      }),
    ),
  ),
  file('deep-tables.docx', 'nested-too-deep', () =>
    docxOf('<w:tbl><w:tr><w:tc>'.repeat(2000) + wp(paragraph)),
  ),
  file('laughs.docx', 'article', () =>
    zipOf(partsOf({ 'word/document.xml': wordXml(laughs, `${paragraph}&m;`) })),
  ),
  file('outside-entity.docx', 'article', () =>
    zipOf(partsOf({ 'word/document.xml': wordXml(outside, `${paragraph}&x;`) })),
  ),
  file('many-attributes.docx', 'article', () =>
    zipOf(
      partsOf({
        'word/document.xml': `<w:document ${Array.from({ length: 5_000 }, (_, at) => `a${at}="1"`).join(' ')}><w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p></w:document>`,
      }),
    ),
  ),
  file('many-paragraphs.docx', 'article', () =>
    zipOf(
      partsOf({
        'word/document.xml': `<w:document>${Array.from({ length: 20_000 }, (_, at) => `<w:p><w:r><w:t>w${at * 7919}</w:t></w:r></w:p>`).join('')}</w:document>`,
      }),
    ),
  ),
  file('style-of-itself.docx', 'article', () =>
    docxOf(wp(paragraph, '<w:pStyle w:val="A"/>'), {
      'word/styles.xml': '<w:styles><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>',
    }),
  ),
  file('utf16-part.docx', 'article', () =>
    zipOf([{ name: 'word/document.xml', content: wide(wordXml('', paragraph)) }]),
  ),
  file('all-deleted.docx', 'no-text', () =>
    docxOf(`<w:p><w:del><w:r><w:delText>${paragraph}</w:delText></w:r></w:del></w:p>`),
  ),
  ...cuts('open.odt', () => odtOf(`<text:p>${paragraph}</text:p>`), 'file-broken', [10, 50, 95]),
  file('empty.odt', 'no-text', () => odtOf('')),
  file('encrypted.odt', 'file-encrypted', () =>
    odtOf('x', {
      'META-INF/manifest.xml':
        '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>',
    }),
  ),
  file('bomb.odt', 'unpacked-too-large', () =>
    typed('application/vnd.oasis.opendocument.text', [{ name: 'content.xml', content: zeros(8) }]),
  ),
  file('deep.odt', 'nested-too-deep', () => odtOf('<text:section>'.repeat(3000) + paragraph)),
  file('laughs.odt', 'article', () =>
    typed(
      'application/vnd.oasis.opendocument.text',
      partsOf({
        'content.xml': `${laughs}<office:body><office:text><text:p>${paragraph}&m;</text:p></office:text></office:body>`,
      }),
    ),
  ),
  ...cuts('book.epub', () => epubOf({ 'a.xhtml': html }), 'file-broken', [10, 50, 95]),
  file('without-package.epub', 'file-broken', () =>
    typed('application/epub+zip', partsOf({ 'META-INF/container.xml': '<x/>' })),
  ),
  file('spine-of-nothing.epub', 'no-text', () => epubOf({})),
  file('spine-repeats.epub', 'article', () =>
    typed(
      'application/epub+zip',
      partsOf({
        'META-INF/container.xml': '<rootfile full-path="c.opf"/>',
        'c.opf': `<package><item id="a" href="a.xhtml"/>${'<itemref idref="a"/>'.repeat(50_000)}</package>`,
        'a.xhtml': html,
      }),
    ),
  ),
  file('chapter-outside.epub', 'article', () => epubOf({ 'a.xhtml': html, '../../../etc/passwd': html })),
  file('percent.epub', 'article', () => epubOf({ 'a%zz.xhtml': html, 'b.xhtml': html })),
  file('encrypted.epub', 'file-encrypted', () =>
    epubOf({ 'a.xhtml': html }, '', {
      'META-INF/encryption.xml':
        '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>',
    }),
  ),
  file('scrambled-fonts.epub', 'article', () =>
    epubOf({ 'a.xhtml': html }, '', {
      'META-INF/encryption.xml':
        '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>',
    }),
  ),
  file('bomb.epub', 'unpacked-too-large', () =>
    typed('application/epub+zip', [
      ...partsOf({
        'META-INF/container.xml': '<rootfile full-path="c.opf"/>',
        'c.opf': '<package><item id="a" href="a.xhtml"/><itemref idref="a"/></package>',
      }),
      { name: 'a.xhtml', content: zeros(8) },
    ]),
  ),
]

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const bombPage = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
]
const pdfs: HostileFile[] = [
  ...cuts('paper.pdf', goodPdf, 'article | file-broken | pictures-only', [1, 10, 40, 70, 90, 98]),
  file('head-only.pdf', 'file-broken', () => '%PDF-1.7\n'),
  file('rubbish.pdf', 'file-broken', () => `%PDF-1.7\n${'rubbish '.repeat(1000)}`),
  file('rubbish-in-front.pdf', 'article', () => joined([latin('junk\n'.repeat(20)), goodPdf()])),
  file('encrypted.pdf', 'file-encrypted', () => pdfOf({ pages: [column([sentence])], isEncrypted: true })),
  file('scan.pdf', 'pictures-only', () => pdfOf({ pages: [[], [], []], hasPictures: true })),
  file('blank.pdf', 'pictures-only', () => pdfOf({ pages: [[]] })),
  file('no-pages.pdf', 'file-broken', () => assemble([catalog, '<< /Type /Pages /Count 0 /Kids [] >>'])),
  file('claims-a-billion-pages.pdf', 'file-broken', () =>
    assemble([catalog, '<< /Type /Pages /Count 1000000000 /Kids [] >>']),
  ),
  file('pages-in-a-circle.pdf', 'file-broken', () =>
    assemble([catalog, '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>']),
  ),
  file('page-is-its-parent.pdf', 'file-broken', () =>
    assemble([
      catalog,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] /Parent 3 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>',
    ]),
  ),
  file('table-in-a-circle.pdf', 'article | file-broken', () => {
    const bytes = pdfOf({ pages: [column([sentence])] })
    const text = new TextDecoder('latin1').decode(bytes)
    const place = /startxref\n(\d+)/.exec(text)?.[1] ?? '0'
    return latin(text.replace('/Root', `/Prev ${place} /Root`))
  }),
  file('table-at-nowhere.pdf', 'article | file-broken', () =>
    latin(
      new TextDecoder('latin1')
        .decode(pdfOf({ pages: [column([sentence])] }))
        .replace(/startxref\n\d+/, 'startxref\n999999999'),
    ),
  ),
  file('length-lies.pdf', 'article', () =>
    latin(
      new TextDecoder('latin1')
        .decode(pdfOf({ pages: [column([sentence])] }))
        .replace(/\/Length \d+ >>\nstream\nBT/, '/Length 99999999 >>\nstream\nBT'),
    ),
  ),
  file('length-is-itself.pdf', 'article | pictures-only | file-broken', () =>
    latin(
      new TextDecoder('latin1')
        .decode(pdfOf({ pages: [column([sentence])] }))
        .replace(/\/Length \d+ >>\nstream\nBT/, '/Length 5 0 R >>\nstream\nBT'),
    ),
  ),
  file('content-bomb.pdf', 'unpacked-too-large', () =>
    assemble([...bombPage, stream('<< /Filter /FlateDecode', deflateSync(zeros(8)))]),
  ),
  file('twice-packed-bomb.pdf', 'unpacked-too-large', () =>
    assemble([
      ...bombPage,
      stream('<< /Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(zeros(8)))),
    ]),
  ),
  file('packed-ten-times.pdf', 'unpacked-too-large', () =>
    assemble([...bombPage, stream(`<< /Filter [${'/FlateDecode '.repeat(10)}]`, deflateSync(latin('x')))]),
  ),
  file('object-bomb.pdf', 'unpacked-too-large', () =>
    assemble([
      ...bombPage,
      stream('<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(zeros(8))),
    ]),
  ),
  file('deep-arrays.pdf', 'article | file-broken | pictures-only', () =>
    assemble([catalog, `<< /Type /Pages /Count 1 /Kids ${'['.repeat(100_000)} >>`]),
  ),
  file('many-forms.pdf', 'pictures-only', () =>
    assemble([
      ...bombPage.slice(0, 2),
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
      stream('<<', latin('/F Do '.repeat(100))),
      stream('<< /Type /XObject /Subtype /Form /Resources << /XObject << /F 5 0 R >> >>', latin('/F Do ')),
    ]),
  ),
  file('script.pdf', 'article', () =>
    latin(
      new TextDecoder('latin1')
        .decode(pdfOf({ pages: [column([sentence])] }))
        .replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    ),
  ),
  file('calls-home.pdf', 'article', () =>
    latin(
      new TextDecoder('latin1')
        .decode(pdfOf({ pages: [column([sentence])] }))
        .replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /URI /URI (http://example.org/) >>'),
    ),
  ),
]

const rtfs: HostileFile[] = [
  ...cuts('rich.rtf', () => utf8(goodRtf), 'article', [50, 90]),
  file('head-only.rtf', 'no-text', () => '{\\rtf1'),
  file('deep.rtf', 'nested-too-deep', () => `{\\rtf1 ${'{'.repeat(1_000_000)}`),
  file('closes-only.rtf', 'article', () => `{\\rtf1 ${'}'.repeat(1_000_000)}${sentence}`),
  file('binary-lies.rtf', 'no-text', () => `{\\rtf1 {\\pict\\bin2147483647 ${sentence}}}`),
  file('binary-negative.rtf', 'article', () => `{\\rtf1 {\\pict\\bin-5 x}${sentence}}`),
  file('unicode-skips-all.rtf', 'article', () => `{\\rtf1\\uc99999 \\u8364 ${sentence}}`),
  file('broken-hex.rtf', 'article', () => `{\\rtf1 \\'zz\\'e ${sentence}\\'}`),
  file('unknown-words.rtf', 'article', () => `{\\rtf1 ${'\\abcdefgh123 '.repeat(10_000)}${sentence}}`),
  file('word-without-end.rtf', 'article', () => `{\\rtf1 \\${'a'.repeat(1_000_000)} ${sentence}}`),
  file('number-without-end.rtf', 'article', () => `{\\rtf1 \\fs${'9'.repeat(100_000)} ${sentence}}`),
  file('unknown-code-page.rtf', 'article', () => `{\\rtf1\\ansicpg99999 caf\\'e9 ${sentence}}`),
  file(
    'object.rtf',
    'article',
    () => `{\\rtf1 {\\object\\objemb{\\*\\objdata ${'41'.repeat(1000)}}}${sentence}}`,
  ),
  file('cells-without-rows.rtf', 'article', () => `{\\rtf1 ${'\\cell '.repeat(15_000)}${sentence}\\row}`),
]

const head =
  'From: A <a@example.org>\r\nDate: Tue, 4 Feb 2020 10:00:00 +0000\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n'
const nest = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  ).join('') + `Content-Type: text/plain\r\n\r\n${sentence}`
const mails: HostileFile[] = [
  file('head-only.eml', 'no-text', () => head),
  file('nested-1000.eml', 'nested-too-deep', () => head + nest(1000)),
  file('head-of-5-mb.eml', 'file-broken', () => `${head}X-Long: ${'x'.repeat(5_000_000)}\r\n\r\n${sentence}`),
  file(
    'many-headers.eml',
    'file-broken | article',
    () => `${head}${'X-A: b\r\n'.repeat(15_000)}\r\n${sentence}`,
  ),
  file(
    'without-boundary.eml',
    'article | no-text',
    () => `${head}Content-Type: multipart/mixed\r\n\r\n${sentence}`,
  ),
  file(
    'boundary-never-comes.eml',
    'no-text',
    () => `${head}Content-Type: multipart/mixed; boundary=zzz\r\n\r\n${sentence}`,
  ),
  file(
    'broken-base64.eml',
    'article | no-text',
    () =>
      `${head}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!${btoa(sentence)}===`,
  ),
  file(
    'broken-qp.eml',
    'article',
    () =>
      `${head}Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ= =\r\n${sentence}=`,
  ),
  file(
    'unknown-charset.eml',
    'article',
    () => `${head}Content-Type: text/plain; charset=x-klingon\r\n\r\n${sentence}`,
  ),
  file('raw-bytes.eml', 'article', () =>
    joined([utf8(`${head}Content-Type: text/plain\r\n\r\n${sentence}`), Uint8Array.of(0xe9, 0x20, 0xff)]),
  ),
  file(
    'only-attachment.eml',
    'no-text',
    () =>
      `${head}Content-Type: application/pdf; name="../../x.pdf"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA`,
  ),
  file(
    'encoded-words.eml',
    'article',
    () =>
      `From: =?utf-8?Q?${'=41'.repeat(5000)}?=\r\nSubject: =?x?Z?broken?= =?utf-8?B?////?=\r\nMIME-Version: 1.0\r\n\r\n${sentence}`,
  ),
  file(
    'saved.mhtml',
    'article',
    () =>
      `${head}Content-Type: multipart/related; boundary=q\r\nSnapshot-Content-Location: https://example.org/\r\n\r\n--q\r\nContent-Type: text/html\r\n\r\n${html}\r\n--q--`,
  ),
  file(
    'no-page.mhtml',
    'file-broken',
    () =>
      `${head}Content-Type: multipart/related; boundary=q\r\nSnapshot-Content-Location: https://example.org/\r\n\r\n--q\r\nContent-Type: image/png\r\n\r\nx\r\n--q--`,
  ),
  file(
    'nested-1000.mhtml',
    'nested-too-deep',
    () =>
      `${head}Snapshot-Content-Location: https://example.org/\r\n${nest(1000).replace('mixed', 'related')}`,
  ),
  file(
    'million-parts.mhtml',
    'nested-too-deep | file-broken',
    () =>
      `${head}Content-Type: multipart/related; boundary=q\r\nSnapshot-Content-Location: https://example.org/\r\n\r\n${'--q\r\n\r\n'.repeat(100_000)}`,
  ),
]

const markdowns: HostileFile[] = [
  file('deep-quotes.md', 'article', () => `${'> '.repeat(20_000)}${sentence}`),
  file('deep-lists.md', 'article', () =>
    Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- ${sentence}`).join('\n'),
  ),
  file('brackets.md', 'article', () => `${'['.repeat(40_000)} ${sentence}`),
  file('stars.md', 'article', () => `${'*a **b '.repeat(6_000)} ${sentence}`),
  file(
    'backticks.md',
    'article',
    () => `${Array.from({ length: 250 }, (_, at) => '`'.repeat(at)).join(' ')} ${sentence}`,
  ),
  file(
    'script.md',
    'article',
    () => `# Talks\n\n<script>alert(1)</script>\n\n${sentence} <img src=x onerror=alert(1)>`,
  ),
  file(
    'matter-bomb.md',
    'article',
    () =>
      `---\na: &a [x,x,x]\n${Array.from({ length: 9 }, (_, at) => `${String.fromCharCode(98 + at)}: &${String.fromCharCode(98 + at)} [${`*${String.fromCharCode(97 + at)},`.repeat(9)}x]`).join('\n')}\n---\n${sentence}`,
  ),
  file('matter-brackets.md', 'article', () => `---\n${'['.repeat(19_000)}\n---\n${sentence}`),
  file('matter-without-end.md', 'article', () => `---\ntitle: x\n${sentence}`),
  file('links.md', 'article', () => `${'[a](javascript:alert(1)) '.repeat(1500)}${sentence}`),
]

/** Deflate without the wrapping of a zip: nothing that any format begins with. */
const raw = file('raw-deflate.bin', 'format-unknown | article', () => deflateRawSync(utf8(paragraph)))

export const hostileFiles: HostileFile[] = [
  ...texts,
  ...others,
  ...zips,
  ...pdfs,
  ...rtfs,
  ...mails,
  ...markdowns,
  raw,
]
