/** What on a page is furniture rather than article, by its element, its role, or the words of its class and id. */
import type { LightElement } from '../../light-dom/element'
import type { LightParent } from '../../light-dom/node'

export interface Furniture {
  what: string
  why: string
  /** `firm`: its name leaves no doubt. A loose one is kept when it holds much running text. */
  hold: 'firm' | 'loose'
}

const outside = 'it is not of the article'

function firm(what: string, why: string = outside): Furniture {
  return { what, why, hold: 'firm' }
}

function loose(what: string, why: string = outside): Furniture {
  return { what, why, hold: 'loose' }
}

const apart = 'it is kept apart from the text'

const byElement: Record<string, Furniture> = {
  nav: firm('navigation'),
  menu: firm('navigation'),
  'amp-sidebar': firm('navigation'),
  aside: firm('boxes beside the text'),
  footer: firm('the foot of the page'),
  form: firm('forms'),
  fieldset: firm('forms'),
  search: firm('forms'),
  dialog: firm('notices over the page'),
  'amp-ad': firm('advertising'),
  'amp-consent': firm('notices over the page'),
  'amp-user-notification': firm('notices over the page'),
  'amp-social-share': firm('share buttons'),
}

const byRole: Record<string, Furniture> = {
  navigation: firm('navigation'),
  menu: firm('navigation'),
  menubar: firm('navigation'),
  banner: loose('the head of the page'),
  contentinfo: firm('the foot of the page'),
  complementary: firm('boxes beside the text'),
  search: firm('forms'),
  dialog: firm('notices over the page'),
  alertdialog: firm('notices over the page'),
  alert: loose('notices over the page'),
  toolbar: firm('share buttons'),
}

/** Tried in this order on the words of class and id, joined by single hyphens, with one before and after. */
const byName: [words: RegExp, furniture: Furniture][] = [
  [/-(comments?|commentlist|disqus|respond|replies|comment-(list|form|section|area))-/, firm('comments')],
  [
    /-(related|recommended|recommendations?|recirc|recirculation|outbrain|taboola|trending|(most|more)-(read|popular|viewed|from|on|in|stories|news)|also-(read|like)|read-(more|next|also)|up-next|see-also|further-reading|you-(may|might)-(also-)?like|jp-relatedposts|popular-(posts|articles|stories))-/,
    firm('related articles'),
  ],
  [
    /-(newsletters?|subscri(be|ption|bers?)|sign-?up|mailing-list|mc-embed|paywall|regwall|donat(e|ion)|support-us|membership)-/,
    firm('newsletter and subscription boxes'),
  ],
  [/-(cookies?|consent|gdpr|onetrust|cmp|qc-cmp\d*)-/, firm('notices over the page')],
  [
    /-(nav|navbar|navigation|breadcrumbs?|pagination|pager|page-links|skip-link|table-of-contents|toc|menu|submenu|site-map)-/,
    firm('navigation'),
  ],
  [
    /-(shar(e|es|ing)|sharedaddy|socials?|addthis|addtoany|follow-us|article-tools|print-mail)-/,
    loose('share buttons'),
  ],
  [
    /-(ads?|adverts?|advertisements?|advertising|adsense|adsbygoogle|sponsored|sponsors?|promos?|promoted|promotions?|dfp|gpt)-/,
    loose('advertising'),
  ],
  [/-(side-?bar|widgets?|rail)-/, loose('boxes beside the text')],
  [/-(modal|popup|pop-up|overlay|lightbox|toast|interstitial)-/, loose('notices over the page')],
  [/-(tags?|tag-?list|tag-?cloud|keywords|categories|cat-links|topics-list)-/, loose('tags')],
  [/-(author-(bio|box|info|card|profile|description)|about-(the-)?author)-/, firm('notes about the author')],
  [/-(site-)?(footer|colophon|copyright|disclaimer)-/, loose('the foot of the page')],
  [/-(masthead|site-header|page-header|top-?bar|site-branding)-/, loose('the head of the page')],
  [/-(video-player|audio-player|player|listen|transcript-button)-/, loose('players')],
  [
    /-(by-?lines?|author|authors|post-meta|entry-meta|article-meta|meta|timestamp|pub-?date|date-?time|date|published|posted-on|dateline|read(ing)?-time)-/,
    loose('byline and date', apart),
  ],
]

/** Names of whole pages and articles that also tell what else is on them. */
const isOfWhole = /-(article|content|story|entry|post|main|text)-(body|content|text|main|wrapper|container)-/

/** Words in a line never make furniture: `<span class="author">` may stand in the midst of a sentence. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img br h1 h2 h3 h4 h5 h6 html body td tr tbody'.split(
    ' ',
  ),
)

export function furnitureOf(element: LightElement): Furniture | null {
  if (inline.has(element.localName)) return null
  const role = element.getAttribute('role')?.toLowerCase()
  const told = (role === undefined ? undefined : byRole[role]) ?? byElement[element.localName]
  if (told) return told
  if (element.localName === 'header' && !isOfArticle(element)) return loose('the head of the page')
  return furnitureNamed(element)
}

/** The head of an article has what was said before its first paragraph. */
function isOfArticle(header: LightElement): boolean {
  for (let at: LightParent | null = header; at; at = at.parentNode) {
    if (at.nodeName === 'ARTICLE' || at.nodeName === 'MAIN') return true
  }
  return false
}

function furnitureNamed(element: LightElement): Furniture | null {
  const names = namesOf(element)
  if (names === '--' || isOfWhole.test(names)) return null
  return byName.find(([words]) => words.test(names))?.[1] ?? null
}

/** `ArticleShare_bar post-12` → `-article-share-bar-post-12-` */
function namesOf(element: LightElement): string {
  const names = `${element.className} ${element.id}`.slice(0, 300)
  const words = names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
  return `-${words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-')}-`
}
