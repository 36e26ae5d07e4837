/** Capitals that only the text knows: which of its countries a place speaks for. */
import { escape } from './mentions'
import { wholeWordPlaces } from './name-places'
import type { Organisation } from './organisations'
import { sentenceEnd, sentenceStart } from './sentence-bounds'

/**
 * The country named most beside the place in the sentences that hold it; a sentence that calls it the capital counts
 * more. Undefined where none is, or two alike.
 */
export function seatOf(
  text: string,
  place: string,
  bodies: readonly Organisation[],
  at: number,
): Organisation | undefined {
  const states = bodies.filter(({ isState }) => isState)
  if (states.length === 0 || !/^\p{Lu}[\p{L}’'-]+$/u.test(place)) return undefined
  const spots = [...wholeWordPlaces(text, place), ...wholeWordPlaces(text, place.toUpperCase())]
  const scores = states.map((state) => ({
    state,
    score: spots.reduce((sum, spot) => sum + weigh(text, spot, place, state), 0),
  }))
  if (!spots.some((spot) => standsAsPlace(text, spot, place))) return byNextSentence(text, states, at)
  const [best, second] = scores.toSorted((a, b) => b.score - a.score)
  if (best && best.score > (second?.score ?? 0)) return best.state
  return best && best.score === 0 ? byNextSentence(text, states, at) : undefined
}

function standsAsPlace(text: string, spot: number, place: string): boolean {
  if (/\b(?:in|from|at|near)\s+$/i.test(text.slice(Math.max(0, spot - 6), spot))) return true
  return text.slice(spot, spot + place.length) === place.toUpperCase()
}

function weigh(text: string, spot: number, place: string, state: Organisation): number {
  const sentence = text.slice(sentenceStart(text, spot), sentenceEnd(text, spot))
  if (!speaksOf(sentence, state)) return 0
  // It is named as a place there, not as one who speaks with the other.
  if (/\b(?:in|from|at|near)\s+$/i.test(text.slice(Math.max(0, spot - 6), spot))) return 2
  if (new RegExp(`${escape(place)}, the(?: \\p{L}+)? capital`, 'u').test(sentence)) return 3
  return /^\p{Lu}{3,}$/u.test(text.slice(spot, spot + place.length)) ? 1 : 0.5
}

/** "Brinmark denied it. In a communiqué, the Ostrelian foreign ministry said …" */
function byNextSentence(text: string, states: readonly Organisation[], at: number): Organisation | undefined {
  const end = sentenceEnd(text, at)
  const next = text.slice(end, sentenceEnd(text, end + 2))
  const found = states
    .map((state) => ({ state, place: next.search(officeOf(state)) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place)
  return found[0]?.state
}

/** "the Ostrelian foreign ministry", "Ostrel’s president" */
function officeOf({ name }: Organisation): RegExp {
  return new RegExp(
    `(?<!\\p{L})${escape(name.replace(/[ae]$/, ''))}(?:[ae]['’]s|['’]s|i?ans?|i|ese|ish|ic) (?:\\p{L}+ )?(?:ministry|minister|government|president|officials?|spokes\\p{L}+|premier|envoy|ambassador)`,
    'u',
  )
}

function speaksOf(sentence: string, state: Organisation): boolean {
  return ofState(state).test(sentence)
}

/** Its name, or its adjective. */
function ofState({ name }: Organisation): RegExp {
  return new RegExp(
    `(?<!\\p{L})${escape(name.replace(/[ae]$/, ''))}(?:[ae]|i?ans?|i|ese|ish|ic)?(?!\\p{L})`,
    'u',
  )
}
