import { test } from 'vitest'
import { readPdf } from '../../../electron/import/formats/pdf'
import { column, pdfOf, latin, stream, assemble } from '../build/pdf'
import { zlibSync } from 'fflate'
import { readFileSync, existsSync } from 'node:fs'
const words = 'the talks in Doha between the delegations of both sides went on until late in the night without any sign of a break-\nthrough as officials from the region said on condition that they were not to be named in this report about cease-fire'.split('\n')
const L = (n: number, w: number) => Array.from({ length: n }, (_, i) => (`Line ${i} of the text goes on and on with words and words and more words that fill it`).slice(0, w))
test('trial', async () => {
  const page = (n: number) => [
    { text: 'The Daily Example', x: 72, y: 760, size: 9 }, { text: `Page ${n} of 3`, x: 280, y: 30, size: 9 },
    ...column(['A headline over both columns that is large'], { top: 720, size: 18 }),
    ...column([...L(10, 44), 'and this is a hyphen-', 'ated word that ends here.'], { top: 690, x: 72 }),
    ...column(L(12, 40).map(x => 'R' + x), { top: 690, x: 320 }),
    { text: '1 A footnote that tells more.', x: 72, y: 80, size: 8 },
  ]
  const bytes = pdfOf({ pages: [page(1), page(2), page(3)], info: { Title: 'A title', Author: 'Jane Roe', CreationDate: "D:20190918103000+02'00'" }, isPacked: true })
  const r = await readPdf({ name: 'a.pdf', bytes })
  console.log(JSON.stringify(r, null, 1))
  const bomb = zlibSync(new Uint8Array(300e6))
  const bomb2 = zlibSync(bomb)
  const t = performance.now()
  console.log(await readPdf({ name: 'bomb.pdf', bytes: assemble(['<</Type/Catalog/Pages 2 0 R>>','<</Type/Pages/Count 1/Kids[3 0 R]>>','<</Type/Page/Parent 2 0 R/Contents 4 0 R>>', stream('<< /Filter /FlateDecode', bomb)]) }), performance.now() - t)
  console.log(await readPdf({ name: 'bomb2.pdf', bytes: assemble(['<</Type/Catalog/Pages 2 0 R>>','<</Type/Pages/Count 1/Kids[3 0 R]>>','<</Type/Page/Parent 2 0 R/Contents 4 0 R>>', stream('<< /Filter [/FlateDecode /FlateDecode]', bomb2)]) }), performance.now() - t)
  console.log(await readPdf({ name: 'x.pdf', bytes: pdfOf({ pages: [[]], hasPictures: true }) }))
  console.log(await readPdf({ name: 'y.pdf', bytes: latin('%PDF-1.4 rubbish') }))
  for (const n of [50, 500]) { const big = pdfOf({ pages: Array.from({ length: n }, (_, i) => column(L(45, 80), { top: 740, leading: 15 })), isPacked: true })
  const u = performance.now(); const b = await readPdf({ name: 'big', bytes: big }); console.log(n, performance.now() - u, b.ok && b.value[0]!.blocks.reduce((s, x) => s + x.text.length, 0)) }
})
