/** The brief as one HTML page that asks for nothing from anywhere, runs nothing, and prints well. */
import { blocksOf, type Block } from './blocks'
import type { Brief } from './brief'
import { directionOf } from './direction'
import { inXml } from './xml-text'

export function briefAsHtml(brief: Brief): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(brief.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${entriesKept(blocksOf(brief)).join('\n')}
</main>
</body>
</html>
`
}

/** Each statement with its facts in an element of its own, so that no page of paper cuts it in two needlessly. */
function entriesKept(blocks: readonly Block[]): string[] {
  const lines: string[] = []
  let isOpen = false
  for (const block of blocks) {
    const isWithin =
      block.kind === 'quote' || (block.kind === 'facts' && !block.isHead) || block.kind === 'kept'
    if (isOpen && !isWithin) lines.push('</article>')
    isOpen &&= isWithin
    if (block.kind === 'speaker') {
      lines.push(`<article id="n${block.number}">`)
      isOpen = true
    }
    lines.push(blockHtml(block))
  }
  return isOpen ? [...lines, '</article>'] : lines
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return element('h1', block.words)
    case 'topic':
      return element('h2', block.words)
    case 'party':
      return element('h3', block.words)
    case 'remark':
      return element('p', block.words, ' class="remark"')
    case 'speaker':
      return `<h4><span class="number">${block.number}</span> <bdi>${escapeHtml(block.words)}</bdi></h4>`
    case 'quote':
      return element('blockquote', block.words, ` lang="${escapeHtml(block.language)}"`)
    case 'facts':
      return `<dl${block.isHead ? ' class="head"' : ''}>${block.facts
        .map(({ name, words }) => `<div><dt>${name}</dt>${element('dd', words)}</div>`)
        .join('')}</dl>`
    case 'kept':
      return `<section class="kept"><h5>${escapeHtml(block.kept.on)} (${escapeHtml(block.kept.changedOn)})</h5>${element('p', block.kept.text)}</section>`
  }
}

function element(name: string, words: string, attributes = ''): string {
  return `<${name} dir="${directionOf(words)}"${attributes}>${escapeHtml(words)}</${name}>`
}

export function escapeHtml(text: string): string {
  return (
    inXml(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      // Written as it is, it would come back as a line feed.
      .replaceAll('\r', '&#13;')
  )
}

const style = `
:root{color-scheme:light}
@page{size:A4;margin:20mm 20mm 22mm;@bottom-center{content:counter(page);font:9pt Georgia,serif;color:#555}}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1d1b18;font:400 1rem/1.5 'Source Serif 4',Charter,Georgia,'Noto Serif','Noto Naskh Arabic',serif;font-variant-numeric:lining-nums tabular-nums}
main{max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1,h2,h3,h4,h5,p,dl,dd,blockquote{margin:0;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;font-weight:600}
h2{font-size:1.3rem;line-height:1.25;font-weight:600;margin-top:2.5rem;padding-top:.5rem;border-top:3px solid #1d1b18}
h3{font-size:1.1rem;font-weight:600;margin-top:1.75rem;border-bottom:1px solid #1d1b18}
h4{font-size:1rem;font-weight:600}
h5{font-size:.85rem;font-weight:400;font-style:italic;color:#4a4640}
h2,h3,h4,h5{break-after:avoid}
article{margin-top:1.25rem;break-inside:avoid}
blockquote{margin:.25rem 0 .5rem;padding-inline-start:.9rem;border-inline-start:2px solid #8a857c;white-space:pre-wrap;orphans:3;widows:3}
.number{color:#5d5850;font-weight:400;margin-inline-end:.35rem}
.remark{color:#4a4640;margin-top:.5rem}
dl{font-size:.8125rem;line-height:1.45;color:#4a4640}
dl>div{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:.5rem}
dl.head{margin-top:1rem;padding-top:.5rem;border-top:1px solid #1d1b18}
dt{color:#5d5850}
.kept{margin-top:.6rem;padding:.4rem .9rem;border:1px dashed #8a857c}
.kept p{white-space:pre-wrap}
@media print{main{max-width:none;padding:0}body{font-size:10.5pt}}
`
