/**
 * What is known of an imported article: chosen among what its file claims and what its text says. What a file states
 * counts most, then what the text states, then what somebody worked out; nothing is guessed without saying so.
 */
import type { ArticleAbout } from '../articles/article'
import { unknownLanguage } from '../articles/article'
import type { Zone } from '../articles/zone'
import { readTitle } from '../extraction/published'
import { chooseDate } from './choose-date'
import { placeOf } from './dateline-place'
import { claimed } from './claims'
import type { Claim } from './imported'
import { languageName, languageOf, tagOf } from './language-of'

export interface Chosen {
  about: ArticleAbout
  remarks: string[]
}

export interface Told {
  claims: readonly Claim[]
  text: string
  zones: readonly Zone[]
  fileName: string | null
}

const notSaid = (what: string) =>
  ({ certainty: 'unknown', basis: `Neither the file nor the text says ${what}.` }) as const

export function chooseAbout(told: Told): Chosen {
  const published = chooseDate(told)
  const language = chooseLanguage(told)
  const outlet = claimed(told.claims, 'outlet')
  const address = claimed(told.claims, 'address')
  return {
    about: {
      headline: chooseHeadline(told),
      outlet: outlet
        ? { name: outlet.value, certainty: outlet.certainty, basis: outlet.basis }
        : { name: null, ...notSaid('where it appeared') },
      author: chooseAuthor(told),
      published: published.published,
      place: choosePlace(told),
      language: language.language,
      address: address
        ? { url: address.value, certainty: address.certainty, basis: address.basis }
        : { url: null, ...notSaid('an address') },
      kind: 'article',
      original: null,
    },
    remarks: [...published.remarks, ...language.remarks],
  }
}

function chooseHeadline({ claims, text, zones }: Told): ArticleAbout['headline'] {
  const claim = claimed(claims, 'headline')
  const title = readTitle(text, zones)
  if (claim?.certainty === 'stated') return headline(claim)
  if (title !== null)
    return { text: title, certainty: 'inferred', basis: 'A line over the text that stands as a headline.' }
  if (claim) return headline(claim)
  return {
    text: firstWords(text, zones),
    certainty: 'ours',
    basis: 'The article bears no headline; these are its first words.',
  }
}

function headline({ value, certainty, basis }: Claim): ArticleAbout['headline'] {
  return { text: value, certainty, basis }
}

/** So much of the body as a line holds, whole words. */
export function firstWords(text: string, zones: readonly Zone[]): string {
  const first = zones.find(({ kind }) => kind === 'body') ?? zones[0]
  const words = text.slice(first?.start ?? 0, first?.end ?? text.length).replace(/\s+/g, ' ')
  if (words.length <= 80) return words
  const whole = words.slice(0, 78).replace(/\s+\S*$/, '')
  return `${whole}…`
}

function chooseAuthor({ claims, text, zones }: Told): ArticleAbout['author'] {
  const claim = claimed(claims, 'author')
  if (claim?.certainty === 'stated')
    return { name: claim.value, certainty: claim.certainty, basis: claim.basis }
  const byline = zones.find(({ kind }) => kind === 'byline')
  const name =
    byline &&
    text
      .slice(byline.start, byline.end)
      .replace(/^by\s+/i, '')
      .trim()
  if (name) return { name, certainty: 'stated', basis: 'The byline says so.' }
  if (claim) return { name: claim.value, certainty: claim.certainty, basis: claim.basis }
  return { name: null, ...notSaid('who wrote it') }
}

function choosePlace({ claims, text, zones }: Told): ArticleAbout['place'] {
  const claim = claimed(claims, 'place')
  if (claim) return { name: claim.value, certainty: claim.certainty, basis: claim.basis }
  const dateline = zones.find(({ kind }) => kind === 'dateline')
  const place = dateline && placeOf(text.slice(dateline.start, dateline.end))
  if (place) return { name: place, certainty: 'stated', basis: 'The dateline says so.' }
  return { name: null, ...notSaid('where it was written') }
}

function chooseLanguage({ claims, text }: Told): { language: ArticleAbout['language']; remarks: string[] } {
  const claim = claimed(claims, 'language')
  const tag = claim && tagOf(claim.value)
  const found = languageOf(text)
  if (claim && tag && (found === undefined || found === mainOf(tag) || areNear(found, mainOf(tag))))
    return { language: { tag, certainty: claim.certainty, basis: claim.basis }, remarks: [] }
  if (found === undefined)
    return { language: { tag: unknownLanguage, ...notSaid('its language') }, remarks: [] }
  const remarks = tag
    ? [`It calls itself ${languageName(tag)}, but its words are ${languageName(found)}.`]
    : []
  return {
    language: { tag: found, certainty: 'inferred', basis: `Its words are ${languageName(found)}.` },
    remarks,
  }
}

function mainOf(tag: string): string {
  return tag.split('-')[0] ?? tag
}

/** Languages that letters and words hardly tell apart: there the file is believed. */
function areNear(one: string, other: string): boolean {
  return ['sr hr bs', 'id ms jv', 'ru be uk bg', 'fa ps ur ckb ar', 'es pt gl ca', 'no nb nn da sv'].some(
    (family) => {
      const tags = family.split(' ')
      return tags.includes(one) && tags.includes(other)
    },
  )
}
