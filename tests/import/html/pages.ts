/** Saved pages in the shape of real sites, made from our own stories, so that what is body and what is not is known. */
import { pictureAddress, furniture as f } from './furniture'
import { stories, type Part, type Story } from './stories'

export interface Page {
  name: string
  html: string
  story: Story
  /** The words that a reader would call the article, in order. */
  body: string[]
  /** Fields that the page states nowhere. */
  silent?: ('headline' | 'outlet' | 'author' | 'published' | 'language' | 'address')[]
}

type Look = Partial<Record<Part[0], (text: string) => string>>

const plainLook: Record<string, (text: string) => string> = {
  p: (text) => `<p>${text}</p>\n`,
  h2: (text) => `<h2>${text}</h2>\n`,
  quote: (text) => `<blockquote><p>${text}</p></blockquote>\n`,
  caption: (text) =>
    `<figure><img src="${pictureAddress}" alt="A dam"><figcaption>${text}</figcaption></figure>\n`,
}

export function bodyOf(story: Story, but: readonly Part[0][] = []): string[] {
  return story.parts
    .filter(([kind]) => !but.includes(kind))
    .flatMap(([, text]) => (typeof text === 'string' ? [text] : text.flat()))
}

/** The parts of a story as markup; `between` is put in after the second paragraph and every third from there. */
export function marked(story: Story, look: Look = {}, between: string[] = []): string {
  let paragraphs = 0
  return story.parts
    .map((part) => {
      const isBreak = part[0] === 'p' && ++paragraphs % 3 === 2
      return drawn(part, look) + (isBreak ? (between.shift() ?? '') : '')
    })
    .join('')
}

function drawn([kind, text]: Part, look: Look): string {
  if (kind === 'list') return `<ul>${text.map((item) => `<li>${item}</li>`).join('\n')}</ul>\n`
  if (kind === 'table')
    return `<table><thead>${rows(text.slice(0, 1), 'th')}</thead><tbody>${rows(text.slice(1), 'td')}</tbody></table>\n`
  return (look[kind] ?? plainLook[kind])?.(text) ?? ''
}

function rows(cells: string[][], tag: string): string {
  return cells.map((row) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`).join('')
}

function jsonLd(story: Story, more: object = {}): string {
  const { headline, author, outlet, published, address } = story
  const told = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: published,
    author: [{ '@type': 'Person', name: author }],
    publisher: { '@type': 'Organization', name: outlet },
    mainEntityOfPage: { '@id': address },
    ...more,
  }
  return `<script type="application/ld+json">${JSON.stringify(told)}</script>`
}

function openGraph({ headline, outlet, address, published }: Story): string {
  return `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="${outlet}"><meta property="og:url" content="${address}"><meta property="article:published_time" content="${published}">`
}

function shell(story: Story, head: string, body: string, attributes = ''): string {
  return `<!DOCTYPE html>\n<html lang="${story.language}"${attributes}><head><meta charset="utf-8"><title>${story.headline} | ${story.outlet}</title>${head}${f.styles}${f.scripts}</head>\n${body}</html>`
}

const { dam, ferry, well } = stories

const byline = (story: Story) =>
  `<div class="byline">By <a rel="author" href="/by/x">${story.author}</a></div><time datetime="${story.published}">14 August 2023</time>`

function news(): Page {
  const inner = [f.newsletterBox, f.relatedInline, f.adSlot]
  return {
    name: 'a news site',
    story: dam,
    body: bodyOf(dam),
    html: shell(
      dam,
      `<link rel="canonical" href="${dam.address}">${openGraph(dam)}${jsonLd(dam)}`,
      `<body class="article-page has-sidebar">${f.cookieBanner}${f.siteHeader}<main id="main-content"><article class="article">
      <header><h1>${dam.headline}</h1>${byline(dam)}${f.shareBar}</header>
      <div class="article-body">${marked(dam, {}, inner)}</div>${f.tagList}${f.authorBio}</article>${f.sidebar}${f.relatedGrid}${f.comments}</main>${f.siteFooter}</body>`,
    ),
  }
}

function blog(): Page {
  return {
    name: 'a blog',
    story: dam,
    body: bodyOf(dam),
    html: shell(
      dam,
      `<meta name="author" content="${dam.author}"><meta property="og:site_name" content="${dam.outlet}">`,
      `<body><div id="wrap"><div id="header"><a href="/">${dam.outlet}</a></div><div id="menu">${f.links}</div><div class="post"><h1 class="post-title">${dam.headline}</h1><p class="meta">Posted on <time datetime="${dam.published}">August 14, 2023</time> by ${dam.author}</p>${marked(dam, { quote: (text) => `<blockquote>${text}</blockquote>` })}<div class="sharing">${f.shareLinks}</div></div>${f.comments}<div id="sidebar">${f.sidebarInner}</div></div><div id="footer">${f.copyright}</div></body>`,
    ),
    silent: ['address'],
  }
}

function wire(): Page {
  return {
    name: 'wire copy',
    story: ferry,
    body: bodyOf(ferry),
    html: shell(
      ferry,
      `<meta name="DC.date.issued" content="${ferry.published}"><meta name="author" content="${ferry.author}">`,
      `<body><div class="StandardArticle"><h1>${ferry.headline}</h1><div class="ArticleBody">${marked(ferry, { p: (text) => `<p data-testid="paragraph" class="text__text__1FZLe text__dark-grey__3Ml43">${text}</p>` }, [f.adSlot])}<p class="Attribution">Our Standards: <a href="/principles">The Northern Wire Trust Principles.</a></p></div></div>${f.siteFooter}</body>`,
    ),
    silent: ['address'],
  }
}

function statement(): Page {
  return {
    name: 'a government statement',
    story: ferry,
    body: bodyOf(ferry),
    html: shell(
      ferry,
      `<meta name="dcterms.created" content="${ferry.published}"><meta property="og:site_name" content="${ferry.outlet}">`,
      `<body><a class="skip-link" href="#content">Skip to main content</a>${f.banner}${f.siteHeader}<div class="container"><nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/news">Press releases</a></li></ol></nav><main id="content" role="main"><h1>${ferry.headline}</h1><div class="release-body field--name-body">${marked(ferry)}<p>###</p></div></main></div>${f.siteFooter}</body>`,
    ),
    silent: ['author', 'address'],
  }
}

