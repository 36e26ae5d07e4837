import { expect, test } from 'vitest'
import { docxOf, epubOf, odtOf, wp } from '../build/office'
import { articlesIn, shown, told } from '../build/read-any'

const long = 'The delegations met again in Doha on Tuesday and said that the talks would go on. '
  .repeat(4)
  .trim()

test('Word: headings by style, lists, rows; insertions stay, deletions and hidden words go', async () => {
  const styles =
    '<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const body = [
    wp('The headline', '<w:pStyle w:val="T"/>'),
    wp('A part', '<w:pStyle w:val="berschrift1"/>'),
    `<w:p>${run('They ')}<w:ins>${run('will ')}</w:ins><w:del><w:r><w:delText>may </w:delText></w:r></w:del>${run('secretly ', '<w:vanish/>')}${run('leave.')}</w:p>`,
    wp('one', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    `<w:tbl><w:tr><w:tc>${wp('Year')}</w:tc><w:tc>${wp('2020')}</w:tc></w:tr></w:tbl>`,
    '<w:p><w:r><w:t>See</w:t><w:footnoteReference w:id="2"/></w:r></w:p>',
  ].join('')
  const notes = `<w:footnotes><w:footnote w:id="2">${wp('A note.')}</w:footnote></w:footnotes>`
  const core = '<cp:p xmlns:dc="d"><dc:title>Old</dc:title><dc:creator>Jane Roe</dc:creator></cp:p>'
  const [article] = await articlesIn(
    'a.docx',
    docxOf(body, { 'word/styles.xml': styles, 'word/footnotes.xml': notes, 'docProps/core.xml': core }),
  )
  expect(shown(article!)).toEqual([
    '# The headline',
    '# A part',
    'They will leave.',
    '- one',
    '| Year | 2020',
    'See[2]',
    '[2] A note.',
  ])
  expect(told(article!)).toMatchObject({ headline: 'The headline', author: 'Jane Roe' })
  expect(article!.dropped.map(({ letters }) => letters)).toEqual([4, 9])
})

test('OpenDocument: notes stand at the end, deleted and hidden words go', async () => {
  const styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
  const body =
    '<text:tracked-changes><text:p>was said</text:p></text:tracked-changes><text:h>Talks</text:h>' +
    '<text:p>They<text:s/>met<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> again<text:span text:style-name="H"> secretly</text:span>.</text:p>' +
    '<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>'
  const [article] = await articlesIn(
    'a.odt',
    odtOf(body, { 'meta.xml': '<m><dc:title>T</dc:title></m>' }, styles),
  )
  expect(shown(article!)).toEqual(['# Talks', 'They met[1] again.', '- one', '[1] A note.'])
  expect(told(article!)).toEqual({ headline: 'T' })
})

test('RTF: code pages, Unicode, hidden and deleted words, properties', async () => {
  const rtf =
    '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}{\\info{\\title Talks}{\\author Jane Roe}{\\creatim\\yr2020\\mo2\\dy4}}' +
    "{\\*\\generator x;}\\f0 caf\\'e9 {\\f1 \\'cc\\'e8\\'f0} \\u8220?no\\u8221? {\\v secret }{\\deleted gone }\\emdash\\par second{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt  link}}\\par{\\pict 0123}}"
  const [article] = await articlesIn('a.rtf', rtf)
  expect(shown(article!)).toEqual(['café Мир “no” —', 'second link'])
  expect(told(article!)).toEqual({ headline: 'Talks', author: 'Jane Roe', published: '2020-02-04' })
})

test('an e-book gives a document for each chapter with text, in the order of its spine', async () => {
  const page = (title: string): string => `<html><h1>${title}</h1><p>${long}</p></html>`
  const articles = await articlesIn(
    'a.epub',
    epubOf(
      { 'cover.xhtml': '<p>Cover</p>', 'b.xhtml': page('Second'), 'a.xhtml': page('First') },
      '<dc:title>The Review</dc:title><dc:creator>Eds</dc:creator><dc:date>2020-02</dc:date>',
    ),
  )
  expect(articles.map(told)).toMatchObject([
    { headline: 'Second', outlet: 'The Review', published: '2020-02' },
    { headline: 'First', outlet: 'The Review' },
  ])
  expect(articles[0]!.dropped).toMatchObject([{ what: '1 short part of the e-book' }])
})
