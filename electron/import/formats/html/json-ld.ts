/** What a page says of its article for machines: JSON-LD, which is often broken, nested, or about something else. */
import { plain } from './words'

export interface Told {
  headline: string | null
  outlet: string | null
  author: string | null
  published: string | null
  language: string | null
  address: string | null
  /** That only subscribers may read all of it. */
  isForSubscribers: boolean
}

type Thing = Record<string, unknown>

const articleTypes =
  /^(\w*Article|Report|\w*Posting|LiveBlogPosting|ClaimReview|Review|PressRelease|GovernmentAnnouncement|SpecialAnnouncement)$/
/** Deeper or more is no description of an article. */
const mostThings = 2_000
const longestScript = 1_000_000

/** From all the scripts of a page, the first article in them. Never throws. */
export function toldBy(scripts: readonly string[]): Told | null {
  const things = scripts.flatMap(thingsIn)
  const article = things.find(isArticle)
  return article ? toldOf(article, things) : null
}

function thingsIn(script: string): Thing[] {
  const parsed = parsedLeniently(script)
  const found: Thing[] = []
  const waiting: unknown[] = [parsed]
  while (waiting.length > 0 && found.length < mostThings) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value.slice(0, mostThings))
    else if (isThing(value)) {
      found.push(value)
      waiting.push(value['@graph'], value.mainEntity, value.mainEntityOfPage)
    }
  }
  return found
}

/** As it stands, or without what pages often leave in it: comment marks, line ends in strings, a comma too many. */
function parsedLeniently(script: string): unknown {
  if (script.length > longestScript) return null
  const bare = script.replace(
    /^\s*(<!--|\/\*|\/\/)?\s*(<!\[CDATA\[)?(\*\/)?|(\/\*|\/\/)?\s*(\]\]>)?\s*(-->|\*\/)?\s*;?\s*$/g,
    '',
  )
  const readings = [script, bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,(\s*[}\]])/g, '$1')]
  for (const reading of readings) {
    try {
      return JSON.parse(reading) as unknown
    } catch {
      // The next reading is more lenient; what none can read says nothing.
    }
  }
  return null
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null
}

function isArticle(thing: Thing): boolean {
  const types = [thing['@type']].flat()
  return types.some((type) => typeof type === 'string' && articleTypes.test(type.replace(/^.*[/#:]/, '')))
}

function toldOf(article: Thing, things: Thing[]): Told {
  const named = (value: unknown) => namesOf(value, things)
  return {
    headline: wordsOf(article.headline) ?? wordsOf(article.name),
    outlet: named(article.publisher)[0] ?? named(article.sourceOrganization)[0] ?? null,
    author: listed(named(article.author)) ?? listed(named(article.creator)),
    published: wordsOf(article.datePublished) ?? wordsOf(article.dateCreated),
    language: wordsOf(article.inLanguage),
    address: addressOf(article),
    isForSubscribers: String(article.isAccessibleForFree).toLowerCase() === 'false',
  }
}

function addressOf(article: Thing): string | null {
  const { mainEntityOfPage: page, url } = article
  return wordsOf(url) ?? (isThing(page) ? (wordsOf(page['@id']) ?? wordsOf(page.url)) : wordsOf(page))
}

/** A name may be written out, or stand with another thing that is named by its id. */
function namesOf(value: unknown, things: Thing[]): string[] {
  const found = [value]
    .flat()
    .slice(0, 20)
    .map((one) => {
      if (!isThing(one)) return wordsOf(one)
      const meant =
        one.name === undefined ? things.find((thing) => thing['@id'] === one['@id'] && thing.name) : one
      return wordsOf((meant ?? one).name)
    })
  return found.filter((name) => name !== null)
}

function listed(names: string[]): string | null {
  return names.length > 0 ? [...new Set(names)].join(', ') : null
}

function wordsOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (isThing(one)) return wordsOf(one['@value'])
  return typeof one === 'string' && plain(one) !== '' ? plain(one).slice(0, 1_000) : null
}
