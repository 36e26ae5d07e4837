import { test } from 'vitest'
import { readHtmlText } from '../../../electron/import/formats/html'
import { commonPages, malformedPages } from './pages'
test('x', () => {
  for (const page of [...commonPages(), ...malformedPages()]) {
    if (!(process.env.SHOW ?? '').split(',').includes(page.name)) continue
    const read = readHtmlText(page.html)
    console.log(page.name)
    if (read.ok) { for (const b of read.value.blocks) console.log('  ', b.kind.padEnd(10), b.text.slice(0, 90)); for (const c of read.value.claims) console.log('  C', c.field, '|', c.value, '|', c.basis, c.certainty); for (const d of read.value.dropped) console.log('  D', JSON.stringify(d)); console.log(read.value.remarks) }
  }
})
