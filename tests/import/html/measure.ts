/** One measure of the reader of pages, printed; processor time, for others share the machine. */
import { readHtmlText } from '../../../electron/import/formats/html'
import { textByJsdom } from './by-jsdom'
import { commonPages, malformedPages } from './pages'
import { shareOf } from './words'

const [measure, which] = process.argv.slice(2)
const paragraph = `<p>${'The minister said on Monday, after long talks, that the water would be released. '.repeat(3)}</p>`

function oursOf(html: string): string {
  const read = readHtmlText(html)
  return read.ok ? read.value.blocks.map(({ text }) => text).join('\n') : ''
}

function timed(name: string, work: () => void): void {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${name}: ${((user + system) / 1e6).toFixed(2)} s of the processor, at most ${peak} MB`)
}

function right(): void {
  for (const { name, html, body } of [...commonPages(), ...malformedPages()]) {
    const expected = body.join('\n')
    const ours = shareOf(expected, oursOf(html))
    const theirs = shareOf(expected, textByJsdom(html))
    const verdict = ours.f1 < theirs.f1 ? 'WORSE' : ''
    console.log(`F1 ${ours.f1.toFixed(3)}, jsdom ${theirs.f1.toFixed(3)} ${verdict} ${name}`)
  }
}

function time(read: (html: string) => string): void {
  const pages = commonPages()
  pages.forEach(({ html }) => read(html))
  timed(`three times all common pages, ${which}`, () => {
    for (let round = 0; round < 3; round++) pages.forEach(({ html }) => read(html))
  })
}

if (measure === 'right') right()
if (measure === 'time') time(which === 'ours' ? oursOf : textByJsdom)
if (measure === 'deep')
  timed(`${which} deep`, () => oursOf('<div>'.repeat(Number(which)) + paragraph.repeat(5)))
if (measure === 'flat')
  timed(`${which} beside one another`, () =>
    oursOf('<div></div>'.repeat(Number(which)) + paragraph.repeat(5)),
  )
if (measure === 'large')
  timed('20 MB of article', () =>
    oursOf(`<article>${`<h2>A heading</h2>${paragraph.repeat(20)}`.repeat(3_900)}</article>`),
  )
