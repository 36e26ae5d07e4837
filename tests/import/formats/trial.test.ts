import { test } from 'vitest'
import { readPdf } from '../../../electron/import/formats/pdf'
import { column, pdfOf } from '../build/pdf'
import { readFileSync, writeFileSync } from 'node:fs'
const L = (n: number, w: number) => Array.from({ length: n }, (_, i) => (`Line ${i} of the text goes on and on with words and words and more words that fill it`).slice(0, w))
test('trial', async () => {
  for (const f of [] as string[]) {
    const u = performance.now(); const r = await readPdf({ name: f, bytes: readFileSync(f) })
    console.log(f, performance.now() - u, r.ok && [r.value[0]!.blocks.length, r.value[0]!.claims, r.value[0]!.dropped, r.value[0]!.remarks])
    if (r.ok) writeFileSync('/tmp/fmt/' + f.split('/').at(-1) + '.txt', r.value[0]!.blocks.map(b => `[${b.kind}] ${b.text}`).join('\n\n'))
  }
  for (const n of [1, 50, 500]) { const big = pdfOf({ pages: Array.from({ length: n }, (_, i) => column(L(45, 80), { top: 740, leading: 15 })), isPacked: true })
  const u = performance.now(); const b = await readPdf({ name: 'big', bytes: big }); console.log(n, performance.now() - u, b.ok && b.value[0]!.blocks.reduce((s, x) => s + x.text.length, 0)) }
})
