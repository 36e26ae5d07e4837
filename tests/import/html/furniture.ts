/** What stands around an article on a page, in the shape of real sites and in words of our own. */
export const pictureAddress = 'https://img.example/dam-640.jpg'

const names = ['World', 'Politics', 'Business', 'Culture', 'Sport', 'Weather', 'Opinion', 'Video', 'Podcasts']
const links = `<ul>${names.map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join('')}</ul>`
const heads = [
  'Three things to know about the price of bread',
  'Why the old lighthouse will be moved',
  'Island school wins the chess cup again',
  'A winter without snow, and what it costs',
]
const cards = heads
  .map(
    (head, at) =>
      `<div class="card"><a href="/s/${at}"><img src="${pictureAddress}"><h3>${head}</h3></a><p>By the staff, two hours ago</p></div>`,
  )
  .join('')
const shareLinks = ['Facebook', 'X', 'WhatsApp', 'E-mail']
  .map((name) => `<a href="https://share.example/${name}">Share on ${name}</a>`)
  .join(' ')
const sidebarInner = `<h3>Most read</h3><ol>${heads.map((head, at) => `<li><a href="/m/${at}">${head}</a></li>`).join('')}</ol>`
const copyright = '© 2023 The publishers. All rights reserved. Terms, privacy, imprint.'

const said = [
  'I live downstream and can say that nobody here believes a word of it, least of all the people who signed, whatever the papers print.',
  'Interesting, thank you. Would have liked to read more about the gauges, and about who pays for the engineers.',
  'First they take the water, then the fish, then they send us a leaflet about how to save water, with a picture of a fish.',
]

export const furniture = {
  links,
  shareLinks,
  sidebarInner,
  copyright,
  oldLinks: names.map((name) => `<A HREF="/${name}.html">${name}</A><BR>`).join(''),
  styles: `<style>${Array.from({ length: 300 }, (_, at) => `.c${at} > p { margin: ${at}px; background: url(https://x.example/${at}) }`).join('\n')}</style>`,
  scripts: `<script>window.dataLayer = []; ${'function track(e) { if (a < b && "</div>") return "<p>no text</p>" }\n'.repeat(40)}</script><noscript><img src="https://t.example/p"></noscript>`,
  cookieBanner: `<div id="onetrust-banner-sdk" role="dialog" class="cookie-banner"><p>We and our 812 partners use cookies to store and read information on your device, to measure, to improve and to show you what we think you like.</p><button>Accept all</button><button>Refuse</button></div>`,
  siteHeader: `<header class="site-header" role="banner"><a href="/">The Paper</a><nav class="main-nav">${links}</nav><form role="search"><input name="q"><button>Search</button></form></header>`,
  banner:
    '<div class="gov-banner" role="banner"><p>An official website of the government. Here is how you know.</p></div>',
  shareBar: `<div class="share-bar">${shareLinks}</div>`,
  newsletterBox:
    '<div class="newsletter-signup"><h4>The morning letter</h4><p>All you need to know before breakfast, in five minutes, free of charge.</p><form><input type="email"><button>Sign up</button></form></div>\n',
  relatedInline: `<div class="related-inline"><strong>Read more:</strong> <a href="/r/1">${heads[0]}</a></div>\n`,
  adSlot: '<div class="ad-slot" data-ad="1"><span>Advertisement</span><div id="gpt-1"></div></div>\n',
  tagList:
    '<div class="tags"><a href="/t/1">Water</a> <a href="/t/2">Orlan</a> <a href="/t/3">Vesk</a></div>',
  authorBio:
    '<div class="author-bio"><p>Ada Marsh has written about rivers, borders and the weather for twenty years.</p></div>',
  sidebar: `<aside class="sidebar">${sidebarInner}</aside>`,
  relatedGrid: `<section class="related-articles"><h2>More on this story</h2>${cards}</section>`,
  comments: `<section id="comments" class="comments"><h2>3 comments</h2>${said.map((text, at) => `<div class="comment"><b>reader${at}</b><p>${text}</p><a href="#r">Reply</a></div>`).join('')}<form><textarea></textarea><button>Send</button></form></section>`,
  siteFooter: `<footer class="site-footer" role="contentinfo">${links}<p>${copyright}</p></footer>`,
}
