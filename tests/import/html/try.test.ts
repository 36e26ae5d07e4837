import { test } from 'vitest'
import { readHtmlText } from '../../../electron/import/formats/html'
import { textByJsdom } from './by-jsdom'
import { commonPages, malformedPages } from './pages'
import { shareOf } from './words'
test('x', () => {
  for (const page of [...commonPages(), ...malformedPages()]) {
    const read = readHtmlText(page.html)
    const text = read.ok ? read.value.blocks.map((b) => b.text).join('\n') : ''
    const ours = shareOf(page.body.join('\n'), text)
    const theirs = shareOf(page.body.join('\n'), textByJsdom(page.html))
    const flag = ours.f1 < theirs.f1 - 1e-9 ? 'WORSE' : ours.kept < .98 || ours.clutter > .02 ? 'LOW' : ''
    console.log([ours.kept, ours.clutter, ours.f1, theirs.f1].map((x) => x.toFixed(3)).join(' '), flag, page.name)
    if (process.env.SHOW && page.name === process.env.SHOW && read.ok) console.log(JSON.stringify(read.value, null, 1))
  }
})
