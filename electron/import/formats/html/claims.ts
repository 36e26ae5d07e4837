/** What a page says about its article, each with where it stands; the surest first. */
import type { AboutField, Claim } from '../../imported'
import type { LightDocument } from '../../light-dom/document'
import type { LightElement } from '../../light-dom/element'
import { elementsWithin } from '../../light-dom/walk'
import { webAddress } from './addresses'
import { bylineOf, dateLineOf } from './bylines'
import { toldBy, type Told } from './json-ld'
import { metasOf } from './metas'
import { titleParts } from './titles'
import { plain } from './words'

export interface PageClaims {
  claims: Claim[]
  isForSubscribers: boolean
}

type Ground = [value: string | null | undefined, basis: string, certainty?: Claim['certainty'] | undefined]

/** `given`: an address that is known from outside of the page, such as a mail's or an archive's. */
export function claimsOf(document: LightDocument, given?: string): PageClaims {
  const scripts = document.getElementsByTagName('script').map((script) => script.textContent)
  const page: Page = {
    document,
    told: toldBy(scripts),
    metas: metasOf(document),
    elements: elementsWithin(document, () => true),
    given,
  }
  const grounds = { headline, outlet, author, published, language, address }
  const claims = Object.entries(grounds).flatMap(([field, of]) => claimed(field as AboutField, of(page)))
  return { claims, isForSubscribers: page.told?.isForSubscribers ?? false }
}

interface Page {
  document: LightDocument
  told: Told | null
  metas: Map<string, string>
  elements: LightElement[]
  given: string | undefined
}

const longest = 500

/** Two grounds for the same value are one claim, by the surer of them. */
function claimed(field: AboutField, grounds: Ground[]): Claim[] {
  const seen = new Set<string>()
  return grounds.flatMap(([written, basis, certainty = 'stated']) => {
    const value = plain(written ?? '')
    if (value === '' || value.length > (field === 'address' ? 2_000 : longest) || seen.has(value)) return []
    seen.add(value)
    return [{ field, value, basis, certainty }]
  })
}

const jsonLd = 'the JSON-LD of the page'

function meta({ metas }: Page, ...names: string[]): Ground[] {
  return names.map((name) => [metas.get(name), `meta ${name}`])
}

function headline(page: Page): Ground[] {
  const { told, elements } = page
  const headings = elements.filter(({ localName }) => localName === 'h1')
  const [only] = headings.length === 1 ? headings : headings.filter(isNamedHeadline)
  return [
    [told?.headline, jsonLd],
    ...meta(page, 'og:title', 'twitter:title', 'dc.title', 'headline', 'parsely-title', 'title').map(
      ([value, basis]): Ground => [value && withoutOutlet(value, page), basis],
    ),
    [only?.textContent, 'the only main heading of the page', 'inferred'],
    [titleOf(page).headline, 'the title of the window', 'inferred'],
    [headings[0]?.textContent, 'the first main heading of the page', 'inferred'],
  ]
}

function isNamedHeadline(element: LightElement): boolean {
  const names = `${element.className} ${element.id} ${element.getAttribute('itemprop') ?? ''}`
  return /headline|title/i.test(names)
}

function titleOf({ document, metas, told, elements }: Page): { headline: string; outlet: string | null } {
  const outlets = [metas.get('og:site_name'), told?.outlet, metas.get('application-name')]
  const headings = elements.filter(({ localName }) => /^h[12]$/.test(localName)).slice(0, 20)
  const known = [
    told?.headline,
    metas.get('og:title'),
    ...headings.map((heading) => plain(heading.textContent)),
  ]
  return titleParts(
    plain(document.title),
    outlets.filter((name) => name != null),
    known.filter((name) => name != null),
  )
}

function withoutOutlet(title: string, page: Page): string {
  const outlets = [page.metas.get('og:site_name'), page.told?.outlet].filter((name) => name != null)
  return titleParts(title, outlets, [], 'named').headline
}

function outlet(page: Page): Ground[] {
  return [
    ...meta(page, 'og:site_name'),
    [page.told?.outlet, jsonLd],
    ...meta(page, 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher', 'copyright'),
    [titleOf(page).outlet, 'the end of the title of the window', 'inferred'],
  ]
}

function author(page: Page): Ground[] {
  const named = meta(
    page,
    'author',
    'article:author',
    'dc.creator',
    'byl',
    'parsely-author',
    'sailthru.author',
  )
  return [
    [page.told?.author, jsonLd],
    // Some sites give an address of the author's page instead of a name.
    ...named.map(([value, basis]): Ground => [isNoName(value) ? null : withoutBy(value), basis]),
    ...bylineOf(page.elements).map(({ name, basis }): Ground => [name, basis, 'inferred']),
  ]
}

function isNoName(value: string | null | undefined): boolean {
  return !value || /^(https?:|www\.|@)/i.test(value)
}

function withoutBy(value: string | null | undefined): string {
  return (value ?? '').replace(/^\s*by\s+/i, '')
}

function published(page: Page): Ground[] {
  const times = page.elements.filter(({ localName }) => localName === 'time')
  const isPublished = (time: LightElement) =>
    /publi|date-?created|posted/i.test(`${time.getAttribute('itemprop') ?? ''} ${time.className}`) ||
    time.hasAttribute('pubdate')
  const moment = (time: LightElement | undefined) =>
    time && (time.getAttribute('datetime') ?? time.textContent)
  return [
    [page.told?.published, jsonLd],
    ...meta(
      page,
      'article:published_time',
      'datepublished',
      'date',
      'dc.date.issued',
      'dc.date',
      'dcterms.created',
      'dcterms.issued',
      'parsely-pub-date',
      'pubdate',
      'publishdate',
      'publish-date',
      'sailthru.date',
      'og:published_time',
    ),
    [moment(times.find(isPublished)), 'the time that the page marks as published'],
    [moment(times[0]), 'the first time that the page marks', 'inferred'],
    [dateLineOf(page.elements), 'a line with a date near the headline', 'inferred'],
  ]
}

function language(page: Page): Ground[] {
  const root = page.document.documentElement
  const tagged = (value: string | null | undefined) => value?.split(',')[0]?.trim().replace(/_/g, '-')
  return [
    [tagged(root?.getAttribute('lang')), 'the language that the page is marked with'],
    [tagged(root?.getAttribute('xml:lang')), 'the language that the page is marked with'],
    [tagged(page.told?.language), jsonLd],
    ...meta(page, 'content-language', 'language', 'dc.language', 'og:locale').map(
      ([value, basis]): Ground => [tagged(value), basis],
    ),
  ]
}

function address(page: Page): Ground[] {
  const { document, metas, told, elements, given } = page
  const linked = (name: string, rel?: string) =>
    elements.find(
      (element) =>
        element.localName === name &&
        (!rel || element.getAttribute('rel')?.toLowerCase().split(/\s+/).includes(rel)),
    )
  const base =
    webAddress(linked('base')?.getAttribute('href')) ?? webAddress(given) ?? webAddress(document.savedFrom)
  const grounds: Ground[] = [
    [linked('link', 'canonical')?.getAttribute('href'), 'the address that the page calls its own'],
    [metas.get('og:url'), 'meta og:url'],
    [given, 'where the page was taken from'],
    [document.savedFrom, 'the note of the program that saved the page'],
    [told?.address, jsonLd],
    [linked('base')?.getAttribute('href'), 'the base of the links of the page', 'inferred'],
  ]
  return grounds.map(([value, basis, certainty]): Ground => [webAddress(value, base), basis, certainty])
}
