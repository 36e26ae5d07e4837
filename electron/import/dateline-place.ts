/** `ISLAMABAD -` → Islamabad; `DOHA, Qatar (AP) —` → Doha, Qatar; null when no place is left. */
import { monthPattern } from '../extraction/calendar'

const day = new RegExp(String.raw`,?\s*(?:${monthPattern})\s+\d{1,2}(?:,?\s+\d{4})?.*$`)

export function placeOf(dateline: string): string | null {
  const place = dateline
    .replace(/\([^)]*\)/g, ' ')
    .replace(day, '')
    .replace(/[\s,–—-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/\p{L}{2}/u.test(place)) return null
  // "KABUL" but not "UN" in "UN HEADQUARTERS": short words in capitals may be names of letters.
  return place.replace(/\p{Lu}[\p{Lu}’'-]{3,}/gu, (word) =>
    word.replace(/(\p{Lu})(\p{Lu}+)/gu, (_whole, first: string, rest: string) => first + rest.toLowerCase()),
  )
}
