/** Which of several claims about one field counts. */
import type { AboutField, Claim } from './imported'
import { normaliseText } from './normalise-text'

/** The first of the surest, its words in order and its basis as a sentence. */
export function claimed(claims: readonly Claim[], field: AboutField): Claim | undefined {
  const own = claims
    .filter((claim) => claim.field === field)
    .map((claim) => ({ ...claim, value: normaliseText(claim.value), basis: asSentence(claim.basis) }))
    .filter(({ value }) => value !== '' && value.length <= 2000)
  return own.find(({ certainty }) => certainty === 'stated') ?? own[0]
}

function asSentence(basis: string): string {
  const words = normaliseText(basis).slice(0, 500)
  return `From ${words.replace(/[.\s]+$/, '') || 'the file'}.`
}