function amp(): Page {
  return {
    name: 'an AMP page',
    story: dam,
    body: bodyOf(dam),
    html: shell(
      dam,
      `<link rel="canonical" href="${dam.address}">${jsonLd(dam)}<style amp-boilerplate>body{visibility:hidden}</style>`,
      `<body><amp-sidebar id="s" layout="nodisplay"><ul>${f.links}</ul></amp-sidebar><header class="amp-wp-header">${dam.outlet}</header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${dam.headline}</h1></header><div class="amp-wp-article-content">${marked(dam, { caption: (text) => `<figure><amp-img src="x.jpg" width="4" height="3"></amp-img><figcaption class="wp-caption-text">${text}</figcaption></figure>` }, ['<amp-ad width=300 height=250 type="doubleclick"><div placeholder>Advertisement</div></amp-ad>', '<amp-social-share type="x">Share on X</amp-social-share>'])}</div></article><amp-consent id="c"><div>We value your privacy and ask for consent.</div></amp-consent><footer class="amp-wp-footer">${f.copyright}</footer></body>`,
      ' ⚡',
    ),
  }
}

function live(): Page {
  const posts = dam.parts.map(
    (part, index) =>
      `<article class="live-post" id="post-${index}"><div class="live-post-meta"><time datetime="2023-08-14T0${index % 9}:10:00Z">0${index % 9}.10 CEST</time></div>${drawn(part, {})}<div class="share-tools"><a href="#">Share</a><button>Copy link</button></div></article>`,
  )
  return {
    name: 'a live blog',
    story: dam,
    body: bodyOf(dam),
    html: shell(
      dam,
      `${openGraph(dam)}${jsonLd(dam, { '@type': 'LiveBlogPosting' })}`,
      `<body>${f.siteHeader}<main><h1>${dam.headline}</h1><div class="live-blog-feed">${posts.join('\n')}</div></main>${f.relatedGrid}${f.siteFooter}</body>`,
    ),
  }
}

function stub(): Page {
  const short: Story = { ...ferry, parts: ferry.parts.slice(0, 3) }
  return {
    name: 'the stub before a paywall',
    story: short,
    body: bodyOf(short),
    html: shell(
      short,
      `${openGraph(short)}${jsonLd(short, { isAccessibleForFree: 'False' })}`,
      `<body>${f.siteHeader}<main><article><h1>${short.headline}</h1><div class="article__body">${marked(short)}</div><div class="paywall-barrier"><h3>Keep reading with a subscription</h3><p>Subscribe today for only 1 a week, cancel at any time, and read everything we publish, everywhere.</p><a href="/subscribe">Subscribe</a><a href="/login">Sign in</a></div></article></main>${f.siteFooter}</body>`,
    ),
  }
}

