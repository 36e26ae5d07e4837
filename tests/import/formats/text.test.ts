import { expect, test } from 'vitest'
import { decodeText } from '../../../electron/import/decode-text'
import { decodeBytes } from '../../../electron/import/windows-1252'
import { articlesIn, shown, told } from '../build/read-any'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** One letter, one byte, for the pages in which these tests are written. */
function encoded(text: string, label: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeBytes(Uint8Array.of(byte), label), byte]),
  )
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? 63)
}

const russian =
  'Делегация Талибана прибыла в Доху для переговоров с представителями Соединённых Штатов. Стороны обсудили вывод войск и прекращение огня, сообщил представитель министерства.'
const arabic =
  'قال المتحدث باسم الوفد إن المحادثات في الدوحة سوف تستمر حتى يتوصل الطرفان إلى اتفاق بشأن انسحاب القوات ووقف إطلاق النار في البلاد.'
const french =
  'Le négociateur a déclaré à la presse que l’accord était proche, après des années de guerre où des milliers de civils ont été tués.'

test.each([
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['windows-1256', arabic],
  ['windows-1252', french],
])('a text in %s that says nothing of it is read, and the guess is told', (label, text) => {
  const decoded = decodeText(encoded(text, label))
  expect(decoded).toMatchObject({ encoding: label, isGuessed: true, text })
  expect(decoded.remarks.join()).toContain(label)
})

test('a declared code page is believed and is no guess', () => {
  expect(decodeText(encoded(russian, 'koi8-r'), { declared: 'KOI8-R' })).toMatchObject({
    text: russian,
    isGuessed: false,
    remarks: [],
  })
})

test('UTF-8 wins over a page that is declared in error', () => {
  const decoded = decodeText(bytesOf(french), { declared: 'iso-8859-1' })
  expect(decoded.text).toBe(french)
  expect(decoded.remarks).toHaveLength(1)
})

test('what was saved in a wrong encoding is mended and told', () => {
  const decoded = decodeText(bytesOf('It didnâ€™t stop, â€œhe saidâ€\u009d, near the cafÃ©.'))
  expect(decoded.text).toBe('It didn’t stop, “he said”, near the café.')
  expect(decoded.remarks.join()).toMatch(/wrong encoding/)
})

test('a lone pair that may be meant is left as it is', () => {
  expect(decodeText(bytesOf('The part costs Â£5 more.')).text).toBe('The part costs Â£5 more.')
})

test('lines that were cut at a width become paragraphs again', async () => {
  const [article] = await articlesIn(
    'a.txt',
    [
      'The two sides met again on Tuesday in the Qatari capital after a break',
      'of several weeks, and both said that they had made some progress in the',
      'talks that were going on since the autumn before about this well-',
      'known question.',
      '',
      'A second paragraph begins here and it is long enough to be wrapped by the',
      'program that sent it.',
    ].join('\n'),
  )
  expect(shown(article!)).toEqual([
    'The two sides met again on Tuesday in the Qatari capital after a break of several weeks, and both said that they had made some progress in the talks that were going on since the autumn before about this well-known question.',
    'A second paragraph begins here and it is long enough to be wrapped by the program that sent it.',
  ])
})

test('lines that are paragraphs stay apart without empty lines between them', async () => {
  const long =
    'As the leadership hesitates to reach a settlement, the envoy warned that his country will stand by the government and keep it intact. '
  const [article] = await articlesIn(
    'a.txt',
    [long + 'One.', long + 'Two.', 'A short line', long + 'Three.'].join('\n'),
  )
  expect(article!.blocks).toHaveLength(4)
})

test('labelled lines at the head are what is known, not text', async () => {
  const [article] = await articlesIn(
    'a.txt',
    'Title: Talks resume\nDate: 4 February 2020\nSource: Example Times\nBy: Jane Roe\n\nThe talks resumed on Tuesday.',
  )
  expect(told(article!)).toEqual({
    headline: 'Talks resume',
    published: '4 February 2020',
    outlet: 'Example Times',
    author: 'Jane Roe',
  })
  expect(shown(article!)).toEqual(['The talks resumed on Tuesday.'])
})

test('a sentence with a colon is no label', async () => {
  const [article] = await articlesIn('a.txt', 'By: all accounts the talks failed.\n\nNobody said why.')
  expect(shown(article!)[0]).toBe('By: all accounts the talks failed.')
})

test('Markdown gives headings, lists, quotations and what its front matter says', async () => {
  const [article] = await articlesIn(
    'a.md',
    '---\ntitle: "Talks"\nauthor: [A. One, B. Two]\ndate: 2020-02-04\n---\n# Talks\n\nThey *met* [again](https://example.org) in **Doha** &amp; left.\n\n- one\n- two\n\n> He said no.\n\n![x](y.png)',
  )
  expect(shown(article!)).toEqual([
    '# Talks',
    'They met again in Doha & left.',
    '- one',
    '- two',
    '> He said no.',
  ])
  expect(told(article!)).toEqual({ headline: 'Talks', author: 'A. One, B. Two', published: '2020-02-04' })
})

test('the curly quotes of windows-1252 are no control letters', () => {
  expect(decodeText(Uint8Array.from([0x93, 0x6e, 0x6f, 0x94]), { declared: 'latin1' }).text).toBe('“no”')
})
