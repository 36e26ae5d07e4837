// What looks like an attribution and tells nothing that was said.

import type { Candidate } from './candidate'
import type { Reading } from './reading'

/** "asked not to be named", "declined to comment", "did not respond to a request for comment". */
const EMPTY =
  /^(?:(?:not )?to be (?:named|identified|quoted)|to (?:comment|be interviewed|elaborate|discuss the matter)|(?:on condition of )?anonymity|(?:an? |the |any )?(?:requests?|calls?|e-?mails?|messages?)(?: \w+)? (?:for|seeking) (?:a )?(?:comment|interview)|comment)\b/

export function saysNothing(reading: Reading, { head, source, content }: Candidate): boolean {
  const { tokens } = reading
  const { first, last } = content[0]!
  if (source !== null && /^(nobody|none|neither|no)$/.test(tokens[source.first]!.lower)) return true
  const words = tokens
    .slice(first, Math.min(last + 1, first + 8))
    .map(({ lower }) => lower)
    .join(' ')
  if (EMPTY.test(words)) return true
  // A vote is an act, and what is not known nobody has said.
  if (tokens[head]!.lemma === 'vote') return true
  return /^(know|clear|unclear)$/.test(tokens[head]!.lemma) && /^(whether|if|how|why|who|what)\b/.test(words)
}