function wordPress(): Page {
  return {
    name: 'a WordPress page',
    story: dam,
    body: bodyOf(dam),
    html: shell(
      dam,
      openGraph(dam) +
        `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"#w","name":"${dam.outlet}"},{"@type":"Article","headline":"${dam.headline}","author":{"@id":"#a"},"datePublished":"${dam.published}"},{"@type":"Person","@id":"#a","name":"${dam.author}"}]}</script>`,
      `<body class="post-template-default single single-post single-format-standard ast-right-sidebar"><div id="page" class="hfeed site"><header id="masthead" class="site-header"><div class="site-branding"><p class="site-title">${dam.outlet}</p></div><nav class="main-navigation">${f.links}</nav></header><div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main"><article id="post-12" class="post-12 post type-post category-news tag-water"><header class="entry-header"><h1 class="entry-title">${dam.headline}</h1><div class="entry-meta"><span class="posted-on">14 August 2023</span> <span class="byline">by <span class="author vcard"><a href="/author/a">${dam.author}</a></span></span></div></header><div class="entry-content">${marked(dam, { quote: (text) => `<blockquote class="wp-block-quote is-layout-flow"><p>${text}</p></blockquote>`, caption: (text) => `<div class="wp-caption aligncenter"><img src="a.jpg"><p class="wp-caption-text">${text}</p></div>` }, ['<div class="wp-block-group subscribe-box"><h4>Get our letter</h4><p>Sign up and get the news each morning.</p></div>'])}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Tweet</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p>Water talks of last year</p></div></div><footer class="entry-footer"><span class="tags-links">Tagged <a href="#">water</a>, <a href="#">Tern</a></span></footer></article><nav class="post-navigation"><a href="#">Previous: The bridge</a></nav>${f.comments}</main></div><aside id="secondary" class="widget-area">${f.sidebarInner}</aside></div>${f.siteFooter}</div></body>`,
    ),
  }
}

function singleFile(): Page {
  const page = news()
  const data = `data:image/jpeg;base64,${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo'.repeat(2_000)}`
  const html = page.html
    .replace('<html', `<html data-page-saved`)
    .replace(
      '<head>',
      `<!--\n Page saved with SingleFile \n url: ${dam.address} \n saved date: Mon Aug 14 2023\n--><head><meta http-equiv="content-security-policy" content="default-src 'none'">`,
    )
    .replaceAll(pictureAddress, data)
    .replace(
      '</body>',
      `<div class="modal sf-hidden" style="display:none!important">Sign in to go on reading</div></body>`,
    )
    .replace(/<link rel="canonical"[^>]*>/, '')
  return { ...page, name: 'a page saved with SingleFile', html }
}

function saveAs(): Page {
  const page = blog()
  const html = page.html
    .replace('<!DOCTYPE html>\n', `<!DOCTYPE html>\n<!-- saved from url=(0058)${dam.address} -->\n`)
    .replaceAll(pictureAddress, './Orlan and Vesk_files/dam.jpg')
  return { ...page, name: 'a page saved complete by a browser', html, silent: [] }
}

function layoutTable(): Page {
  return {
    name: 'an old page laid out by tables',
    story: ferry,
    body: bodyOf(ferry),
    html: `<HTML><HEAD><TITLE>${ferry.outlet}: ${ferry.headline}</TITLE><META NAME="date" CONTENT="2022-03-03"></HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH=780 BORDER=0><TR><TD COLSPAN=3><FONT SIZE=5>${ferry.outlet}</FONT></TD></TR><TR VALIGN=top><TD WIDTH=120><FONT SIZE=1>${f.oldLinks}</FONT></TD><TD WIDTH=500><FONT FACE="Times"><B>${ferry.headline}</B><P>${ferry.parts.map(([, text]) => text).join('\n<P>')}</FONT></TD><TD WIDTH=160><FONT SIZE=1>${f.oldLinks}</FONT></TD></TR><TR><TD COLSPAN=3><FONT SIZE=1>Copyright 2022 ${ferry.outlet}</FONT></TD></TR></TABLE></BODY></HTML>`,
    silent: ['author', 'address', 'language', 'headline', 'outlet'],
  }
}

