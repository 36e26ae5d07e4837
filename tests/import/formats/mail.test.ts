import { expect, test } from 'vitest'
import { articlesIn, shown, told } from '../build/read-any'

const head =
  'From: =?utf-8?Q?Jane_R=C3=B6e?= <jane@example.org>\r\nDate: Tue, 4 Feb 2020 10:00:00 +0000\r\nSubject: Fwd: Talks\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n'

test('a mail gives its words, who wrote it and when; signature and attachments are told as left out', async () => {
  const [article] = await articlesIn(
    'a.eml',
    `${head}Content-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThey met in the caf=E9.\r\n\r\n> He said no.\r\n\r\n-- \r\nJane\r\n--q\r\nContent-Type: application/pdf; name=x.pdf\r\nContent-Disposition: attachment; filename=x.pdf\r\n\r\nAAAA\r\n--q--`,
  )
  expect(shown(article!)).toEqual(['They met in the café.', '> He said no.'])
  expect(told(article!)).toEqual({
    headline: 'Talks',
    author: 'Jane Röe',
    published: '2020-02-04T10:00:00.000Z',
  })
  expect(article!.dropped.map(({ what }) => what)).toEqual([
    'a signature or the footer of a mailing list',
    'an attachment (“x.pdf”)',
  ])
})

test('the page of a mail is taken where its plain text is only a hint', async () => {
  const page = `<p>${'The talks went on until late. '.repeat(10)}</p>`
  const [article] = await articlesIn(
    'a.eml',
    `${head}Content-Type: multipart/alternative; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\nView in browser\r\n--q\r\nContent-Type: text/html\r\n\r\n${page}\r\n--q--`,
  )
  expect(shown(article!)[0]).toMatch(/^The talks went on/)
})

test('a saved page is read in its own encoding and knows its address', async () => {
  const [article] = await articlesIn(
    'a.mhtml',
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/talks\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="q"\r\n\r\n--q\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/talks\r\n\r\n<title>Talks</title><p>In the caf=E9 they m=\r\net.</p>\r\n--q\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--q--\r\n',
  )
  expect(shown(article!)).toEqual(['In the café they met.'])
  expect(told(article!)).toEqual({ headline: 'Talks', address: 'https://example.org/talks' })
})