function divsOnly(): Page {
  return {
    name: 'a page of nothing but div',
    story: ferry,
    body: bodyOf(ferry),
    html: shell(
      ferry,
      openGraph(ferry),
      `<body><div class="c1"><div class="c2">${f.links}</div><div class="c3"><div class="c4">${ferry.headline}</div><div class="c5">${marked(ferry, { p: (text) => `<div class="css-1x${text.length}"><div><span>${text}</span></div></div>` })}</div></div><div class="c6">${f.copyright}</div></div></body>`,
    ),
    silent: ['author'],
  }
}

function rightToLeft(): Page {
  return {
    name: 'a page from right to left',
    story: well,
    body: bodyOf(well),
    html: shell(
      well,
      `${openGraph(well)}${jsonLd(well)}`,
      `<body><header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav></header><article><h1>${well.headline}</h1><div class="content">${marked(well)}</div><div class="share"><a href="#">شارك</a></div></article><aside class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/1">خبر آخر عن الوادي</a></li></ul></aside><footer>جميع الحقوق محفوظة</footer></body>`,
      ' dir="rtl"',
    ),
  }
}

function breaksOnly(): Page {
  return {
    name: 'a page with line breaks for paragraphs',
    story: ferry,
    body: bodyOf(ferry),
    html: shell(
      ferry,
      `<meta name="author" content="${ferry.author}">`,
      `<body><div id="nav">${f.links}</div><h1>${ferry.headline}</h1><div id="story">${bodyOf(ferry).join('<br><br>\n')}</div><div id="footer">${f.copyright}</div></body>`,
    ),
    silent: ['published', 'address'],
  }
}

function singleBreaks(): Page {
  const page = breaksOnly()
  return {
    ...page,
    name: 'a page with one line break after each paragraph',
    html: page.html.replaceAll('<br><br>', '<br />'),
  }
}

export function commonPages(): Page[] {
  return [
    news(),
    blog(),
    wire(),
    statement(),
    amp(),
    live(),
    stub(),
    wordPress(),
    singleFile(),
    saveAs(),
    layoutTable(),
    divsOnly(),
    rightToLeft(),
    breaksOnly(),
    singleBreaks(),
  ]
}

type Damage = (html: string) => string

const damages: Record<string, Damage> = {
  'paragraphs that never end': (html) => html.replaceAll('</p>', ''),
  'containers that never end': (html) => html.replaceAll('</div>', ''),
  'a link that never ends': (html) => html.replace('</p>', ' <a href="/x"></p>'),
  'links that never end': (html) => html.replaceAll('</a>', ''),
  'stray bold and italics': (html) =>
    html.replace(/<p>/g, (_, at: number) => (at % 2 ? '<p><b>' : '<p></i><i>')),
  'bold over several paragraphs': (html) => html.replace('<p>', '<b><p>').replace(/(.*)<\/p>/s, '$1</b></p>'),
  'attributes without their last quotation mark': (html) =>
    html.replaceAll('href="/x"', 'href="/x').replace('<p>', '<p class="first>').replace('<p>', '<p id="">'),
  'end tags in the wrong order': (html) =>
    html.replaceAll('</p></blockquote>', '</blockquote></p>').replaceAll('</li></ul>', '</ul></li>'),
  'no end of the head': (html) => html.replace('</head>', ''),
  'two bodies': (html) => html.replace('<main', '<body class="second"><main'),
  'a paragraph within a paragraph': (html) => html.replaceAll('<p>', '<p><p>'),
  'text in a table outside of its cells': (html) => html.replace('<thead>', 'Released water by year<thead>'),
  'a NUL in each paragraph': (html) => html.replaceAll('<p>', '<p>\0'),
  'a comment that ends late': (html) => html.replace('<article', '<!-- hidden --!><article'),
  'capital letters and no quotation marks': (html) =>
    html.replace(
      /<(\/?)(p|h2|ul|li|blockquote)>/g,
      (_, slash: string, name: string) => `<${slash}${name.toUpperCase()} >`,
    ),
  'characters named without their semicolon': (html) => html.replaceAll(' and ', ' &amp and '),
  'no doctype': (html) => html.replace(/<!DOCTYPE html>\s*/, ''),
  'cut off in the midst': (html) => html.slice(0, html.indexOf('</article>')),
}

/** News pages and blogs with what people and programs get wrong. */
export function malformedPages(): Page[] {
  return Object.entries(damages).flatMap(([name, damage]) =>
    [news(), blog(), wordPress()].map((page) => ({
      ...page,
      name: `${page.name} with ${name}`,
      html: damage(page.html),
    })),
  )
}
